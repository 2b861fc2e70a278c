import type { EntityManager } from 'typeorm';
import type { OfficeTransaction } from '#libs/office/office';
import { SYSTEM } from '#libs/office/office';
import type { OfficeService } from '#libs/office/office.service';
import { lockCase } from '#libs/inbox/lock-case-of';
import { enqueue } from '#libs/outbox/index';
import type { StepTexts } from '#libs/step-texts/step-texts';
import type { ElementMapping } from './case-migration.entity';
import { judge } from './preview';
import { readInstance } from './standing-instances';
import { readVersions } from './versions';

interface Waiting {
  migrationId: string;
  instanceKey: string;
  petitionId: string;
  processId: string;
  source: number;
  target: number;
  mapping: ElementMapping;
}

/** A step at a time, so that a pause holds at once. */
const A_RUN = 20;

/** Gives the next cases to the engine, each in a transaction of its own with its state. Answers whether there were any. */
export async function sendMigrations(office: OfficeService, texts: StepTexts): Promise<boolean> {
  for (let sent = 0; sent < A_RUN; sent += 1) {
    const found = await office.transaction(SYSTEM, 'migration', (tx) => sendNext(tx, texts));
    if (!found) return sent > 0;
  }
  return true;
}

/** Judged once more, with the case locked: it may have gone on since it was listed. */
async function sendNext({ manager, now }: OfficeTransaction, texts: StepTexts): Promise<boolean> {
  const one = await takeNext(manager);
  if (!one) return false;
  await lockCase(manager, one.petitionId);
  const versions = await readVersions(texts, one.processId, one.source, one.target);
  const instance = await readInstance(manager, one.instanceKey, one.source);
  const refusal = instance
    ? judge(versions, one.mapping, instance)
    : ({ rule: 'ended', elementId: null } as const);
  await manager.query(
    `UPDATE migrated_case SET state = $3, rule = $4, element_id = $5, settled_at = $6 WHERE migration_id = $1 AND instance_key = $2`,
    [
      one.migrationId,
      one.instanceKey,
      refusal ? 'refused' : 'sent',
      refusal?.rule ?? null,
      refusal?.elementId ?? null,
      refusal ? now : null,
    ],
  );
  if (refusal) return true;
  const [{ definitionKey }]: [{ definitionKey: string }] = await manager.query(
    `SELECT definition_key AS "definitionKey" FROM deployment WHERE process_id = $1 AND version = $2`,
    [one.processId, one.target],
  );
  await enqueue(manager, {
    kind: 'migrate-instance',
    petitionId: one.petitionId,
    payload: {
      migrationId: one.migrationId,
      instanceKey: one.instanceKey,
      definitionKey,
      mapping: { ...one.mapping },
    },
  });
  return true;
}

async function takeNext(manager: EntityManager): Promise<Waiting | undefined> {
  const [row]: Waiting[] = await manager.query(
    `SELECT m.migration_id AS "migrationId", m.instance_key AS "instanceKey", m.petition_id AS "petitionId",
       g.process_id AS "processId", g.source_version AS source, g.target_version AS target, g.mapping
     FROM migrated_case m JOIN case_migration g ON g.id = m.migration_id
     WHERE g.state = 'running' AND m.state = 'waiting' ORDER BY m.migration_id, m.instance_key LIMIT 1
     FOR UPDATE OF m SKIP LOCKED`,
  );
  return row;
}
