import type { EntityManager } from 'typeorm';
import { documentHash, fillWording } from '#libs/petition/papers';
import type { PaperSource } from './paper-source';
import { TEMPLATE_TITLES } from './template-rules';
import { readTemplate } from './template-versions';

/** A case to try a template with; the caller has checked that the reader may see it. */
export interface PreviewCase {
  id: string;
  receiptNumber: string;
}

/**
 * What a version of a template would make of a case: with the values of the case's newest paper of this kind, and the
 * name of the field where there is none. Without a case every field shows its name.
 */
export async function previewSource(
  db: Pick<EntityManager, 'query'>,
  kind: string,
  version: number | null,
  petition: PreviewCase | null,
  now: Date,
): Promise<PaperSource> {
  const template = await readTemplate(db, kind, version);
  const [paper]: { values: Record<string, string> | null; article: string | null; appeal: string | null }[] =
    petition === null
      ? []
      : await db.query(
          `SELECT field_values AS values, article, appeal FROM document
           WHERE petition_id = $1 AND kind = $2 ORDER BY created_at DESC, id DESC LIMIT 1`,
          [petition.id, kind],
        );
  const receiptNumber = petition?.receiptNumber ?? '〔receiptNumber〕';
  const body = fillWording(template.wording, { receiptNumber, ...paper?.values }, (name) => `〔${name}〕`);
  const title = TEMPLATE_TITLES[kind] as string;
  return {
    id: '',
    petitionId: petition?.id ?? '',
    receiptNumber,
    kind,
    title,
    body,
    sha256: documentHash(title, body),
    state: 'draft',
    number: null,
    createdAt: now,
    datedAt: null,
    verifyCode: null,
    article: paper ? paper.article : 'reg-23',
    appeal: paper ? paper.appeal : '〔appeal〕',
    issuer: '〔issuer〕',
    template: template.content,
  };
}
