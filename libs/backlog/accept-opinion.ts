import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '#libs/petition/dossier';
import { requireStillRaising } from '#libs/petition/require-still-raising';
import { endBacklog } from './end-backlog';
import { type AcceptableOpinion, findAcceptable } from './find-acceptable';
import { lockOpenBacklog } from './load-backlog';
import './messages';
import type { AcceptanceWay } from './vocabulary';

/**
 * A petitioner accepts the opinion with their own query code. A right, not a duty: nobody asks for it, nothing follows from not
 * using it, and the time for a review runs on all the same. Said again it changes nothing.
 */
export async function acceptWithCode(
  tx: OfficeTransaction,
  petitionId: string,
  ordinal: number,
): Promise<void> {
  if (tx.actor.kind !== 'petitioner') throw new Error('only the petitioner accepts with a code');
  await accept(tx, petitionId, ordinal, 'own-code', null);
}

/** Staff put on record that a petitioner has accepted the opinion on a paper that they signed, a file of the case. */
export async function recordSignedAcceptance(
  tx: OfficeTransaction,
  petitionId: string,
  { ordinal, paperId }: { ordinal: number; paperId: string },
): Promise<void> {
  const [known]: unknown[] = await tx.manager.query(
    `SELECT 1 FROM petitioner WHERE petition_id = $1 AND ordinal = $2 AND withdrawn_at IS NULL`,
    [petitionId, ordinal],
  );
  if (!known) throw new DomainError('backlog.nobody', { status: 422, field: 'ordinal' });
  await accept(tx, petitionId, ordinal, 'signed', paperId);
}

async function accept(
  tx: OfficeTransaction,
  petitionId: string,
  ordinal: number,
  how: AcceptanceWay,
  paperId: string | null,
): Promise<void> {
  await lockOpenBacklog(tx, petitionId);
  const opinion = await findAcceptable(tx.manager, petitionId);
  if (!opinion) throw new DomainError('backlog.no-opinion');
  await requireStillRaising(tx, petitionId, ordinal);
  if (paperId !== null) await checkStatement(tx, petitionId, paperId, opinion);
  const added: unknown[] = await tx.manager.query(
    `INSERT INTO opinion_acceptance (document_id, ordinal, petition_id, how, paper_id, recorded_by, accepted_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING ordinal`,
    [opinion.documentId, ordinal, petitionId, how, paperId, how === 'signed' ? tx.actor.id : null, tx.now],
  );
  if (added.length === 0) return;
  await addToDossier(tx, {
    petitionId,
    kind: 'request',
    titleKey: how === 'signed' ? 'backlog.accepted-signed' : 'backlog.accepted-own-code',
    data: { ordinal, documentId: opinion.documentId },
  });
  const left: unknown[] = await tx.manager.query(
    `SELECT 1 FROM petitioner r WHERE r.petition_id = $1 AND r.withdrawn_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM opinion_acceptance a WHERE a.document_id = $2 AND a.ordinal = r.ordinal) LIMIT 1`,
    [petitionId, opinion.documentId],
  );
  // Of several representatives each speaks for himself; the matter is settled when all who still raise it have accepted.
  if (left.length === 0) await endBacklog(tx, petitionId, 'accepted');
}

/**
 * Refuses (422, `paperId`) what can't be the signed statement: a file of another case, one that no member of staff has recorded,
 * one from before the opinion was delivered, and one that proves something else already. Several petitioners may sign one.
 */
async function checkStatement(
  tx: OfficeTransaction,
  petitionId: string,
  paperId: string,
  opinion: AcceptableOpinion,
): Promise<void> {
  const fits: unknown[] = await tx.manager.query(
    `SELECT 1 FROM attachment a JOIN person staff ON staff.id::text = a.added_by
     WHERE a.id = $1 AND a.petition_id = $2 AND a.at >= $3
       AND NOT EXISTS (SELECT 1 FROM opinion_acceptance o WHERE o.paper_id = a.id AND o.document_id <> $4)
       AND NOT EXISTS (SELECT 1 FROM assisted_return r
         WHERE a.id IN (r.request_paper, r.consent_paper, r.arrival_paper, r.end_paper))`,
    [paperId, petitionId, opinion.deliveredAt, opinion.documentId],
  );
  if (fits.length === 0) throw new DomainError('backlog.paper-unfit', { status: 422, field: 'paperId' });
}
