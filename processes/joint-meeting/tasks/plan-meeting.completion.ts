import { Matches } from 'class-validator';
import { MEETING_MODES, type MeetingMode } from '#libs/meeting/vocabulary';
import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Choice, Day, Text } from '#processes/completion-rules';

/** When, how and where the meeting is held. */
export class PlanMeetingCompletion {
  @Day()
  plannedOn: string;

  /** `HH:MM` in China. */
  @Text(5, 5)
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  startsAt: string;

  @Choice(MEETING_MODES)
  mode: MeetingMode;

  @Text(2, 200)
  place: string;
}

export const planMeetingTask: UserTaskContract = {
  elementId: 'plan-meeting',
  completion: PlanMeetingCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
