/** Years that the office keeps closed cases, by retention rule; what is kept for ever has none. */
export interface RetentionYears {
  answered: number;
  other: number;
}

export const RETENTION_RULES = ['permanent', 'answered', 'other'] as const;
export type RetentionRule = (typeof RETENTION_RULES)[number];

/** The provision that the periods rest on, and the one that the erasure rests on. */
export const RETENTION_ARTICLE = 'archive-periods-2006';
export const ERASURE_ARTICLE = 'pipl-47';

/** The rule of a petition `p`, as the database says it; null while the case is open. */
export const RULE_SQL = 'retention_rule(p.closing_kind, p.closed_at, p.channel, p.category)';
