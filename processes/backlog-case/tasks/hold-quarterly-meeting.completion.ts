import { MEETING_RESULTS, type MeetingResult } from '#libs/backlog/vocabulary';
import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Choice, Day, Text } from '#processes/completion-rules';

/** A quarterly meeting and what it found. */
export class HoldQuarterlyMeetingCompletion {
  @Day()
  heldOn: string;

  @Choice(MEETING_RESULTS)
  result: MeetingResult;

  @Text(5, 3000)
  record: string;
}

export const holdQuarterlyMeetingTask: UserTaskContract = {
  elementId: 'hold-quarterly-meeting',
  completion: HoldQuarterlyMeetingCompletion,
  outputs: [],
};

/** The engine is told nothing but that it is done. */
export function routing() {
  return {};
}
