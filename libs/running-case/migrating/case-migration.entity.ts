import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `running` and `paused` are approved; `finished` when every case of it is done or refused. */
export type MigrationState = 'proposed' | 'running' | 'paused' | 'finished' | 'rejected' | 'withdrawn';

/** Element of the source version → element of the target version. */
export type ElementMapping = Readonly<Record<string, string>>;

/** Running cases of one version of a process go on by another one. */
@Entity('case_migration')
@Index('case_migration_open', ['processId', 'sourceVersion'], {
  unique: true,
  where: "state IN ('proposed', 'running', 'paused')",
})
export class CaseMigration {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'process_id', type: 'text' })
  processId: string;

  /** The engine's number, as of the target. */
  @Column({ name: 'source_version', type: 'integer' })
  sourceVersion: number;

  @Column({ name: 'target_version', type: 'integer' })
  targetVersion: number;

  @Column({ type: 'jsonb' })
  mapping: ElementMapping;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'proposed_by', type: 'uuid' })
  proposedBy: string;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt: Date;

  @Column({ type: 'text' })
  state: MigrationState;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  /** Of whoever decided. */
  @Column({ type: 'text', nullable: true })
  word: string | null;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt: Date | null;
}
