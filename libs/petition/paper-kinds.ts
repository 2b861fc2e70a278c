import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';

type TemplateFile = typeof import('./paper-templates.json');

/** Every kind of paper that paper-templates.json names. */
export type PaperKind = Exclude<keyof TemplateFile, 'outcomes' | 'procedures' | 'reviews' | 'meetings'>;

export interface PaperKindRules {
  title: string;
  /** The wording that comes with the product; its braces are the fields that the kind's papers fill. */
  body: string;
  /** The word of its numbers, such as 受 in 清信受〔2026〕12号; a kind without one has no number of its own. */
  series?: string;
  /** Whose paper it is: the responsible unit's, or the body's that reviews; otherwise the petition office's. */
  issuer?: 'unit' | 'review-body';
  /** Laid out as a table of labels and values. */
  form?: boolean;
}

/** The texts of the papers. They are the law's own language, so they exist in Chinese alone. */
const { outcomes, procedures, reviews, meetings, ...kinds } = JSON.parse(
  readFileSync(join(projectRoot, 'libs/petition/paper-templates.json'), 'utf8'),
) as Record<PaperKind, PaperKindRules> & {
  outcomes: Record<string, string>;
  procedures: Record<string, string>;
  reviews: Record<string, string>;
  meetings: Record<string, string>;
};

export const OUTCOME_WORDS = outcomes;
export const PROCEDURE_WORDS = procedures;
export const REVIEW_WORDS = reviews;
export const MEETING_WORDS = meetings;
export const PAPER_KINDS: Readonly<Record<string, PaperKindRules>> = kinds;

/** What a kind is; a kind that the file does not name throws. */
export function paperKind(kind: string): PaperKindRules {
  const rules = PAPER_KINDS[kind];
  if (!rules) throw new Error(`there is no paper of kind ${kind}`);
  return rules;
}

/** The fields that a kind's papers fill into the wording, each once. */
export function wordingFields(kind: string): string[] {
  return [...new Set([...paperKind(kind).body.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string))];
}
