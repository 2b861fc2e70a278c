import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '#libs/database/id';
import type { OfficeTransaction } from '#libs/office/office';
import { projectRoot } from '#libs/project/root';
import type { Petition } from './entities/petition.entity';
import type { AppealLevel } from './vocabulary';

interface Template {
  title: string;
  body: string;
}

/** The texts of the papers. They are the law's own language, so they exist in Chinese alone. */
const templates = JSON.parse(
  readFileSync(join(projectRoot, 'libs/petition/paper-templates.json'), 'utf8'),
) as Record<PaperKind, Template> & {
  outcomes: Record<string, string>;
  procedures: Record<string, string>;
  reviews: Record<string, string>;
};

export type PaperKind =
  | 'registration-receipt'
  | 'refusal'
  | 'redirection'
  | 'transfer'
  | 'joined'
  | 'acceptance'
  | 'extension'
  | 'opinion'
  | 'accusation-reply'
  | 'withdrawal'
  | 'mediation'
  | `${AppealLevel}-admission`
  | `${AppealLevel}-opinion`
  | 'review-refusal'
  | 'review-materials'
  | 'review-hearing'
  | 'rehandling'
  | 'procedure-changed'
  | 'final-answer'
  | 'earlier-answer'
  | 'reopening-refusal';

export const { outcomes: OUTCOME_WORDS, procedures: PROCEDURE_WORDS, reviews: REVIEW_WORDS } = templates;

export interface Paper {
  kind: PaperKind;
  /** Fills the template's braces; a missing one is a mistake in the program and throws. */
  values: Record<string, string>;
  /** Id of the citation that the paper rests on. */
  article: string;
  state: 'draft' | 'signed' | 'issued';
}

export interface IssuedDocument {
  id: string;
  title: string;
  body: string;
}

/** Writes a paper of the case, once for each cause and kind; a repetition answers the first one. */
export async function writeDocument(
  tx: OfficeTransaction,
  petition: Petition,
  paper: Paper,
): Promise<IssuedDocument> {
  const template = templates[paper.kind];
  const values: Record<string, string> = { receiptNumber: petition.receiptNumber, ...paper.values };
  const body = template.body.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`paper ${paper.kind} has no value for ${name}`);
    return value;
  });
  const rows: IssuedDocument[] = await tx.manager.query(
    `WITH added AS (
       INSERT INTO document (id, petition_id, kind, title, body, sha256, created_at, created_by, article, state, idempotency_key)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (idempotency_key) DO NOTHING RETURNING id, title, body)
     SELECT id, title, body FROM added
     UNION ALL SELECT id, title, body FROM document WHERE idempotency_key = $11
     LIMIT 1`,
    [
      newId(),
      petition.id,
      paper.kind,
      template.title,
      body,
      documentHash(template.title, body),
      tx.now,
      tx.actor.id,
      paper.article,
      paper.state,
      `${tx.cause}:${paper.kind}:${petition.id}`,
    ],
  );
  return rows[0] as IssuedDocument;
}

/** SHA-256 of a paper's title and body, hexadecimal. */
export function documentHash(title: string, body: string): string {
  return createHash('sha256').update(`${title}\n${body}`).digest('hex');
}

/** An instant's day in China as papers write it: 2026年3月5日. */
export function chineseDay(at: Date): string {
  const china = new Date(at.getTime() + 8 * 3_600_000);
  return `${china.getUTCFullYear()}年${china.getUTCMonth() + 1}月${china.getUTCDate()}日`;
}

/** The last day of a period that ends at `dueAt` (24:00 of that day), as papers write it. */
export function chineseLastDay(dueAt: Date): string {
  return chineseDay(new Date(dueAt.getTime() - 1));
}
