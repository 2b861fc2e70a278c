import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One deployed version of a process: what its instances run, and the diagram that pages show. */
@Entity('deployment')
export class Deployment {
  @PrimaryColumn({ name: 'process_id', type: 'text' })
  processId: string;

  @PrimaryColumn({ type: 'int' })
  version: number;

  @Column({ name: 'definition_key', type: 'bigint' })
  definitionKey: string;

  @Column({ type: 'text' })
  xml: string;

  /** Of everything that was deployed with it: diagram, decision tables, forms. */
  @Column({ type: 'text' })
  checksum: string;

  @Column({ name: 'deployed_at', type: 'timestamptz' })
  deployedAt: Date;
}
