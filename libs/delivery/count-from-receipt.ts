import { civilDay, civilDayOf } from '#libs/deadline/index';
import { recountDeadline } from '#libs/deadline-watch/recount-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import './messages';

/** The petitioner's right that begins with the receipt of a paper, by the kind of its notice. */
const RIGHTS: Readonly<Record<string, { rowId: string; article: string }>> = {
  opinion: { rowId: 'review-request', article: 'reg-35' },
  'review-opinion': { rowId: 're-review-request', article: 'reg-36' },
};

interface Delivered {
  kind: string;
  issuedAt: Date;
  /** Of a petition that joined another one, the case whose opinion it was told. */
  caseId: string;
}

/**
 * Counts the petitioner's right from the day on which the paper was received, when that gives them more time than the
 * public page did: the law counts from the receipt (Reg. 35, 36). Of several petitioners the last receipt counts. Throws
 * `delivery.received-when` (422) for a day before the notice was given or after today.
 */
export async function countFromReceipt(
  tx: OfficeTransaction,
  deliveryId: string,
  receivedOn: string,
): Promise<void> {
  const [delivered]: Delivered[] = await tx.manager.query(
    `SELECT n.kind, n.issued_at AS "issuedAt",
       CASE WHEN p.status = 'joined' THEN p.earlier_petition_id ELSE p.id END AS "caseId"
     FROM delivery d JOIN notice n ON n.id = d.notice_id JOIN petition p ON p.id = d.petition_id WHERE d.id = $1`,
    [deliveryId],
  );
  const { kind, issuedAt, caseId } = delivered!;
  const day = civilDay(receivedOn);
  if (day < civilDayOf(issuedAt) || day > civilDayOf(tx.now)) {
    throw new DomainError('delivery.received-when', { status: 422, field: 'receivedOn' });
  }
  const right = RIGHTS[kind];
  if (!right) return;
  // The right that this very notice began: a later opinion has one of its own.
  const [begun]: { id: string }[] = await tx.manager.query(
    `SELECT id FROM deadline WHERE petition_id = $1 AND row_id = $2 AND started_at = $3`,
    [caseId, right.rowId, issuedAt],
  );
  if (begun) await recountDeadline(tx, { id: begun.id, from: noonOf(receivedOn), article: right.article });
}

/** The day's noon in China. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00+08:00`);
}
