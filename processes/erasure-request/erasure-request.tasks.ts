import type { CompletionContext, UserTaskRegistration } from '#libs/inbox/user-task-registry';
import { decideErasureRequest } from '#libs/erasure-request/decide-erasure-request';
import {
  type DecideErasureRequestCompletion,
  decideErasureRequestTask,
  routing,
} from './tasks/decide-erasure-request.completion';

/** What was decided is read from the dossier by the step that follows. */
export const erasureRequestRegistrations: readonly UserTaskRegistration[] = [
  {
    contract: decideErasureRequestTask,
    routing,
    handler: ({ tx, task, values }: CompletionContext<DecideErasureRequestCompletion>) =>
      decideErasureRequest(tx, task.petitionId, values.outcome),
  },
];
