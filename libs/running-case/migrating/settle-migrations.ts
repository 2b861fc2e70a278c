import type { EntityManager } from 'typeorm';
import { notifyChange } from '#libs/database/notify-change';
import type { OfficeTransaction } from '#libs/office/office';
import { SYSTEM } from '#libs/office/office';
import type { OfficeService } from '#libs/office/office.service';
import { addToDossier } from '#libs/petition/dossier';
import type { StepTexts } from '#libs/step-texts/step-texts';
import type { ElementMapping } from './case-migration.entity';
import { deadlineOfStep } from './deadline-of-step';

interface Arrived {
  migrationId: string;
  instanceKey: string;
  petitionId: string;
  processId: string;
  source: number;
  target: number;
  mapping: ElementMapping;
}

/** A case that ended before its command came to the engine: of a command that was sent before, nobody is told that. */
const ENDED = `UPDATE migrated_case m SET state = 'refused', rule = 'ended', settled_at = $1
  FROM case_migration g, process_instance i
  WHERE g.id = m.migration_id AND i.key = m.instance_key AND m.state = 'sent' AND i.state <> 'active'
    AND i.process_version <> g.target_version`;

/**
 * Records what the journal says has been done, and ends migrations of which nothing is left. Of a command that was sent twice the
 * engine may refuse the second, so that what the journal says wins.
 */
export async function settleMigrations(office: OfficeService, texts: StepTexts): Promise<void> {
  while (await office.transaction(SYSTEM, 'migration', (tx) => settleNext(tx, texts)));
  await office.transaction(SYSTEM, 'migration', async ({ manager, now }) => {
    await manager.query(ENDED, [now]);
    await manager.query(
      `UPDATE case_migration g SET state = 'finished', finished_at = $1
       WHERE g.state IN ('running', 'paused') AND NOT EXISTS (
         SELECT 1 FROM migrated_case m WHERE m.migration_id = g.id AND m.state IN ('waiting', 'sent'))`,
      [now],
    );
  });
}

async function settleNext(tx: OfficeTransaction, texts: StepTexts): Promise<boolean> {
  const { manager, now } = tx;
  const [one]: Arrived[] = await manager.query(
    `SELECT m.migration_id AS "migrationId", m.instance_key AS "instanceKey", m.petition_id AS "petitionId",
       g.process_id AS "processId", g.source_version AS source, g.target_version AS target, g.mapping
     FROM migrated_case m JOIN case_migration g ON g.id = m.migration_id
       JOIN process_instance i ON i.key = m.instance_key AND i.process_version = g.target_version
     WHERE m.state = 'sent' OR (m.state = 'refused' AND m.rule = 'engine')
     LIMIT 1 FOR UPDATE OF m SKIP LOCKED`,
  );
  if (!one) return false;
  await manager.query(
    `UPDATE migrated_case SET state = 'done', rule = NULL, element_id = NULL, settled_at = $3
     WHERE migration_id = $1 AND instance_key = $2`,
    [one.migrationId, one.instanceKey, now],
  );
  await giveDeadlines(manager, texts, one);
  await addToDossier(
    { ...tx, cause: `migration:${one.migrationId}:${one.instanceKey}` },
    {
      petitionId: one.petitionId,
      kind: 'office',
      titleKey: 'running.migrated',
      data: { process: one.processId, source: one.source, target: one.target },
    },
  );
  await notifyChange(manager, { t: 'petition', petitionId: one.petitionId });
  return true;
}

/** Its open tasks have the deadlines of the rows that the new diagram names; no deadline itself is changed. */
async function giveDeadlines(manager: EntityManager, texts: StepTexts, one: Arrived): Promise<void> {
  const model = await texts.model(one.processId, one.target);
  const tasks: { key: string; elementId: string }[] = await manager.query(
    `SELECT key, element_id AS "elementId" FROM task WHERE instance_key = $1 AND state = 'open' ORDER BY key`,
    [one.instanceKey],
  );
  for (const { key, elementId } of tasks) {
    // The record of the task may be read a moment after that of its instance.
    const to = one.mapping[elementId] ?? elementId;
    const rows = model?.elements.find(({ id }) => id === to)?.userTask?.deadlineRows ?? [];
    const deadline = await deadlineOfStep(manager, one, rows);
    await manager.query(
      `UPDATE task SET deadline_id = $2, due_at = coalesce($3, 'infinity'::timestamptz), yellow_at = $4, suspended = $5
       WHERE key = $1 AND state = 'open' AND deadline_id IS DISTINCT FROM $2`,
      [
        key,
        deadline?.id ?? null,
        deadline?.dueAt ?? null,
        deadline?.yellowAt ?? null,
        deadline?.suspended ?? false,
      ],
    );
  }
}
