import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The files of one process as they were at one time: what the product shipped, or what was published. Never changed. */
@Entity('process_bundle')
export class KeptBundle {
  /** SHA-256 in hex over names and contents. */
  @PrimaryColumn({ type: 'text' })
  digest: string;

  @Column({ name: 'process_id', type: 'text' })
  processId: string;

  /** Text by path: `first-petition.bpmn`, `forms/accept-petition.form`, `rules/first-petition-route.dmn`. */
  @Column({ type: 'jsonb' })
  files: Record<string, string>;
}
