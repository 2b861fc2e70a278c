import type { EntityManager } from 'typeorm';
import type { Bilingual } from '#libs/citation/index';
import type { DeadlineRules, WorkingCalendar } from '#libs/deadline/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import type { FileLimits } from '#libs/upload/check-room';

/** The office's rules of joint meetings (办公规则). */
export interface MeetingRules {
  /** So many are held in a year at least. */
  aYear: number;
  /** So many hours before a meeting those who take part are reminded. */
  reminderHours: number;
  /** From so many on a case goes to a meeting by rule. */
  escalation: { petitioners: number; units: number; timesOverdue: number };
}

/** The office's rules of assistance (办公规则); amounts in fen. */
export interface AssistanceRules {
  /** Monthly income of each head below which a household is needy. */
  incomeLineFen: number;
  /** Essential expenses are heavy from this share of the income on, in percent. */
  needsPercent: number;
  /** Above this amount a second person signs what a department grants. */
  secondPersonFen: number;
  /** So many days after the help somebody asks how the household is. */
  followUpDays: number;
}

export interface ReturnWords {
  leader: Bilingual;
  plan: Bilingual;
  help: Bilingual;
  complaintPhone: string;
}

/** From how many days after its receipt on a case may be a backlog case, and what the three things done in person are called. */
export interface BacklogRules {
  afterDays: number;
  inPerson: Readonly<Record<'talk' | 'study' | 'inspection', Bilingual>>;
}

/** What every use case of an office needs besides the database. */
export interface Office {
  cipher: FieldCipher;
  calendar: WorkingCalendar;
  rules: DeadlineRules;
  /** Share of a period after which its light turns yellow, between 0 and 1. */
  yellowShare: number;
  fileLimits: FileLimits;
  /** Years for which closed cases are kept. */
  retentionYears: { answered: number; other: number };
  meetings: MeetingRules;
  assistance: AssistanceRules;
  /** What the office calls the three things that are brought with an assisted return, and where people complain. */
  returnWords: ReturnWords;
  backlog: BacklogRules;
}

/**
 * Who acts: one of the staff (as the deputy of another, perhaps), the petitioner by receipt number and query code, or the
 * process itself.
 */
export type ActingParty =
  | { kind: 'person'; id: string; onBehalfOf?: string | null }
  | { kind: 'petitioner'; id: null }
  | { kind: 'system'; id: null };

/** As whose deputy somebody acts; null in their own name. */
export function onBehalfOf(actor: ActingParty): string | null {
  return actor.kind === 'person' ? (actor.onBehalfOf ?? null) : null;
}

export const SYSTEM: ActingParty = { kind: 'system', id: null };
export const PETITIONER: ActingParty = { kind: 'petitioner', id: null };

/**
 * One transaction of the office: all that a use case writes, it writes through `manager`. `cause` names what asked
 * for it (`job:123`, `task:456`, `request:…`): rows that must exist once for it carry it in their idempotency key.
 */
export interface OfficeTransaction {
  office: Office;
  manager: EntityManager;
  /** The office's time, which a demo can put forward. */
  now: Date;
  actor: ActingParty;
  cause: string;
  /** Key of the engine's instance to which the job or the task belongs; none for a request. */
  instanceKey?: string;
}
