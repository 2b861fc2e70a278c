import type { Light } from '#libs/deadline/light';
import type { TimeLeft } from '#libs/deadline/time-left';

export const BOXES = ['todo', 'claimed', 'aside', 'delegated', 'done', 'unit', 'deputy'] as const;
/**
 * todo: free for my groups, or mine; claimed: mine; aside: those of mine that I have put aside, which the first two leave out;
 * delegated: what colleagues work on for me; done: completed by me; unit: all open ones of my units; deputy: what I may do for those whose deputy I am today, and hold for
 * them.
 */
export type Box = (typeof BOXES)[number];

export const SORTS = ['due', 'received'] as const;
/** due: what is due first comes first; received: what came last comes first. */
export type Sort = (typeof SORTS)[number];

export const MAX_PAGE = 100;
/** Counts of a filtered list stop here: one more than this is "more than". */
export const COUNT_CAP = 1000;

export interface InboxFilters {
  light?: Light;
  left?: TimeLeft;
  process?: string;
  /** Element id of the step. */
  step?: string;
  /** The unit and all below it. */
  unit?: string;
  channel?: string;
  category?: string;
  /** Ids of tags, all of which its case has. */
  tags?: readonly string[];
  /** Id of who has it, or has done it. */
  person?: string;
  /** Words that texts of the case say, all of them, or the beginning of a receipt number. */
  q?: string;
}

export interface InboxQuery extends InboxFilters {
  box: Box;
  sort?: Sort;
  cursor?: string;
  /** 1 to 100; 20 unless told. */
  limit?: number;
}
