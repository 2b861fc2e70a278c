import type { CompletionContext, UserTaskRegistration } from '#libs/inbox/user-task-registry';
import { answerOverdue, carryOut } from '#libs/meeting/follow-through';
import {
  type CarryOutResolutionCompletion,
  carryOutResolutionTask,
  routing as carryOutRouting,
} from './tasks/carry-out-resolution.completion';
import {
  type FollowUpOverdueCompletion,
  followUpOverdueTask,
  routing as followUpRouting,
} from './tasks/follow-up-overdue.completion';

export const meetingResolutionRegistrations: readonly UserTaskRegistration[] = [
  {
    contract: carryOutResolutionTask,
    routing: carryOutRouting,
    handler: ({ tx, task, values }: CompletionContext<CarryOutResolutionCompletion>) =>
      carryOut(tx, task.instanceKey, values),
  },
  {
    contract: followUpOverdueTask,
    routing: followUpRouting,
    handler: ({ tx, task, values }: CompletionContext<FollowUpOverdueCompletion>) =>
      answerOverdue(tx, task.instanceKey, values),
  },
];
