import { planDeliveries } from '#libs/delivery/plan-deliveries';
import type { OfficeTransaction } from '#libs/office/office';
import { APPEAL_TEXTS, type AppealKind } from './appeal-texts';
import { addToDossier } from './dossier';
import type { Petition } from './entities/petition.entity';
import type { IssuedDocument, PaperKind } from './papers';

/**
 * Tells every named petitioner: one notice each on the public page, with the article and the way to appeal, and
 * word of it on the ways that they chose; with an `ordinal`, that petitioner alone. An anonymous petition has nobody to tell; the dossier says so.
 */
export async function giveNotice(
  tx: OfficeTransaction,
  petition: Petition,
  document: Pick<IssuedDocument, 'id' | 'body'>,
  notice: { kind: PaperKind; article: string; appeal: AppealKind | null; ordinal?: number },
): Promise<void> {
  const given: { id: string }[] = await tx.manager.query(
    `INSERT INTO notice (id, petition_id, document_id, kind, recipient_ordinal, channel, body, article, appeal, issued_at, idempotency_key)
     SELECT gen_random_uuid(), $1, $2, $3, r.ordinal, 'public-page', $4, $5, $6, $7, $8 || ':' || r.ordinal
     FROM petitioner r WHERE r.petition_id = $1 AND ($9::int IS NULL OR r.ordinal = $9)
     ON CONFLICT (idempotency_key) DO NOTHING RETURNING id`,
    [
      petition.id,
      document.id,
      notice.kind,
      document.body,
      notice.article,
      notice.appeal && APPEAL_TEXTS[notice.appeal],
      tx.now,
      `${tx.cause}:${notice.kind}:${petition.id}`,
      notice.ordinal ?? null,
    ],
  );
  await planDeliveries(
    tx.manager,
    given.map(({ id }) => id),
    tx.now,
  );
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'notice',
    titleKey: `notice.${notice.kind}`,
    data: { documentId: document.id, notices: given.length, anonymous: petition.anonymous },
  });
}
