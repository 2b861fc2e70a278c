import { tellMove } from '#libs/colleague/tell-followers';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { Petition } from './entities/petition.entity';
import './messages';
import { ENDED } from './vocabulary';

/** The petition, locked until the transaction ends; `petition.not-found` (404) when there is none. */
export async function lockPetition(tx: OfficeTransaction, id: string): Promise<Petition> {
  const petition = await tx.manager.findOne(Petition, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!petition) throw new DomainError('petition.not-found', { status: 404 });
  return petition;
}

/** The same, refused when the case has ended. */
export async function lockOpenPetition(tx: OfficeTransaction, id: string): Promise<Petition> {
  const petition = await lockPetition(tx, id);
  if (ENDED.includes(petition.status)) throw new DomainError('petition.already-closed');
  return petition;
}

/** What use cases change; what was submitted stays as it was written. */
const CHANGING = [
  'category',
  'procedure',
  'urgency',
  'status',
  'protected',
  'unitId',
  'earlierPetitionId',
  'repeatOf',
  'peopleCount',
  'registeredAt',
  'acceptedAt',
  'opinionDeliveredAt',
  'closedAt',
  'closingKind',
  'processVersion',
  'instanceKey',
  'version',
] as const satisfies readonly (keyof Petition)[];

/** Writes what a use case changed on a locked petition, in one statement; those who follow it are told when it moves on. */
export async function savePetition(tx: OfficeTransaction, petition: Petition): Promise<void> {
  petition.version += 1;
  await tellMove(tx, petition);
  const changed = Object.fromEntries(CHANGING.map((column) => [column, petition[column]]));
  await tx.manager.update(Petition, { id: petition.id }, changed);
}
