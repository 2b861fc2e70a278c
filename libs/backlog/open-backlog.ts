import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from '#libs/petition/dossier';
import { lockOpenPetition } from '#libs/petition/load-petition';
import { requireUnitId } from '#libs/petition/require-unit';
import { BacklogCase } from './entities/backlog-case.entity';
import { findOpenBacklog } from './load-backlog';
import { LISTED } from './may-be-listed';
import './messages';
import { type NamedPeople, requireFit } from './named-people';

/** The process of a backlog case. */
export const BACKLOG_CASE = 'backlog-case';

const DAY_MS = 86_400_000;

/**
 * The supervisor makes a petition of long standing a backlog case, with a reason and with everybody who is responsible for it.
 * Never an accusation, which discipline alone knows (Reg. 30), nor an anonymous matter, which names nobody to talk with.
 * Answers the backlog case's id.
 */
export async function openBacklog(
  tx: OfficeTransaction,
  petitionId: string,
  { reason, ...named }: NamedPeople & { reason: string },
): Promise<string> {
  const petition = await lockOpenPetition(tx, petitionId);
  if (petition.protected) throw new DomainError('petition.protected-unavailable');
  if (petition.anonymous) throw new DomainError('backlog.anonymous');
  if (!LISTED.includes(petition.status)) throw new DomainError('backlog.not-accepted-yet');
  const days = tx.office.backlog.afterDays;
  if (tx.now.getTime() - petition.receivedAt.getTime() < days * DAY_MS) {
    throw new DomainError('backlog.not-long-standing', { params: { days: String(days) } });
  }
  if (await findOpenBacklog(tx, petitionId)) throw new DomainError('backlog.open');
  await requireFit(tx.manager, petitionId, named);
  const id = newId();
  await tx.manager.insert(BacklogCase, {
    id,
    petitionId,
    unitId: requireUnitId(petition),
    townLeaderId: named.townLeaderId,
    communityLeaderId: named.communityLeaderId,
    responsibleId: named.responsibleId,
    reason,
    openedBy: tx.actor.id as string,
    openedAt: tx.now,
    state: 'open',
  });
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'backlog.opened',
    data: { backlogId: id, reason, ...named },
  });
  await enqueue(tx.manager, {
    kind: 'start-instance',
    petitionId,
    payload: { processId: BACKLOG_CASE, variables: { petitionId, backlogId: id } },
  });
  return id;
}
