import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { finishInstance } from '#libs/petition/claim-instance';
import { addToDossier } from '#libs/petition/dossier';
import { lockPetition } from '#libs/petition/load-petition';
import type { ErasureStep } from './erasure-step';
import { tellKept } from './tell-kept';

/** The case is kept for the years that somebody decided on, and appraised again after them. */
export function keepCase(tx: OfficeTransaction, step: ErasureStep, instanceKey: string): Promise<void> {
  return leaveCase(tx, step, instanceKey, { kind: 'kept', step: 'keep-case' });
}

/** The case may not be erased after all; once the reason is gone it is listed again. */
export function stopErasure(tx: OfficeTransaction, step: ErasureStep, instanceKey: string): Promise<void> {
  return leaveCase(tx, step, instanceKey, { kind: 'stopped', step: 'stop-erasure' });
}

async function leaveCase(
  tx: OfficeTransaction,
  { petitionId, erasureId }: ErasureStep,
  instanceKey: string,
  end: { kind: 'kept' | 'stopped'; step: string },
): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  await finishInstance(tx, petitionId, instanceKey);
  await tx.manager.query(
    `INSERT INTO erasure_end (erasure_id, kind, at, kept_until)
     SELECT $1, $2, $3, CASE WHEN $2 = 'kept' THEN $3::timestamptz + interval '1 year' *
       (SELECT max(d.keep_years) FROM erasure_decision d WHERE d.erasure_id = $1) END
     ON CONFLICT (erasure_id) DO NOTHING`,
    [erasureId, end.kind, tx.now],
  );
  if (end.kind === 'kept') await tellKept(tx, petition, erasureId);
  await endDeadlines(tx, petitionId, 'cancelled', ['erasure-appraisal', 'erasure-approval']);
  await addToDossier(tx, { petitionId, kind: 'step', step: end.step, titleKey: 'step.completed' });
}
