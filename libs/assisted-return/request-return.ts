import { newId } from '#libs/database/id';
import { civilDay, civilDayOf } from '#libs/deadline/civil-day';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from '#libs/petition/dossier';
import type { Petition } from '#libs/petition/entities/petition.entity';
import { lockOpenPetition } from '#libs/petition/load-petition';
import { AssistedReturn } from './assisted-return.entity';
import { checkPaper } from './check-paper';
import './messages';
import type { StaffOrigin } from './vocabulary';

/** The process of a return. */
export const ASSISTED_RETURN = 'assisted-return';

/** What staff write down when they open one. */
export interface StaffRequest {
  origin: StaffOrigin;
  /** Number of the petitioner. */
  ordinal: number;
  transferNumber?: string | null;
  transferBody?: string | null;
  /** `YYYY-MM-DD`. */
  transferOn?: string | null;
  /** Id of the attachment with the signed request. */
  paperId?: string | null;
}

type Grounds = Pick<
  AssistedReturn,
  'origin' | 'transferNumber' | 'transferBody' | 'transferOn' | 'requestPaper'
>;

const NO_GROUNDS = { transferNumber: null, transferBody: null, transferOn: null, requestPaper: null };

/** The petitioner asks for help with their own query code. Asked again while one is under way, nothing happens. */
export async function requestReturn(
  tx: OfficeTransaction,
  petitionId: string,
  ordinal: number,
): Promise<void> {
  if (tx.actor.kind !== 'petitioner') throw new Error('only the petitioner asks with a code');
  const petition = await lockOpenPetition(tx, petitionId);
  if (await openReturnOf(tx, petitionId, ordinal)) return;
  await open(tx, petition, ordinal, { ...NO_GROUNDS, origin: 'own-code' });
}

/**
 * Staff open a return: on a document by which a higher level transferred the matter, or with a request that the petitioner
 * signed. Refused in any other way, and on a transfer a second time: who was asked once is not asked again.
 */
export async function openForPetitioner(
  tx: OfficeTransaction,
  petitionId: string,
  request: StaffRequest,
): Promise<string> {
  const petition = await lockOpenPetition(tx, petitionId);
  const grounds =
    request.origin === 'transfer'
      ? await transferGrounds(tx, petition, request)
      : {
          ...NO_GROUNDS,
          origin: request.origin,
          requestPaper: await checkPaper(tx, petitionId, request.paperId ?? null),
        };
  return open(tx, petition, request.ordinal, grounds);
}

async function transferGrounds(
  tx: OfficeTransaction,
  petition: Petition,
  { transferNumber, transferBody, transferOn }: StaffRequest,
): Promise<Grounds> {
  if (petition.channel !== 'superior-assigned') throw new DomainError('assisted-return.no-transfer');
  for (const [field, value] of Object.entries({ transferNumber, transferBody, transferOn })) {
    if (!value) throw new DomainError('assisted-return.transfer-missing', { status: 422, field });
  }
  if (civilDay(transferOn!) > civilDayOf(tx.now)) {
    throw new DomainError('assisted-return.day-ahead', { status: 422, field: 'transferOn' });
  }
  if (await tx.manager.existsBy(AssistedReturn, { petitionId: petition.id })) {
    throw new DomainError('assisted-return.asked-once');
  }
  return {
    ...NO_GROUNDS,
    origin: 'transfer',
    transferNumber: transferNumber!,
    transferBody: transferBody!,
    transferOn: transferOn!,
  };
}

async function open(
  tx: OfficeTransaction,
  petition: Petition,
  ordinal: number,
  grounds: Grounds,
): Promise<string> {
  if (petition.anonymous) throw new DomainError('assisted-return.anonymous');
  const [person]: unknown[] = await tx.manager.query(
    `SELECT 1 FROM petitioner WHERE petition_id = $1 AND ordinal = $2`,
    [petition.id, ordinal],
  );
  if (!person) throw new DomainError('assisted-return.nobody', { status: 422, field: 'ordinal' });
  if (await openReturnOf(tx, petition.id)) throw new DomainError('assisted-return.open');
  const id = newId();
  await tx.manager.insert(AssistedReturn, {
    ...grounds,
    id,
    petitionId: petition.id,
    ordinal,
    state: 'requested',
    openedAt: tx.now,
    openedBy: tx.actor.id,
  });
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'office',
    titleKey: `return.opened-${grounds.origin}`,
    data: { returnId: id },
  });
  await enqueue(tx.manager, {
    kind: 'start-instance',
    petitionId: petition.id,
    payload: { processId: ASSISTED_RETURN, variables: { petitionId: petition.id, returnId: id } },
  });
  return id;
}

async function openReturnOf(
  tx: OfficeTransaction,
  petitionId: string,
  ordinal: number | null = null,
): Promise<boolean> {
  const rows: unknown[] = await tx.manager.query(
    `SELECT 1 FROM assisted_return WHERE petition_id = $1 AND ended_at IS NULL AND ($2::int IS NULL OR ordinal = $2)`,
    [petitionId, ordinal],
  );
  return rows.length > 0;
}
