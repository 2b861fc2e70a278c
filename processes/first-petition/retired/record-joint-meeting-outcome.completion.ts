import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Day, Text } from '#processes/completion-rules';

/**
 * What a joint meeting resolved, in the versions of the diagram in which the meetings had no process of their own: no
 * instance comes here any more, and those that stand here are completed as before.
 */
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
