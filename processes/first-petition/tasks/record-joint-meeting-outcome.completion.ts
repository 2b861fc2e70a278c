import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Day, Text } from '#processes/completion-rules';

/** What a joint meeting resolved; stands in until joint meetings have a process of their own. */
export class RecordJointMeetingOutcomeCompletion {
  @Day()
  convenedOn: string;

  @Text(2, 1000)
  participants: string;

  @Text(5, 3000)
  resolution: string;
}

export const recordJointMeetingOutcomeTask: UserTaskContract = {
  elementId: 'record-joint-meeting-outcome',
  completion: RecordJointMeetingOutcomeCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
