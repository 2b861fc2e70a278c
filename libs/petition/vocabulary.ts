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

export const CATEGORIES = ['suggestion', 'accusation', 'claim'] as const;
export type Category = (typeof CATEGORIES)[number];

export const PROCEDURES = ['ordinary', 'simplified'] as const;
export type Procedure = (typeof PROCEDURES)[number];

export const URGENCIES = ['normal', 'urgent', 'major'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Where a petition stands. A status after `opinion-delivered` ends the case. */
export const STATUSES = [
  'received',
  'triaged',
  'assigned',
  'accepted',
  'investigating',
  'opinion-drafted',
  'opinion-delivered',
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

export const PETITIONER_KINDS = ['person', 'organisation'] as const;
export type PetitionerKind = (typeof PETITIONER_KINDS)[number];

/** A joint petition names at most five representatives (Reg. 20). */
export const MAX_REPRESENTATIVES = 5;
