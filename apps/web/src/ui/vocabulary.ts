/** The closed sets of words that pages offer as choices; their texts stand in common.json. */
export const LIGHTS = ['red', 'yellow', 'green', 'grey'] as const;
export const TIMES_LEFT = ['overdue', 'today', 'three-days', 'week', 'later', 'none', 'suspended'] as const;
export const CATEGORIES = ['suggestion', 'claim', 'accusation'] as const;
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
export const LATE_CAUSES = ['illness', 'force-majeure', 'not-received', 'other'] as const;
export const ROLES = [
  'registrar',
  'handler',
  'head',
  'leader',
  'civil-affairs',
  'finance',
  'reviewer',
  'supervisor',
  'assessor',
  'designer',
  'publisher',
  'administrator',
  'auditor',
  'discipline',
] as const;
export const UNIT_KINDS = [
  'town',
  'office',
  'community',
  'street',
  'department',
  'discipline',
  'review-body',
  're-review-body',
] as const;

/** How a petition reaches the office when staff register it. */
export const STAFF_CHANNELS = [
  'letter',
  'visit',
  'phone',
  'tea-room',
  'suggestion-box',
  'leader-reception',
  'leader-assigned',
  'superior-assigned',
] as const;
/** What a petitioner shows who asks for a new query code. */
export const IDENTITY_PROOFS = [
  'identity-card',
  'household-register',
  'passport',
  'organisation-papers',
] as const;
/** How the petitioner confirms what was read back. */
export const READ_BACK_WAYS = ['signature', 'fingerprint', 'spoken'] as const;
export const CHANNELS = ['online', ...STAFF_CHANNELS] as const;
