import type { OfficeTransaction } from '#libs/office/office';
import { paperKind } from './paper-kinds';
import { newVerifyCode } from './verify-code';

const CHINA_MS = 8 * 3_600_000;

/** What a paper gets when it leaves the office: its number, its date and the code by which anyone can check it. */
export interface Outgoing {
  number: string | null;
  datedAt: Date;
  verifyCode: string;
}

/**
 * Takes the next number of the kind and year, such as 清信受〔2026〕12号; null for a kind that has none. The counter's
 * row is locked until the transaction ends and rolls back with it, so there is neither gap nor duplicate; take it late.
 */
export async function nextNumber(tx: OfficeTransaction, kind: string): Promise<string | null> {
  const { series } = paperKind(kind);
  if (!series) return null;
  const year = new Date(tx.now.getTime() + CHINA_MS).getUTCFullYear();
  const [{ last, prefix }]: [{ last: number; prefix: string }] = await tx.manager.query(
    `INSERT INTO paper_counter (year, series, last) VALUES ($1, $2, 1)
     ON CONFLICT (year, series) DO UPDATE SET last = paper_counter.last + 1
     RETURNING last, coalesce((SELECT value ->> 'prefix' FROM setting WHERE key = 'papers'), '信访') AS prefix`,
    [year, series],
  );
  return `${prefix}${series}〔${year}〕${last}号`;
}

/** Number, date and code of a paper that is signed or issued now. */
export async function outgoing(tx: OfficeTransaction, kind: string): Promise<Outgoing> {
  return { number: await nextNumber(tx, kind), datedAt: tx.now, verifyCode: newVerifyCode() };
}
