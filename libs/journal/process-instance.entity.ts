import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const INSTANCE_STATES = ['active', 'completed', 'terminated'] as const;
export type InstanceState = (typeof INSTANCE_STATES)[number];

/** One process instance of the engine. */
@Entity('process_instance')
@Index('process_instance_petition', ['petitionId'])
export class ProcessInstance {
  @PrimaryColumn({ type: 'bigint' })
  key: string;

  @Column({ name: 'process_id', type: 'text' })
  processId: string;

  @Column({ name: 'process_version', type: 'int' })
  processVersion: number;

  @Column({ name: 'definition_key', type: 'bigint', nullable: true })
  definitionKey: string | null;

  /** The petition that this instance carries; none for a watch or a superseded instance. */
  @Column({ name: 'petition_id', type: 'uuid', nullable: true })
  petitionId: string | null;

  @Column({ type: 'text' })
  state: InstanceState;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
