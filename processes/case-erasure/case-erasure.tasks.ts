import type { CompletionContext, UserTaskRegistration } from '#libs/inbox/user-task-registry';
import { appraiseErasure, approveErasure } from '#libs/retention/decide-erasure';
import {
  type AppraiseCaseCompletion,
  appraiseCaseTask,
  routing as appraiseRouting,
} from './tasks/appraise-case.completion';
import {
  type ApproveErasureCompletion,
  approveErasureTask,
  routing as approveRouting,
} from './tasks/approve-erasure.completion';

/** Two people decide, each with a word of their own. */
export const caseErasureRegistrations: readonly UserTaskRegistration[] = [
  {
    contract: appraiseCaseTask,
    routing: appraiseRouting,
    handler: ({ tx, task, values, actor }: CompletionContext<AppraiseCaseCompletion>) =>
      appraiseErasure(tx, { ...decided(task, values, actor), erase: values.proposed }),
  },
  {
    contract: approveErasureTask,
    routing: approveRouting,
    notSamePersonAs: ['appraise-case'],
    handler: ({ tx, task, values, actor }: CompletionContext<ApproveErasureCompletion>) =>
      approveErasure(tx, { ...decided(task, values, actor), erase: values.approved }),
  },
];

function decided(
  { petitionId, instanceKey, unitId }: CompletionContext['task'],
  { keepYears, grounds }: AppraiseCaseCompletion | ApproveErasureCompletion,
  { personId }: CompletionContext['actor'],
) {
  return { petitionId, instanceKey, unitId, personId, keepYears, grounds };
}
