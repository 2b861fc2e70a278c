import type { OfficeTransaction } from '#libs/office/office';
import type { Petition } from './entities/petition.entity';
import { chineseDay, type IssuedDocument, type Paper, writeDocument } from './papers';

/** Writes the receipt of delivery (送达回证) of a paper that the petitioners were given. */
export async function recordDelivery(
  tx: OfficeTransaction,
  petition: Petition,
  document: IssuedDocument,
  { article, reviewBodyId }: Pick<Paper, 'article' | 'reviewBodyId'>,
): Promise<void> {
  const [{ recipients }]: [{ recipients: number }] = await tx.manager.query(
    `SELECT count(*)::int AS recipients FROM notice WHERE petition_id = $1 AND document_id = $2`,
    [petition.id, document.id],
  );
  await writeDocument(tx, petition, {
    kind: 'delivery-receipt',
    article,
    reviewBodyId,
    part: document.id,
    state: 'issued',
    values: {
      recipients: String(recipients),
      documentTitle: document.title,
      documentNumber: document.number ?? '无',
      method: '查询页面送达（凭编号和查询码阅读、下载）',
      deliveredOn: chineseDay(tx.now),
    },
  });
}
