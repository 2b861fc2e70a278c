import { record } from '#libs/audit/index';
import { notifyChange } from '#libs/database/notify-change';
import { DomainError } from '#libs/errors/index';
import { lapseCoSignatures } from '#libs/inbox/co-signature/lapse-co-signatures';
import { readCandidates } from '#libs/inbox/task-candidates';
import type { UserTaskRegistry } from '#libs/inbox/user-task-registry';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '#libs/petition/dossier';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import './messages';

/** Who takes over what somebody holds in a group; null: it goes back to the group. */
export interface GroupReceiver {
  group: string;
  personId: string | null;
}

export interface Handover {
  receivers: readonly GroupReceiver[];
  /** Stands in the history of each case. */
  reason: string;
}

/** What became of one task; `to` null: it is free for its group. */
export interface HandedOver {
  key: string;
  group: string;
  to: string | null;
}

interface Held {
  key: string;
  group: string;
  processId: string;
  elementId: string;
  petitionId: string | null;
}

/**
 * All that somebody holds in groups that they are not of any more (`keeps` are those that they are of) goes on in the transaction
 * in which they leave them, drafts and all, what deputies hold for them too: to whom was named for the group where that person may
 * do it (Reg. 28, 30, four eyes), else it is free for the group. Throws `handover.needed` (409) when something is held and nothing
 * was said, `handover.receiver-unfit` (422). Answers what became of each task.
 */
export async function handOver(
  tx: OfficeTransaction,
  registry: Pick<UserTaskRegistry, 'find'>,
  personId: string,
  keeps: readonly string[],
  handover: Handover | undefined,
): Promise<HandedOver[]> {
  const held = await lockHeld(tx, personId, keeps);
  // After the cases, as whoever answers locks them.
  await lapseCoSignatures(tx, personId);
  if (held.length === 0) return [];
  if (!handover) throw new DomainError('handover.needed', { params: { tasks: held.length } });
  await checkReceivers(tx, personId, handover);
  const wanted = new Map(handover.receivers.map((one) => [one.group, one.personId]));
  const results: HandedOver[] = [];
  for (const task of held) {
    const to = await fitting(tx, registry, task, wanted.get(task.group) ?? null);
    await give(tx, personId, task, to, handover.reason);
    results.push({ key: task.key, group: task.group, to: to?.id ?? null });
  }
  await tell(tx, personId, results);
  return results;
}

/** Their cases first, in one order: whoever declares an interest in one waits, or is waited for. */
async function lockHeld(
  { manager }: OfficeTransaction,
  personId: string,
  keeps: readonly string[],
): Promise<Held[]> {
  const mine = `((t.assignee = $1 AND t.on_behalf_of IS NULL) OR t.on_behalf_of = $1)
    AND t.state = 'open' AND t.candidate_group <> ALL ($2::text[])`;
  await manager.query(
    `SELECT 1 FROM petition p WHERE p.id IN (SELECT t.petition_id FROM task t WHERE ${mine}) ORDER BY p.id FOR NO KEY UPDATE`,
    [personId, keeps],
  );
  return manager.query(
    `SELECT t.key::text AS key, t.candidate_group AS "group", t.process_id AS "processId", t.element_id AS "elementId",
       t.petition_id AS "petitionId"
     FROM task t WHERE ${mine} ORDER BY t.key FOR UPDATE`,
    [personId, keeps],
  );
}

async function checkReceivers(
  { manager }: OfficeTransaction,
  personId: string,
  { receivers }: Handover,
): Promise<void> {
  for (const [index, one] of receivers.entries()) {
    if (!one.personId) continue;
    const fit: unknown[] = await manager.query(
      `SELECT 1 FROM post o JOIN person n ON n.id = o.person_id AND n.active
       WHERE n.id = $1 AND n.id <> $2 AND o.unit_id || ':' || o.role = $3`,
      [one.personId, personId, one.group],
    );
    if (fit.length === 0) {
      const field = `handover.receivers.${index}.personId`;
      throw new DomainError('handover.receiver-unfit', { status: 422, field });
    }
  }
}

async function fitting(
  { manager }: OfficeTransaction,
  registry: Pick<UserTaskRegistry, 'find'>,
  task: Held,
  wanted: string | null,
): Promise<{ id: string; displayName: string } | null> {
  if (wanted === null) return null;
  const candidates = await readCandidates(manager, task, registry.find(task.processId, task.elementId));
  return candidates.find(({ id }) => id === wanted) ?? null;
}

async function give(
  tx: OfficeTransaction,
  from: string,
  { key, petitionId, elementId }: Held,
  to: { id: string; displayName: string } | null,
  reason: string,
): Promise<void> {
  await tx.manager.query(
    `UPDATE task SET assignee = $2::uuid, on_behalf_of = NULL, claimed_at = CASE WHEN $2::uuid IS NULL THEN NULL ELSE $3::timestamptz END WHERE key = $1`,
    [key, to?.id ?? null, tx.now],
  );
  await record(tx.manager, {
    actor: tx.actor.kind === 'person' ? { personId: tx.actor.id } : 'system',
    action: 'task.hand-over',
    subjectType: 'task',
    subjectId: key,
    detail: { from, to: to?.id ?? null },
  });
  if (petitionId === null) return;
  await addToDossier(
    { ...tx, cause: `${tx.cause}:${key}` },
    {
      petitionId,
      kind: 'office',
      step: elementId,
      titleKey: 'task.handed-over',
      data: { ...(to && { toPerson: to.displayName }), reason },
    },
  );
}

async function tell(tx: OfficeTransaction, personId: string, results: readonly HandedOver[]): Promise<void> {
  const receivers = new Map<string, number>();
  for (const { to } of results) if (to) receivers.set(to, (receivers.get(to) ?? 0) + 1);
  for (const [to, tasks] of receivers) {
    const facts = { person: personId, tasks };
    const key = `${tx.cause}:${to}`;
    await giveStaffNotice(tx, { groups: [], persons: [to], kind: 'tasks-handed-over', facts, key });
  }
  const groups = [...new Set(results.map(({ group }) => group))];
  await notifyChange(tx.manager, { t: 'task', groups });
}
