import { civilDayOf, isoDate } from '#libs/deadline/civil-day';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { AssistanceFund } from './entities/assistance-fund.entity';
import './messages';
import type { Department } from './vocabulary';
import { yuanOf } from './yuan';

/**
 * Takes an amount out of a fund, whose row stays locked until the transaction ends: of two who grant the last of it one is
 * refused (422, `amountYuan`). The fund is the department's own, of this year (422, `fundId`).
 */
export async function commitFund(
  tx: OfficeTransaction,
  department: Department,
  fundId: string,
  amountFen: number,
): Promise<void> {
  const fund = await lockFund(tx, fundId);
  if (!fund || fund.unitId !== department || fund.year !== yearOf(tx.now)) {
    throw new DomainError('assistance.fund-unfit', { status: 422, field: 'fundId' });
  }
  const left = Number(fund.budgetFen) - Number(fund.committedFen);
  if (amountFen > left) {
    const params = { left: yuanOf(left) };
    throw new DomainError('assistance.fund-exhausted', { status: 422, field: 'amountYuan', params });
  }
  await addTo(tx, fundId, amountFen);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The fund, locked; null when there is none. */
export async function lockFund(tx: OfficeTransaction, id: string): Promise<AssistanceFund | null> {
  if (!UUID.test(id)) return null;
  return tx.manager.findOne(AssistanceFund, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** Gives back what was granted and not paid. */
export async function releaseFund(tx: OfficeTransaction, fundId: string, amountFen: number): Promise<void> {
  await addTo(tx, fundId, -amountFen);
}

/** Of a referral that ends: what its decisions took and no payment used. */
export async function releaseUnpaid(tx: OfficeTransaction, referralId: string): Promise<void> {
  const unpaid: { fundId: string; amountFen: string }[] = await tx.manager.query(
    `SELECT d.fund_id AS "fundId", d.amount_fen AS "amountFen" FROM assistance_decision d
     WHERE d.referral_id = $1 AND d.fund_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM assistance_payment p
       WHERE p.referral_id = d.referral_id AND p.department = d.department) ORDER BY d.fund_id`,
    [referralId],
  );
  for (const { fundId, amountFen } of unpaid) await releaseFund(tx, fundId, Number(amountFen));
}

async function addTo(tx: OfficeTransaction, fundId: string, amountFen: number): Promise<void> {
  await tx.manager.query(`UPDATE assistance_fund SET committed_fen = committed_fen + $2 WHERE id = $1`, [
    fundId,
    amountFen,
  ]);
}

/** The year in China. */
export const yearOf = (at: Date): number => Number(isoDate(civilDayOf(at)).slice(0, 4));
