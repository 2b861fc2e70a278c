import type { Light } from '#libs/deadline/light';
import type { TimeLeft } from '#libs/deadline/time-left';
import type { Search } from '#libs/search/index';
import type { Localised } from '#libs/step-texts/step-texts';
import type { Category, Channel, Status, Urgency } from '#libs/petition/vocabulary';
import type { CaseList, ReceivedCopy, Started } from './case-lists';

/** Fingerprints of one value as a name, a phone and an identity number, under each of the office's data keys. */
export interface PersonPrints {
  names: Buffer[];
  phones: Buffer[];
  idNumbers: Buffer[];
}

export const PETITION_SORTS = ['received', 'due'] as const;
/** received: what came last comes first; due: what is due first comes first, and what has no deadline last. */
export type PetitionSort = (typeof PETITION_SORTS)[number];

export interface PetitionFilters {
  /** One of the actor's own lists; all cases without it. */
  list?: CaseList;
  /** Of copies: those that the actor has not read. */
  copies?: 'unread';
  status?: Status;
  /** Of the nearest of the office's deadlines. */
  light?: Light;
  left?: TimeLeft;
  /** With an open task of this process, at this step, of this member of staff: one task that is all of what is asked. */
  process?: string;
  step?: string;
  person?: string;
  channel?: Channel;
  category?: Category;
  /** The unit and all below it. */
  unitId?: string;
  /** Ids of tags, all of which the case has. */
  tags?: readonly string[];
  /** Words that texts of the case say, all of them, or the beginning of a receipt number. */
  q?: string;
  /** What `q` was found to be, when the caller has looked it up. */
  search?: Search;
  /** Petitions of whoever has one of these fingerprints. */
  prints?: PersonPrints;
}

export interface PetitionQuery extends PetitionFilters {
  sort?: PetitionSort;
  cursor?: string;
  limit: number;
}

export interface PetitionRow {
  id: string;
  receiptNumber: string;
  subject: string;
  channel: Channel;
  category: Category | null;
  urgency: Urgency;
  status: Status;
  unit: { id: string; name: Localised } | null;
  receivedAt: Date;
  closedAt: Date | null;
  protected: boolean;
  anonymous: boolean;
  /** Ids of its tags. */
  tags: string[];
  /** The nearest of the office's open deadlines; a suspended one counts after all others. */
  deadline: { dueAt: Date; light: Light; suspended: boolean; provisional: boolean } | null;
  /** Where it stands: its open tasks, and who has them. */
  steps: { processId: string; elementId: string; name: Localised; assignee: string | null }[];
}

export interface ListedPetition extends PetitionRow {
  /** On the list of copies: who sent it, and when it was read. */
  copy: ReceivedCopy | null;
  /** On the list of what the actor has started: what that is. */
  started: Started[] | null;
}

export interface PetitionPage {
  items: ListedPetition[];
  nextCursor: string | null;
}
