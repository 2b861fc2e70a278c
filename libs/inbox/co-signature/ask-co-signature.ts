import { type Actor, requireReadable } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { requireColleagues } from '#libs/colleague/who-may-see';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '#libs/petition/dossier';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { lockCaseOf } from '../lock-case-of';
import { obstacle, situationOf } from '../task-access';
import { announce } from './announce';
import './messages';

export interface NewCoSigners {
  /** The colleagues, each once. */
  personIds: readonly string[];
  /** What they are asked. */
  word?: string | undefined;
}

/**
 * Asks colleagues who may see the case to give their opinion on a task before it is completed (加签), by whoever has it. Throws
 * why the task can't be worked on (403, 404, 409), `inbox.not-assignee` (409), `co-sign.asked-already` (409), and refuses people
 * as `requireColleagues` does. Answers the ids in the order of the people.
 */
export async function askCoSignatures(
  tx: OfficeTransaction,
  actor: Actor,
  taskKey: string,
  { personIds, word }: NewCoSigners,
): Promise<string[]> {
  const { petitionId, elementId } = await requireHeld(tx, actor, taskKey);
  await requireColleagues(tx.manager, actor, petitionId, personIds, 'personIds');
  await refuseAsked(tx, taskKey, personIds);
  const asked = personIds.map((signerId) => ({ id: newId(), signerId }));
  for (const { id, signerId } of asked) {
    await tx.manager.query(
      `INSERT INTO co_signature (id, task_key, petition_id, word, asked_by, asked_at, signer_id, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'open')`,
      [id, taskKey, petitionId, word?.trim() || null, actor.personId, tx.now, signerId],
    );
    const about = { petitionId, givenBy: actor.personId, key: id };
    await giveStaffNotice(tx, { groups: [], persons: [signerId], kind: 'co-sign-asked', ...about });
  }
  const detail = { signers: [...personIds] };
  await record(tx.manager, {
    actor,
    action: 'task.co-sign-ask',
    subjectType: 'task',
    subjectId: taskKey,
    detail,
  });
  const coSigner = await namesOf(tx, personIds);
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    step: elementId,
    titleKey: 'co-sign.asked',
    data: { coSigner, ...(word?.trim() && { text: word.trim() }) },
  });
  await announce(tx.manager, taskKey);
  return asked.map(({ id }) => id);
}

/** The case of a task that the actor has in hand, locked as completions lock it; throws why they may not work on it. */
export async function requireHeld(
  { manager }: Pick<OfficeTransaction, 'manager'>,
  actor: Actor,
  taskKey: string,
): Promise<{ petitionId: string; elementId: string }> {
  await lockCaseOf(manager, taskKey);
  const situation = await situationOf(manager, actor, taskKey);
  const hindered = obstacle(actor, situation);
  if (hindered) throw hindered;
  if (situation.assignee !== actor.personId) throw new DomainError('inbox.not-assignee');
  const [task]: { petitionId: string | null; elementId: string }[] = await manager.query(
    `SELECT petition_id AS "petitionId", element_id AS "elementId" FROM task WHERE key = $1`,
    [taskKey],
  );
  if (!task?.petitionId) throw new DomainError('co-sign.no-case');
  // Who sees of a case only what was shared with them does not spread it.
  await requireReadable(manager, actor, task.petitionId);
  return { petitionId: task.petitionId, elementId: task.elementId };
}

async function refuseAsked(
  { manager }: OfficeTransaction,
  taskKey: string,
  personIds: readonly string[],
): Promise<void> {
  const already: { name: string }[] = await manager.query(
    `SELECT n.display_name AS name FROM co_signature c JOIN person n ON n.id = c.signer_id
     WHERE c.task_key = $1 AND c.signer_id = ANY ($2::uuid[]) AND c.state = 'open' ORDER BY c.asked_at, c.id`,
    [taskKey, personIds],
  );
  if (already.length > 0)
    throw new DomainError('co-sign.asked-already', {
      params: { names: already.map(({ name }) => name).join('、') },
    });
}

async function namesOf({ manager }: OfficeTransaction, ids: readonly string[]): Promise<string> {
  const [{ names }]: [{ names: string }] = await manager.query(
    `SELECT string_agg(display_name, '、' ORDER BY display_name, id) AS names FROM person WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
  return names;
}
