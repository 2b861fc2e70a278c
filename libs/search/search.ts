import type { Term } from './terms';

/** What was searched for, looked up in the index once and for all. */
export interface Search {
  terms: Term[];
  /** Words that were left out for being too short. */
  tooShort: string[];
  /** The petitions of which some text says each of the words, when they are few; else null. */
  sayingIds: string[] | null;
  /** The petitions whose number begins so, when they are few; else null. Of a single word only. */
  numberedIds: string[] | null;
}
