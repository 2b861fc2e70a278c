import type { UserTaskRegistration } from '#libs/inbox/user-task-registry';
import { decideReopeningTask, routing } from './tasks/decide-reopening.completion';

/** What the head decided is read from the dossier by the step that follows. */
export const reopeningRegistrations: readonly UserTaskRegistration[] = [
  { contract: decideReopeningTask, routing, handler: () => Promise.resolve() },
];
