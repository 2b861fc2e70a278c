import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MigrationRule } from '#libs/process-contract/migration-rules';

/** `sent` to the engine until the journal says that it has done it. */
export type MigratedCaseState = 'waiting' | 'sent' | 'done' | 'refused';

/** What has become of one case of a migration. */
@Entity('migrated_case')
@Index('migrated_case_petition', ['petitionId'])
export class MigratedCase {
  @PrimaryColumn({ name: 'migration_id', type: 'uuid' })
  migrationId: string;

  @PrimaryColumn({ name: 'instance_key', type: 'bigint' })
  instanceKey: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ type: 'text' })
  state: MigratedCaseState;

  /** Why it was left where it is. */
  @Column({ type: 'text', nullable: true })
  rule: MigrationRule | null;

  /** The element that the rule is about. */
  @Column({ name: 'element_id', type: 'text', nullable: true })
  elementId: string | null;

  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt: Date | null;
}
