import type { Fit } from '../material';
import type { Script } from '../script';

/** How a case goes. */
export interface Story {
  id: string;
  /** How often among 120 petitions. */
  share: number;
  /** Which matters it can be told with. */
  fits: Fit;
  /**
   * Days of a quarter on which such a petition comes in: those that must end within it come early. In a longer period the
   * last day is as long before the end.
   */
  days: readonly [first: number, last: number];
  /** It is open when the period ends, and comes in as long before the end as in a quarter. */
  stillOpen?: true;
  /** Only the ways that it can come in; any when left out. */
  channels?: readonly string[];
  anonymous?: boolean;
  /** Of one petitioner, who can end it alone, and whose case is no matter for a joint meeting by rule. */
  single?: true;
  /** Half days by which a clerk registers it later than it came in. */
  registeredLater?: number;
  /** It repeats an earlier petition of the same petitioner, or a neighbour's that is being handled. */
  goesWith?: 'own' | 'neighbour';
  /** A unit is accused by it. */
  accuses?: boolean;
  /** From triage on; what comes in is already on record. */
  tell: (script: Script, earlier?: number) => void;
}
