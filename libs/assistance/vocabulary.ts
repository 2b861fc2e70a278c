/** Who referred the household: the handling of its claim, or an assisted return. */
export const REFERRAL_ORIGINS = ['handling', 'return'] as const;
export type ReferralOrigin = (typeof REFERRAL_ORIGINS)[number];

/**
 * Where a referral stands. `ineligible`: outside the criteria, nobody was asked to share anything; `refused`: nothing was
 * granted; `protected`: the case turned out to be an accusation, of which no department may learn (Reg. 30).
 */
export const REFERRAL_STATES = [
  'opened',
  'asked',
  'agreed',
  'shared',
  'decided',
  'paid',
  'done',
  'refused',
  'ineligible',
  'declined',
  'lapsed',
  'withdrawn',
  'protected',
] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

export const REFERRAL_ENDED: readonly ReferralState[] = [
  'done',
  'refused',
  'ineligible',
  'declined',
  'lapsed',
  'withdrawn',
  'protected',
];

/** While a referral stands so, the departments see what was shared with them. */
export const SHARING: readonly ReferralState[] = ['shared', 'decided', 'paid'];

/** What only the petitioner can say. `stop` declines, or takes consent back. */
export const REFERRAL_WORDS = ['agree', 'stop'] as const;
export type ReferralWord = (typeof REFERRAL_WORDS)[number];

export const DEPARTMENTS = ['civil-affairs', 'finance'] as const;
export type Department = (typeof DEPARTMENTS)[number];

export const HARDSHIP_CAUSES = [
  'illness',
  'disability',
  'disaster',
  'unemployment',
  'schooling',
  'other',
] as const;
export type HardshipCause = (typeof HARDSHIP_CAUSES)[number];

export const HARDSHIP_LEVELS = ['none', 'ordinary', 'grave'] as const;
export type HardshipLevel = (typeof HARDSHIP_LEVELS)[number];

export const ANSWERS = ['grant', 'partly', 'conditional', 'refuse', 'ask'] as const;
export type Answer = (typeof ANSWERS)[number];

export const HELP_KINDS = ['temporary-relief', 'minimum-living', 'medical', 'in-kind', 'other'] as const;
export type HelpKind = (typeof HELP_KINDS)[number];

export const DECISION_STATES = ['open', 'asked', 'to-sign', 'settled'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export const PAYMENT_METHODS = ['bank', 'card', 'cash'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

export const FOLLOW_UP_OUTCOMES = ['improved', 'unchanged', 'worse'] as const;
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];
