import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { civilDay, civilDayOf } from '#libs/deadline/civil-day';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { AssistanceReferral } from './entities/assistance-referral.entity';
import { lockTaskReferral, type ReferralTask } from './load-referral';
import './messages';
import type { PaymentMethod } from './vocabulary';

export interface Payment {
  /** `YYYY-MM-DD`. */
  paidOn: string;
  method: PaymentMethod;
  voucher: string;
  /** Id of the attachment that was uploaded for this task. */
  receiptId: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Finance has paid what was granted: one payment for each decision that took money out of a fund, of exactly its amount. A
 * second one is refused whatever brings it here; the same task, when the engine refused it, corrects its own.
 */
export async function recordPayment(
  tx: OfficeTransaction,
  task: ReferralTask,
  payment: Payment,
): Promise<void> {
  const { petition, referral } = await lockTaskReferral(tx, task, 'decided', 'paid');
  const paidOn = civilDay(payment.paidOn);
  const refuse = (code: string, field: string) => new DomainError(code, { status: 422, field });
  if (paidOn > civilDayOf(tx.now)) throw refuse('assistance.day-ahead', 'paidOn');
  if (paidOn < civilDayOf(referral.decidedAt as Date)) {
    throw refuse('assistance.day-before-decision', 'paidOn');
  }
  if (!(await isReceipt(tx, petition.id, task, payment.receiptId))) {
    throw refuse('assistance.receipt-unfit', 'receiptId');
  }
  const paid: unknown[] = await tx.manager.query(
    `INSERT INTO assistance_payment AS p (referral_id, department, petition_id, task_key, fund_id, amount_fen, paid_on,
       method, voucher, receipt_id, paid_by, recorded_at)
     SELECT d.referral_id, d.department, d.petition_id, $2::bigint, d.fund_id, d.amount_fen, $3::date, $4::text, $5::text,
       $6::uuid, $7::uuid, $8::timestamptz
     FROM assistance_decision d WHERE d.referral_id = $1 AND d.amount_fen > 0
     ON CONFLICT (referral_id, department) DO UPDATE SET paid_on = excluded.paid_on, method = excluded.method,
       voucher = excluded.voucher, receipt_id = excluded.receipt_id
     WHERE p.task_key = excluded.task_key RETURNING department`,
    [
      referral.id,
      task.key,
      payment.paidOn,
      payment.method,
      payment.voucher,
      payment.receiptId,
      tx.actor.id,
      tx.now,
    ],
  );
  if (paid.length === 0) throw new DomainError('assistance.paid-already');
  await tx.manager.update(AssistanceReferral, { id: referral.id }, { state: 'paid' });
  await endDeadlines(tx, petition.id, 'met', ['assistance-payment']);
}

/** A file of the case that whoever pays has uploaded, and that proves no other payment. */
async function isReceipt(
  tx: OfficeTransaction,
  petitionId: string,
  { key }: ReferralTask,
  id: string,
): Promise<boolean> {
  if (!UUID.test(id)) return false;
  const rows: unknown[] = await tx.manager.query(
    `SELECT 1 FROM attachment a WHERE a.id = $1 AND a.petition_id = $2 AND a.added_by = $3
       AND NOT EXISTS (SELECT 1 FROM assistance_payment p WHERE p.receipt_id = a.id AND p.task_key <> $4)`,
    [id, petitionId, tx.actor.id, key],
  );
  return rows.length > 0;
}
