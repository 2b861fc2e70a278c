import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';

export interface ErasureOpinion {
  petitionId: string;
  /** Engine's key of the instance that the task belongs to. */
  instanceKey: string;
  unitId: string | null;
  personId: string;
  erase: boolean;
  keepYears: number | undefined;
  grounds: string;
}

/** What whoever appraised the case proposes; a proposal to erase it waits for somebody else's approval. */
export async function appraiseErasure(tx: OfficeTransaction, opinion: ErasureOpinion): Promise<void> {
  const { petitionId, unitId } = opinion;
  await decide(tx, 'appraise', opinion);
  await endDeadlines(tx, petitionId, 'met', ['erasure-appraisal']);
  if (!opinion.erase) return;
  await startDeadline(tx, { petitionId, rowId: 'erasure-approval', countedFrom: tx.now, unitId });
}

/** What whoever answers for the office decides; the inbox has seen to it that it is another person. */
export async function approveErasure(tx: OfficeTransaction, opinion: ErasureOpinion): Promise<void> {
  await decide(tx, 'approve', opinion);
  await endDeadlines(tx, opinion.petitionId, 'met', ['erasure-approval']);
}

/** Only ever added to: of a completion that the engine refused and that came again the first word stands. */
async function decide(
  tx: OfficeTransaction,
  step: 'appraise' | 'approve',
  { instanceKey, personId, erase, keepYears, grounds }: ErasureOpinion,
): Promise<void> {
  await tx.manager.query(
    `INSERT INTO erasure_decision (erasure_id, step, erase, keep_years, grounds, person_id, at)
     SELECT e.id, $2, $3, $4, $5, $6, $7 FROM instance_claim c JOIN erasure e ON e.id::text = c.cause
     WHERE c.instance_key = $1 AND c.process_id = 'case-erasure'
     ON CONFLICT (erasure_id, step) DO NOTHING`,
    [instanceKey, step, erase, erase ? null : (keepYears ?? null), grounds, personId, tx.now],
  );
}
