import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import type { MeetingItem } from './entities/meeting-item.entity';
import './messages';

/** Something that was written of one case on the agenda. */
export interface Words {
  itemId: string;
  text: string;
  /** Where it stands in the request; null where it was written before. */
  field: string | null;
}

/** Shorter ones are found in words that mean nobody. */
const SHORTEST = 2;

/**
 * What is written of a case goes into its dossier, which is no place for another one: refused (422,
 * `meeting.names-other-case`) when it holds the number, the subject or the name of a petitioner of another case of the meeting.
 */
export async function requireOwnWords(
  tx: OfficeTransaction,
  items: readonly Pick<MeetingItem, 'id' | 'petitionId'>[],
  words: readonly Words[],
): Promise<void> {
  if (items.length < 2) return;
  const names = await namesOf(
    tx,
    items.map(({ petitionId }) => petitionId),
  );
  for (const { itemId, text, field } of words) {
    const own = items.find(({ id }) => id === itemId)?.petitionId;
    const mine = names.filter(({ petitionId }) => petitionId === own).map(({ name }) => name);
    const told = names.some(
      ({ petitionId, name }) => petitionId !== own && text.includes(name) && !mine.includes(name),
    );
    if (told) throw new DomainError('meeting.names-other-case', { status: 422, ...(field && { field }) });
  }
}

async function namesOf(
  tx: OfficeTransaction,
  petitionIds: readonly string[],
): Promise<{ petitionId: string; name: string }[]> {
  const plain: { petitionId: string; name: string }[] = await tx.manager.query(
    `SELECT p.id AS "petitionId", n.name FROM petition p, LATERAL (VALUES (p.receipt_number), (p.subject)) AS n (name)
     WHERE p.id = ANY ($1::uuid[])`,
    [petitionIds],
  );
  const sealed: { petitionId: string; name: Buffer }[] = await tx.manager.query(
    `SELECT petition_id AS "petitionId", name_cipher AS name FROM petitioner WHERE petition_id = ANY ($1::uuid[])
     UNION ALL SELECT petition_id, name_cipher FROM co_petitioner WHERE petition_id = ANY ($1::uuid[])`,
    [petitionIds],
  );
  const opened = sealed.map(({ petitionId, name }) => ({ petitionId, name: tx.office.cipher.open(name) }));
  return [...plain, ...opened].filter(({ name }) => name.length >= SHORTEST);
}
