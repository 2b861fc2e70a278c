import type { OfficeTransaction } from '#libs/office/office';
import type { Petition } from './entities/petition.entity';
import { readPeoplePrints } from './people-prints';

/** Below this trigram similarity (0–1) two subjects are taken for different matters. */
const SAME_MATTER = 0.3;

/**
 * The newest earlier petition of one of the same petitioners (same phone or identity number) with a like subject; a
 * hint for the registrar. A protected one is never named.
 */
export async function findRepeatOf(tx: OfficeTransaction, petition: Petition): Promise<string | null> {
  if (petition.anonymous || petition.protected) return null;
  const { phones, idNumbers } = await readPeoplePrints(tx.manager, tx.office.cipher, petition.id);
  const rows: { id: string }[] = await tx.manager.query(
    `SELECT e.id FROM petitioner other JOIN petition e ON e.id = other.petition_id
     WHERE other.petition_id <> $1
       AND (other.phone_hash = ANY ($5::bytea[]) OR other.id_number_hash = ANY ($6::bytea[])) AND NOT e.protected AND e.received_at <= $3
       AND e.status NOT IN ('refused', 'redirected', 'forwarded', 'withdrawn')
       AND similarity(e.subject, $2) >= $4
     ORDER BY e.received_at DESC, e.id DESC LIMIT 1`,
    [petition.id, petition.subject, petition.receivedAt, SAME_MATTER, phones, idNumbers],
  );
  return rows[0]?.id ?? null;
}
