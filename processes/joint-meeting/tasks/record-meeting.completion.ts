import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Day, Text } from '#processes/completion-rules';

/** When the meeting was held, and its minutes. */
export class RecordMeetingCompletion {
  @Day()
  convenedOn: string;

  @Text(10, 8000)
  minutes: string;
}

export const recordMeetingTask: UserTaskContract = {
  elementId: 'record-meeting',
  completion: RecordMeetingCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
