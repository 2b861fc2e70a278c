import { IsOptional } from 'class-validator';
import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Day, Text } from '#processes/completion-rules';

/** What the convener says of a resolution that is overdue. */
export class FollowUpOverdueCompletion {
  @Text(5, 1000)
  instruction: string;

  /** Another last day; the old one stays when it is left out. */
  @IsOptional()
  @Day()
  newDay?: string;
}

export const followUpOverdueTask: UserTaskContract = {
  elementId: 'follow-up-overdue',
  completion: FollowUpOverdueCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
