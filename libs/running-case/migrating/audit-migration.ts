import { record } from '#libs/audit/index';
import type { OfficeTransaction } from '#libs/office/office';

export type MigrationVerb =
  | 'propose-migration'
  | 'approve-migration'
  | 'reject-migration'
  | 'withdraw-migration'
  | 'pause-migration'
  | 'resume-migration';

/** What was done about a migration: ids and numbers, never its words. */
export async function auditMigration(
  { manager, actor }: OfficeTransaction,
  verb: MigrationVerb,
  id: string,
  detail: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  if (actor.kind !== 'person') throw new Error('only people decide of a migration');
  await record(manager, {
    actor: { personId: actor.id },
    action: `running.${verb}`,
    subjectType: 'migration',
    subjectId: id,
    detail,
  });
}
