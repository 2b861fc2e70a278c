import { TRAVEL_MODES, type TravelMode } from '#libs/assisted-return/vocabulary';
import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Amount, Choice, Day } from '#processes/completion-rules';

/** What the office has booked, and what it pays. */
export class ArrangeTravelCompletion {
  @Choice(TRAVEL_MODES)
  mode: TravelMode;

  @Day()
  travelOn: string;

  /** What it costs the office, in yuan with two decimals. */
  @Amount(100_000)
  costYuan: number;
}

export const arrangeTravelTask: UserTaskContract = {
  elementId: 'arrange-travel',
  completion: ArrangeTravelCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
