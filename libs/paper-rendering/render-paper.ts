import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { citationLine, isCitationId } from '#libs/citation/index';
import { docxToPdf } from '#libs/paper/draw-pdf';
import { fillTemplate, type TemplateFields } from '#libs/paper/fill-template';
import { groupedCode } from '#libs/paper/stamp';
import { chineseDay } from '#libs/petition/papers';
import { projectRoot } from '#libs/project/root';
import type { PaperSource } from './paper-source';

export interface RenderedPaper {
  docx: Buffer;
  pdf: Buffer;
}

/** What a template may name anywhere, beside its wording. */
export const COMMON_FIELDS = [
  'issuer',
  'number',
  'title',
  'signer',
  'date',
  'receiptNumber',
  'appeal',
  'article',
  'verifyCode',
  'verifyUrl',
] as const;

/** The template that comes with the product for a kind; kinds that have none of their own take the general one. */
export function productTemplate(kind: string): Buffer {
  const folder = join(projectRoot, 'libs/petition/paper-templates');
  const own = join(folder, `${kind}.docx`);
  return readFileSync(existsSync(own) ? own : join(folder, 'default.docx'));
}

/** Makes the .docx and the PDF of a paper. `publicUrl` is where the product is reached; its page /verify checks them. */
export async function renderPaper(source: PaperSource, publicUrl: string): Promise<RenderedPaper> {
  const day = source.datedAt ?? source.createdAt;
  const verifyUrl = `${publicUrl.replace(/\/$/, '')}/verify`;
  const { verifyCode, article } = source;
  const fields: TemplateFields = {
    issuer: source.issuer,
    // Number and date are given when it is signed: a draft shows where they will stand.
    number: source.state === 'draft' ? '（文号在签发时编定）' : source.number,
    title: source.title,
    signer: source.issuer,
    date: source.datedAt ? chineseDay(source.datedAt) : '（日期以签发日为准）',
    receiptNumber: source.receiptNumber,
    appeal: source.appeal,
    article: article && isCitationId(article) ? citationLine(article).zh : null,
    verifyCode: verifyCode ? groupedCode(verifyCode) : null,
    verifyUrl,
  } satisfies Record<(typeof COMMON_FIELDS)[number], string | null>;
  const docx = fillTemplate(source.template ?? productTemplate(source.kind), fields, source.body, day);
  const pdf = await docxToPdf(docx, {
    title: source.number ? `${source.title} ${source.number}` : source.title,
    author: source.issuer,
    date: day,
    stamp: verifyCode ? { code: verifyCode, url: `${verifyUrl}#${verifyCode}` } : 'draft',
    properties: { TextSha256: source.sha256 },
  });
  return { docx, pdf };
}
