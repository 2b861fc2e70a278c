import { endBacklog } from '#libs/backlog/end-backlog';
import { notifyChange } from '#libs/database/notify-change';
import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { type ClaimingInstance, claimInstance } from '../claim-instance';
import { addToDossier } from '../dossier';
import { CaseMerge } from '../entities/case-merge.entity';
import type { Petition } from '../entities/petition.entity';
import { issuePaper } from '../issue-paper';
import { lockPetition } from '../load-petition';
import { chineseDay } from '../papers';
import { isWithdrawnFrom, takeOver } from '../take-over';
import { ENDED } from '../vocabulary';
import { followLeading } from './follow-leading';
import { hurryLeading } from './leading-period';
import { shareInterests } from './share-interests';

export interface MergeStep {
  petitionId: string;
  mergeId: string;
}

/** The process that holds a case while another one's opinion is to answer it. */
export const MERGED_CASE = 'merged-case';

/**
 * First step of the instance that holds a merged case: it claims the case for the merger, ends the case's own handling,
 * and brings it to where the leading case is: with the same unit, accepted when that one is. What runs of its deadlines
 * runs on. The petitioners are told.
 */
export async function receiveMerge(
  tx: OfficeTransaction,
  { petitionId, mergeId }: MergeStep,
  instance: ClaimingInstance,
): Promise<void> {
  const { leadingId, reason } = await tx.manager.findOneByOrFail(CaseMerge, { id: mergeId });
  const leading = await lockPetition(tx, leadingId);
  const petition = await lockPetition(tx, petitionId);
  const { state } = await tx.manager.findOneByOrFail(CaseMerge, { id: mergeId });
  // An engine that was killed may ask once more for what this very instance has done.
  if (await holds(tx, instance, mergeId)) return;
  const late = ENDED.includes(petition.status) || (await isWithdrawnFrom(tx, petition));
  if (state !== 'ordered' || late) throw new DomainError('instance-superseded');
  await claimInstance(tx, { petitionId, processId: MERGED_CASE, cause: mergeId }, instance);
  await takeOver(tx, petition, instance);
  await tx.manager.update(
    CaseMerge,
    { id: mergeId },
    { state: 'merged', mergedAt: tx.now, ...before(petition) },
  );
  petition.status = 'merged';
  petition.category ??= leading.category;
  petition.procedure = 'ordinary';
  // Who objects is the leading case's unit, and its time for that runs there.
  await endDeadlines(tx, petitionId, 'cancelled', ['objection']);
  await issuePaper(tx, petition, {
    kind: 'case-merged',
    article: 'reg-23',
    appeal: 'supervise',
    values: { mergedOn: chineseDay(tx.now), reason },
  });
  await followLeading(tx, petition, leading);
  await endBacklog(tx, petitionId, 'merged');
  await shareInterests(tx, petitionId, leadingId);
  await hurryLeading(tx, { mergeId, petitionId, leadingId });
  await notifyChange(tx.manager, { t: 'petition', petitionId });
  await notifyChange(tx.manager, { t: 'petition', petitionId: leadingId });
  await addToDossier(tx, {
    petitionId,
    kind: 'step',
    step: 'receive-merge',
    titleKey: 'step.receive-merge',
    data: { leadingId },
  });
}

async function holds(tx: OfficeTransaction, instance: ClaimingInstance, mergeId: string): Promise<boolean> {
  const rows: unknown[] = await tx.manager.query(
    `SELECT 1 FROM instance_claim WHERE instance_key = $1 AND process_id = $2 AND cause = $3`,
    [instance.key, MERGED_CASE, mergeId],
  );
  return rows.length > 0;
}

function before(petition: Petition): Partial<CaseMerge> {
  return {
    statusBefore: petition.status,
    unitBefore: petition.unitId,
    procedureBefore: petition.procedure,
    categoryBefore: petition.category,
    acceptedBefore: petition.acceptedAt,
  };
}
