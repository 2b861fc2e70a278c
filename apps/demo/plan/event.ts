import type { ReferralWord } from '#libs/assistance/vocabulary';
import type { ReturnWord } from '#libs/assisted-return/vocabulary';
import type { Category, Channel } from '#libs/petition/vocabulary';
import type { PlannedPetitioner } from './petitioner';

/** What can be seen of a case once an event has had its effect; the next event waits for it. */
export type Effect = { task: string } | { status: string } | { notice: string };

/** Something that somebody does; a person of the staff is named by the user name. */
export type Act =
  /** `by` null: the petitioner on the public page. */
  | { do: 'submit'; by: string | null; then: Effect }
  /** `joins`: index of the case whose receipt number goes into `earlierPetition`. */
  | { do: 'complete'; step: string; by: string; values: Values; joins?: number; then?: Effect }
  | { do: 'claim'; step: string; by: string }
  | { do: 'draft'; step: string; by: string; values: Values }
  | { do: 'extension'; by: string; days: number; reason: string; then: Effect }
  | { do: 'transfer'; by: string; unitId: string; reason: string; then: Effect }
  | { do: 'joint-meeting'; by: string; reason: string; then: Effect }
  /** A step of the joint meeting that the case is on the agenda of. */
  | { do: 'meeting-step'; step: string; by: string; values: Values }
  | { do: 'meeting-invite'; by: string; units: readonly string[] }
  | {
      do: 'meeting-record';
      by: string;
      position: string;
      outcome: string;
      owner: string;
      what: string;
      dueOn: string;
    }
  | { do: 'interest'; by: string; person: string; reason: string }
  | { do: 'suspend'; by: string; row: string; reason: string; article: string }
  | { do: 'resume'; by: string; row: string; reason: string }
  | { do: 'move'; by: string; row: string; lastDay: string; reason: string; article: string }
  /** The case is answered by the opinion of the case of this index. */
  | { do: 'merge'; by: string; leads: number; reason: string; then: Effect }
  /** A second matter of the case becomes a case of its own. */
  | { do: 'split'; by: string; subject: string; content: string; reason: string }
  /** Help home, opened by staff on a transfer of the day `on`, or asked for by the petitioner (`by` null). */
  | { do: 'open-return'; by: string | null; on: string; then: Effect }
  /** What the petitioner says of it with the query code. */
  | { do: 'say-return'; word: ReturnWord; then?: Effect }
  /** Made a backlog case; those who are responsible by their user names. */
  | {
      do: 'open-backlog';
      by: string;
      town: string;
      community: string;
      responsible: string;
      reason: string;
      then: Effect;
    }
  /** The first milestone that is not done yet. */
  | { do: 'milestone-done'; by: string; on: string }
  | { do: 'milestone-move'; by: string; dueOn: string; reason: string }
  /** The petitioner, with the query code. */
  | { do: 'accept-opinion' }
  /** What the petitioner says of sharing for assistance with the query code. */
  | { do: 'say-assistance'; word: ReferralWord; then: Effect }
  | { do: 'withdraw'; reason: string; then: Effect }
  | { do: 'review'; reason: string; then: Effect }
  | { do: 'reopening' | 'erasure-request'; reason: string; then: Effect }
  | { do: 'rate'; score: number; comment: string }
  | { do: 'track' }
  | { do: 'material'; name: string; text: string };

/** As a form is filled in; what is undefined was left out. */
export type Values = Record<string, string | number | boolean | undefined>;

/** `slot`: half days since the first morning. */
export type PlannedEvent = Act & { slot: number };

export interface NewPetition {
  channel: Channel;
  category?: Category;
  subject: string;
  content: string;
  place: string;
  demand: string;
  anonymous: boolean;
  peopleCount?: number;
  petitioners: PlannedPetitioner[];
  accusedUnitId?: string;
}

export interface PlannedCase {
  index: number;
  /** Which story of plan/stories it tells. */
  story: string;
  matter: string;
  petition: NewPetition;
  /** Half days by which a clerk registers it later than it came in. */
  receivedEarlier: number;
  /** In the order of their slots; none after the period's end. */
  events: PlannedEvent[];
}
