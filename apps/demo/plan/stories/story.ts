import type { Fit } from '../material';
import type { Script } from '../script';

/** How a case goes. */
export interface Story {
  id: string;
  /** How often among 120 petitions. */
  share: number;
  /** Which matters it can be told with. */
  fits: Fit;
  /** Days of the quarter on which such a petition comes in: those that must end within it come early. */
  days: readonly [first: number, last: number];
  /** Only the ways that it can come in; any when left out. */
  channels?: readonly string[];
  anonymous?: boolean;
  /** Half days by which a clerk registers it later than it came in. */
  registeredLater?: number;
  /** It repeats an earlier petition of the same petitioner. */
  repeats?: boolean;
  /** A unit is accused by it. */
  accuses?: boolean;
  /** From triage on; what comes in is already on record. */
  tell: (script: Script, earlier?: number) => void;
}
