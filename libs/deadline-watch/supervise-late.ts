import { type DeadlineId, isAssistanceRow, isReturnRow } from '#libs/deadline/index';
import { newId } from '#libs/database/id';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import type { Deadline } from './deadline.entity';

/** The periods of a supervision itself: they climb the ladder, but nobody supervises a supervision, nor the services beside a case. */
export const SUPERVISION_ROWS = [
  'supervision-answer',
  'supervision-check',
  'rectification-report',
] as const satisfies readonly DeadlineId[];

export interface NewSupervision {
  petitionId: string;
  unitId: string;
  deadlineId: string;
  origin: 'ladder' | 'leader' | 'supervisor';
  reason: string;
  openedBy: string | null;
}

/** Opens a supervision and starts its process; false, and nothing changes, while the case has an open one. */
export async function openSupervision(tx: OfficeTransaction, wanted: NewSupervision): Promise<boolean> {
  const id = newId();
  const added: unknown[] = await tx.manager.query(
    `INSERT INTO supervision (id, petition_id, unit_id, deadline_id, origin, state, reason, opened_by, opened_at, rounds)
     VALUES ($1, $2, $3, $4, $5, 'open', $6, $7, $8, 0) ON CONFLICT DO NOTHING RETURNING id`,
    [
      id,
      wanted.petitionId,
      wanted.unitId,
      wanted.deadlineId,
      wanted.origin,
      wanted.reason,
      wanted.openedBy,
      tx.now,
    ],
  );
  if (added.length === 0) return false;
  await enqueue(tx.manager, {
    kind: 'start-instance',
    petitionId: wanted.petitionId,
    payload: {
      processId: 'supervision',
      variables: { petitionId: wanted.petitionId, supervisionId: id },
    },
  });
  return true;
}

/**
 * From the ladder's rectification step on, the unit that handles the case is supervised. An accusation never is (Reg. 30:
 * its handling is known to discipline alone), nor what does not lie with the responsible unit.
 */
export async function superviseLate(tx: OfficeTransaction, deadline: Deadline): Promise<void> {
  const { rowId } = deadline;
  if (SUPERVISION_ROWS.some((row) => row === rowId) || isReturnRow(rowId) || isAssistanceRow(rowId)) return;
  const [petition]: { supervised: boolean }[] = await tx.manager.query(
    `SELECT p.unit_id IS NOT NULL AND p.unit_id = $2 AND NOT p.protected AS supervised
     FROM petition p WHERE p.id = $1`,
    [deadline.petitionId, deadline.unitId],
  );
  // A deadline that is no case's, as a meeting's, has none.
  if (!petition?.supervised) return;
  await openSupervision(tx, {
    petitionId: deadline.petitionId as string,
    unitId: deadline.unitId as string,
    deadlineId: deadline.id,
    origin: 'ladder',
    reason: '',
    openedBy: null,
  });
}

/** The unit's answer or report has reached the ladder's circular: its supervision is told, and circulates. */
export async function tellOverdueAnswer(tx: OfficeTransaction, deadline: Deadline): Promise<void> {
  if (deadline.rowId !== 'supervision-answer' && deadline.rowId !== 'rectification-report') return;
  const open: { id: string }[] = await tx.manager.query(
    `SELECT id FROM supervision WHERE petition_id = $1 AND ended_at IS NULL`,
    [deadline.petitionId],
  );
  for (const { id } of open) {
    await enqueue(tx.manager, {
      kind: 'publish-message',
      petitionId: deadline.petitionId,
      payload: { name: 'supervision-overdue', correlationKey: id, variables: {} },
    });
  }
}
