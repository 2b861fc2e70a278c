import { createHash } from 'node:crypto';
import { newId } from '#libs/database/id';
import type { OfficeTransaction } from '#libs/office/office';
import { APPEAL_TEXTS, type AppealKind } from './appeal-texts';
import type { Petition } from './entities/petition.entity';
import { outgoing } from './number-document';
import { type PaperKind, paperKind } from './paper-kinds';

export { MEETING_WORDS, OUTCOME_WORDS, type PaperKind, PROCEDURE_WORDS, REVIEW_WORDS } from './paper-kinds';

export interface Paper {
  kind: PaperKind;
  /** Fills the wording's braces; a missing one is a mistake in the program and throws. */
  values: Record<string, string>;
  /** Id of the citation that the paper rests on. */
  article: string;
  /** The way to appeal that it names. */
  appeal?: AppealKind | null;
  state: 'draft' | 'signed' | 'issued';
  /** The unit that reviews, when the paper is its own. */
  reviewBodyId?: string;
  /** Tells apart several papers of one kind with one cause. */
  part?: string;
}

export interface IssuedDocument {
  id: string;
  title: string;
  body: string;
  number: string | null;
}

interface Written {
  known: IssuedDocument | null;
  template: { id: string; wording: string | null } | null;
}

/**
 * Writes a paper of the case, once for each cause and kind; a repetition answers the first one. Its wording is that of
 * the office's active template, or the one that comes with the product. A draft gets its number when it is signed.
 * The .docx and the PDF are made after the commit: of a numbered paper at once, of any other when it is first asked for.
 */
export async function writeDocument(
  tx: OfficeTransaction,
  petition: Petition,
  paper: Paper,
): Promise<IssuedDocument> {
  const rules = paperKind(paper.kind);
  const key = [tx.cause, paper.kind, petition.id, paper.part].filter((part) => part !== undefined).join(':');
  const [{ known, template }]: [Written] = await tx.manager.query(
    `SELECT (SELECT jsonb_build_object('id', id, 'title', title, 'body', body, 'number', number)
             FROM document WHERE idempotency_key = $1) AS known,
       (SELECT jsonb_build_object('id', id, 'wording', wording)
        FROM paper_template WHERE kind = $2 AND active) AS template`,
    [key, paper.kind],
  );
  if (known) return known;
  const values: Record<string, string> = { receiptNumber: petition.receiptNumber, ...paper.values };
  const body = fillWording(template?.wording ?? rules.body, values, (name) => {
    throw new Error(`paper ${paper.kind} has no value for ${name}`);
  });
  const leaves = paper.state === 'draft' ? null : await outgoing(tx, paper.kind);
  const document = { id: newId(), title: rules.title, body, number: leaves?.number ?? null };
  // Two transactions of one cause never run at once: a job and a task's completion are locked before.
  await tx.manager.query(
    `INSERT INTO document (id, petition_id, kind, title, body, sha256, created_at, created_by, article, state,
       idempotency_key, number, dated_at, verify_code, appeal, issuer_id, template_id, render_state,
       field_values)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      document.id,
      petition.id,
      paper.kind,
      document.title,
      document.body,
      documentHash(document.title, document.body),
      tx.now,
      tx.actor.id,
      paper.article,
      paper.state,
      key,
      document.number,
      leaves?.datedAt ?? null,
      leaves?.verifyCode ?? null,
      paper.appeal ? APPEAL_TEXTS[paper.appeal] : null,
      issuerOf(petition, paper),
      template?.id ?? null,
      rules.series ? 'wanted' : 'on-demand',
      JSON.stringify(values),
    ],
  );
  return document;
}

/** Id of the unit whose paper it is; a paper of a review that names no body is a mistake in the program and throws. */
function issuerOf(petition: Petition, { kind, reviewBodyId }: Paper): string {
  const { issuer } = paperKind(kind);
  if (reviewBodyId) return reviewBodyId;
  if (issuer === 'review-body') throw new Error(`paper ${kind} names no body that reviews`);
  return (issuer === 'unit' ? petition.unitId : null) ?? 'petition-office';
}

/**
 * A wording with its braces filled; `missing` says what stands for a field without a value. A sentence that ends with what
 * somebody wrote has one full stop, whether they wrote one or not.
 */
export function fillWording(
  wording: string,
  values: Readonly<Record<string, string>>,
  missing: (name: string) => string,
): string {
  return wording.replace(/\{(\w+)\}(。?)/g, (_, name: string, stop: string) => {
    const value = values[name] ?? missing(name);
    return /[。！？]$/.test(value) ? value : value + stop;
  });
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

/** An instant in China as papers write it, to the minute: 2026年3月5日 10:20. */
export function chineseTime(at: Date): string {
  const china = new Date(at.getTime() + 8 * 3_600_000);
  return `${chineseDay(at)} ${china.toISOString().slice(11, 16)}`;
}

/** The last day of a period that ends at `dueAt` (24:00 of that day), as papers write it. */
export function chineseLastDay(dueAt: Date): string {
  return chineseDay(new Date(dueAt.getTime() - 1));
}
