/** What a person does in a unit; a post is one person in one role of one unit. */
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
export type Role = (typeof ROLES)[number];

/** A role of the office's own, made of permissions alone: no task goes to it. */
export type OwnRole = `own-${string}`;
export const OWN_ROLE = /^own-[a-z0-9]([a-z0-9-]{0,28}[a-z0-9])?$/;
/** What a post may name. */
export type PostRole = Role | OwnRole;

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);
export const isOwnRole = (text: string): text is OwnRole => OWN_ROLE.test(text);

/** The unit that registers, triages, supervises and assesses (信访科). */
export const PETITION_OFFICE = 'petition-office';
/** The unit that handles accusations on the protected path (纪检监察). */
export const DISCIPLINE_UNIT = 'discipline';

/** The candidate group of a role in a unit, as the engine and the inbox name it. */
export function groupOf(unitId: string, role: PostRole): string {
  return `${unitId}:${role}`;
}

/** Names of accounts: lower case letters and digits, with dots, hyphens or underscores within. */
export const USERNAME = /^[a-z0-9]([a-z0-9._-]{0,30}[a-z0-9])?$/;
/** Ids of units: readable codes. They stand in paths and candidate groups, so nothing else may be in them. */
export const UNIT_ID = /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/;
