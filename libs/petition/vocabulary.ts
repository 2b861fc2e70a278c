/** The closed sets of words of a petition; English in code, Chinese on screen. One word for one thing. */
export const CHANNELS = [
  'letter',
  'visit',
  'online',
  'phone',
  'tea-room',
  'suggestion-box',
  'leader-reception',
  'leader-assigned',
  'superior-assigned',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a petitioner shows at the counter who asks for a new query code. */
export const IDENTITY_PROOFS = [
  'identity-card',
  'household-register',
  'passport',
  'organisation-papers',
] as const;
export type IdentityProof = (typeof IDENTITY_PROOFS)[number];

/** Told by mouth: the office writes it down, reads it back and has it confirmed (Reg. 19). */
export const ORAL_CHANNELS: readonly Channel[] = ['visit', 'phone'];

/** How the petitioner confirmed the record that was read back: signature, fingerprint, or by word of mouth. */
export const READ_BACK_WAYS = ['signature', 'fingerprint', 'spoken'] as const;
export type ReadBackWay = (typeof READ_BACK_WAYS)[number];

export const CATEGORIES = ['suggestion', 'accusation', 'claim'] as const;
export type Category = (typeof CATEGORIES)[number];

export const PROCEDURES = ['ordinary', 'simplified'] as const;
export type Procedure = (typeof PROCEDURES)[number];

export const URGENCIES = ['normal', 'urgent', 'major'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Where a petition stands; those of `ENDED` end the case. */
export const STATUSES = [
  'received',
  'triaged',
  'assigned',
  'accepted',
  'investigating',
  'opinion-drafted',
  'merged',
  'opinion-delivered',
  'under-review',
  'review-delivered',
  'under-re-review',
  're-review-delivered',
  'archived',
  'refused',
  'redirected',
  'forwarded',
  'joined',
  'withdrawn',
] as const;
export type Status = (typeof STATUSES)[number];

export const ENDED: readonly Status[] = [
  'archived',
  'refused',
  'redirected',
  'forwarded',
  'joined',
  'withdrawn',
];

/** The two levels of appeal: 复查 (Reg. 35) and 复核 (Reg. 36). */
export const APPEAL_LEVELS = ['review', 're-review'] as const;
export type AppealLevel = (typeof APPEAL_LEVELS)[number];

/** Why an appeal may come after its 30 days. */
export const LATE_CAUSES = ['illness', 'force-majeure', 'not-received', 'other'] as const;
export type LateCause = (typeof LATE_CAUSES)[number];

export const REVIEW_OUTCOMES = ['upheld', 'changed', 'sent-back'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

export const PETITIONER_KINDS = ['person', 'organisation'] as const;
export type PetitionerKind = (typeof PETITIONER_KINDS)[number];

/** A joint petition names at most five representatives (Reg. 20). */
export const MAX_REPRESENTATIVES = 5;

/** Why a person may not handle a matter (Reg. 28): it is about them, about their family, they gain or lose, … */
export const INTEREST_KINDS = ['party', 'relative', 'stake', 'handled-before', 'other'] as const;
export type InterestKind = (typeof INTEREST_KINDS)[number];
