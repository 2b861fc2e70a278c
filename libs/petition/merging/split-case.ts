import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from '../dossier';
import { CaseSplit } from '../entities/case-split.entity';
import type { Petition } from '../entities/petition.entity';
import { lockOpenPetition } from '../load-petition';
import { refuseWhileMoving } from '../load-transfer';
import { chinaDay, nextReceiptNumber } from '../receipt-number';
import { copyDeadlines } from './copy-deadlines';
import { copyPeople } from './copy-people';
import { isSimplified, refuseSigned, requireMayMerge } from './merge-obstacles';
import { stageOf } from './stage-of';

export interface CaseToSplit {
  subject: string;
  content: string;
  demand?: string;
  /** Told to the petitioners. */
  reason: string;
  /** Made by the page for one request; sent again with it, the first case is answered. */
  requestKey: string;
}

/**
 * Takes one of several matters out of a case (分案): a case of its own with its own number, which the same petitioners
 * follow with the same query code. It stands where the case stands that it came from, with the same unit, and its
 * deadlines count from when that one's were counted: splitting costs the petitioner no time. It is undone by merging it
 * with that case again.
 */
export async function splitCase(
  tx: OfficeTransaction,
  petitionId: string,
  part: CaseToSplit,
): Promise<{ id: string; receiptNumber: string }> {
  const from = await lockOpenPetition(tx, petitionId);
  const known = await tx.manager.findOneBy(CaseSplit, { requestKey: part.requestKey });
  if (known) return numberOf(tx, known.petitionId);
  await refuseSplitting(tx, from);
  const id = await insertCase(tx, from, part);
  await copyPeople(tx, from.id, id);
  await copyDeadlines(tx, from.id, id);
  const splitId = newId();
  await tx.manager.insert(CaseSplit, {
    id: splitId,
    petitionId: id,
    fromId: from.id,
    reason: part.reason,
    by: tx.actor.id as string,
    at: tx.now,
    requestKey: part.requestKey,
  });
  const made = await numberOf(tx, id);
  await addToDossier(tx, {
    petitionId: from.id,
    kind: 'office',
    titleKey: 'split.taken-out',
    data: { petitionId: id, receiptNumber: made.receiptNumber, reason: part.reason },
  });
  await addToDossier(tx, {
    petitionId: id,
    kind: 'office',
    titleKey: 'split.from',
    data: { petitionId: from.id, receiptNumber: from.receiptNumber, reason: part.reason },
  });
  await enqueue(tx.manager, {
    kind: 'start-instance',
    petitionId: id,
    payload: {
      processId: from.processId,
      variables: { petitionId: id, rehandlingId: splitId, transferred: false, takenUp: true },
    },
  });
  return made;
}

async function refuseSplitting(tx: OfficeTransaction, from: Petition): Promise<void> {
  if (from.protected) throw new DomainError('merge.protected');
  if (from.registeredAt === null) throw new DomainError('split.not-now');
  await refuseWhileMoving(tx, from.id);
  if (stageOf(from.status) === null) throw new DomainError('split.not-now');
  if (isSimplified(from)) throw new DomainError('merge.simplified');
  await refuseSigned(tx, from.id);
  await requireMayMerge(tx, [from.unitId]);
}

/** Where the new case stands; a draft that was written for both is none of its own. */
function statusOf({ status }: Petition): string {
  if (status === 'opinion-drafted') return 'investigating';
  return status === 'triaged' ? 'received' : status;
}

async function insertCase(tx: OfficeTransaction, from: Petition, part: CaseToSplit): Promise<string> {
  const id = newId();
  await tx.manager.query(
    `INSERT INTO petition (id, receipt_number, query_code_hash, channel, category, procedure, urgency, status, subject,
       content, place, demand, anonymous, protected, submitted_via, submitted_by, unit_id, people_count, received_at,
       registered_at, accepted_at, process_id)
     SELECT $2, ${nextReceiptNumber('$3')}, query_code_hash, channel, category,
       procedure, urgency, $4, $5, $6, place, $7, anonymous, false, 'staff', $8, unit_id, people_count, received_at,
       $9, accepted_at, process_id
     FROM petition WHERE id = $1`,
    [
      from.id,
      id,
      chinaDay(tx.now),
      statusOf(from),
      part.subject,
      part.content,
      part.demand ?? null,
      tx.actor.id,
      tx.now,
    ],
  );
  return id;
}

async function numberOf(tx: OfficeTransaction, id: string): Promise<{ id: string; receiptNumber: string }> {
  const [{ receiptNumber }] = await tx.manager.query(
    `SELECT receipt_number AS "receiptNumber" FROM petition WHERE id = $1`,
    [id],
  );
  return { id, receiptNumber };
}
