import { newId } from '#libs/database/id';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { PETITION_OFFICE } from '#libs/organisation/role';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from './dossier';
import type { Petition } from './entities/petition.entity';
import { UnitTransfer } from './entities/unit-transfer.entity';
import { lockOpenPetition } from './load-petition';
import { openTransfer } from './load-transfer';
import { requireActiveUnit, requireUnitId } from './require-unit';
import { refuseUnmovable } from './transfer-obstacles';
import './transfer-messages';

export interface TransferRequest {
  unitId: string;
  reason: string;
}

const UNPROCESSABLE = 422;
const FORBIDDEN = 403;

/**
 * The unit that a case was assigned to finds that another one is competent, and asks to pass it on (Reg. 22). Its head
 * decides; the supervisor does when the head asks himself, and when the other unit has given this case away before:
 * no case goes round in circles.
 */
export async function requestTransfer(
  tx: OfficeTransaction,
  petitionId: string,
  { unitId: toUnitId, reason }: TransferRequest,
): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  await refuseUnmovable(tx, petition);
  const fromUnitId = requireUnitId(petition);
  if (await openTransfer(tx, petitionId)) throw new DomainError('transfer.pending');
  await refuseTarget(tx, petition, toUnitId);
  const asks = await whoAsks(tx, fromUnitId, { petitionId, toUnitId });
  if (!asks.ofUnit && !asks.supervisor) throw new DomainError('transfer.not-yours', { status: FORBIDDEN });
  const deciding = asks.gaveAway || asks.head ? `${PETITION_OFFICE}:supervisor` : `${fromUnitId}:head`;
  const transferId = newId();
  await tx.manager.insert(UnitTransfer, {
    id: transferId,
    petitionId,
    fromUnitId,
    toUnitId,
    state: 'requested',
    reason,
    requestedBy: tx.actor.id as string,
    requestedAt: tx.now,
  });
  await startDeadline(tx, {
    petitionId,
    rowId: 'transfer-decision',
    countedFrom: tx.now,
    unitId: deciding.split(':')[0] as string,
  });
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'transfer.requested',
    data: { fromUnitId, toUnitId, reason },
  });
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId,
    payload: {
      name: 'transfer-requested',
      correlationKey: petitionId,
      variables: { transferGroup: deciding, transferId },
    },
  });
}

async function refuseTarget(tx: OfficeTransaction, petition: Petition, unitId: string): Promise<void> {
  await requireActiveUnit(tx.manager, unitId, 'unitId');
  const refuse = (code: string): never => {
    throw new DomainError(code, { status: UNPROCESSABLE, field: 'unitId' });
  };
  if (unitId === petition.unitId) refuse('transfer.same-unit');
  if (unitId === petition.accusedUnitId) refuse('petition.accused-unit');
  const handlers: unknown[] = await tx.manager.query(
    `SELECT 1 FROM post o JOIN person n ON n.id = o.person_id AND n.active
     WHERE o.unit_id = $1 AND o.role = 'handler' LIMIT 1`,
    [unitId],
  );
  if (handlers.length === 0) refuse('transfer.nobody-there');
}

interface Asks {
  ofUnit: boolean;
  head: boolean;
  supervisor: boolean;
  /** The other unit has passed on this very case before. */
  gaveAway: boolean;
}

async function whoAsks(
  tx: OfficeTransaction,
  unitId: string,
  { petitionId, toUnitId }: { petitionId: string; toUnitId: string },
): Promise<Asks> {
  const [asks]: Asks[] = await tx.manager.query(
    `SELECT coalesce(bool_or(o.unit_id = $2 AND o.role IN ('handler', 'head')), false) AS "ofUnit",
       coalesce(bool_or(o.unit_id = $2 AND o.role = 'head'), false) AS head,
       coalesce(bool_or(o.role = 'supervisor'), false) AS supervisor,
       EXISTS (SELECT 1 FROM unit_transfer WHERE petition_id = $3 AND from_unit_id = $4 AND state = 'received')
         AS "gaveAway"
     FROM post o WHERE o.person_id = $1`,
    [tx.actor.id, unitId, petitionId, toUnitId],
  );
  return asks as Asks;
}
