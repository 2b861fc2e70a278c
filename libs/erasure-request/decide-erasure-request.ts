import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { lockPetition } from '#libs/petition/load-petition';
import { dueCases, isListed } from '#libs/retention/due-cases';
import './messages';

/** Erase the case, which two people decide then; erase what reaches the person; or neither. */
export const ERASURE_OUTCOMES = ['erase', 'contact', 'decline'] as const;
export type ErasureOutcome = (typeof ERASURE_OUTCOMES)[number];

/**
 * Whoever answers has decided. Refused (422, `outcome`): to erase a case that the law still has the office keep, or what
 * reaches a person whose case is not over.
 */
export async function decideErasureRequest(
  tx: OfficeTransaction,
  petitionId: string,
  outcome: ErasureOutcome,
): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  const refuse = (code: string) => {
    throw new DomainError(code, { status: 422, field: 'outcome' });
  };
  if (outcome === 'erase' && !(await isDue(tx, petitionId))) refuse('erasure-request.not-due');
  if (outcome === 'contact' && (petition.closedAt === null || (await isAppealable(tx, petitionId)))) {
    refuse('erasure-request.still-open');
  }
}

/** The task that is being completed is no reason to keep it. */
async function isDue(tx: OfficeTransaction, petitionId: string): Promise<boolean> {
  if (await isListed(tx.manager, petitionId)) return true;
  return (await dueCases(tx, { petitionId })).length > 0;
}

async function isAppealable(tx: OfficeTransaction, petitionId: string): Promise<boolean> {
  const rows: unknown[] = await tx.manager.query(
    `SELECT 1 FROM deadline WHERE petition_id = $1 AND state IN ('running', 'suspended')
       AND row_id IN ('review-request', 're-review-request', 'review', 're-review', 'reopening-decision')
     UNION ALL SELECT 1 FROM review WHERE petition_id = $1 AND state IN ('requested', 'admitted') LIMIT 1`,
    [petitionId],
  );
  return rows.length > 0;
}
