import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { PETITION_OFFICE } from '#libs/organisation/role';
import { Petition } from '../entities/petition.entity';
import { openTransfer, refuseWhileMoving } from '../load-transfer';
import { findNewestOpinion } from '../newest-opinion';
import { refuseBeside, refuseUnderWay } from '../transfer-obstacles';
import { ENDED } from '../vocabulary';
import { mergesWith, openMerge } from './load-merge';
import './merge-messages';
import { isBehind, stageOf } from './stage-of';

const onLeading = (code: string, params = {}): never => {
  throw new DomainError(code, { status: 422, field: 'leading', params });
};

/** What keeps a case from being handled with the leading one; both are locked by the caller. */
export async function refuseMerging(
  tx: OfficeTransaction,
  petition: Petition,
  leading: Petition,
): Promise<void> {
  if (petition.protected) throw new DomainError('merge.protected');
  if (ENDED.includes(petition.status)) throw new DomainError('petition.already-closed');
  if (await openMerge(tx, petition.id)) throw new DomainError('merge.pending');
  const stage = stageOf(petition.status);
  if (stage === null || petition.registeredAt === null) throw new DomainError('merge.not-now');
  if (isSimplified(petition)) throw new DomainError('merge.simplified');
  if ((await mergesWith(tx, petition.id, ['ordered', 'merged'])).length > 0) {
    throw new DomainError('merge.leads-others');
  }
  await refuseSigned(tx, petition.id);
  await refuseLeading(tx, petition, leading);
  if (await openTransfer(tx, petition.id)) throw new DomainError('transfer.pending');
  await refuseBeside(tx, petition);
  await refuseUnderWay(tx, petition);
}

async function refuseLeading(tx: OfficeTransaction, petition: Petition, leading: Petition): Promise<void> {
  if (leading.id === petition.id) onLeading('merge.itself');
  if (leading.protected) onLeading('merge.leading-not-found');
  const other = await openMerge(tx, leading.id);
  if (other) {
    const first = await tx.manager.findOneByOrFail(Petition, { id: other.leadingId });
    onLeading('merge.leading-is-merged', { leading: first.receiptNumber });
  }
  const stage = stageOf(leading.status);
  if (stage === null || leading.registeredAt === null) onLeading('merge.leading-not-now');
  if (isSimplified(leading)) onLeading('merge.simplified');
  if (isBehind(stage!, stageOf(petition.status)!)) onLeading('merge.leading-behind');
  if (petition.accusedUnitId !== null && petition.accusedUnitId === leading.unitId) {
    onLeading('petition.accused-unit');
  }
  await refuseSigned(tx, leading.id);
  await refuseWhileMoving(tx, leading.id);
}

/** Whether the simplified procedure was chosen for it; before its triage nothing was. */
export function isSimplified(petition: Petition): boolean {
  return petition.procedure === 'simplified' && stageOf(petition.status) !== 'triage';
}

/** Once the opinion is signed, what it answers is settled. */
export async function refuseSigned(tx: OfficeTransaction, petitionId: string): Promise<void> {
  if ((await findNewestOpinion(tx, petitionId))?.state === 'signed')
    throw new DomainError('merge.opinion-signed');
}

/** The petition office merges and separates any two cases, the head of a unit two of the own unit. */
export async function requireMayMerge(
  tx: OfficeTransaction,
  units: readonly (string | null)[],
): Promise<void> {
  const rows: unknown[] = await tx.manager.query(
    `SELECT 1 FROM post WHERE person_id = $1 AND (unit_id = $2 AND role IN ('registrar', 'supervisor')
       OR role = 'head' AND unit_id = ALL ($3::text[]))`,
    [tx.actor.id, PETITION_OFFICE, units.map((unit) => unit ?? '')],
  );
  if (rows.length === 0) throw new DomainError('merge.other-unit', { status: 403 });
}
