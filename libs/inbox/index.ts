export { ClaimTask } from './claim-task';
export { CompleteTask } from './complete-task';
export { DelegateTask, type NewDelegation } from './delegation/delegate-task';
export { type SendingBack, SendBack } from './going-back/send-back';
export { TakeBack } from './going-back/take-back';
export { type FieldChoice, FieldPeople } from './field-people';
export { InboxModule } from './inbox.module';
export {
  type Box,
  BOXES,
  type InboxFilters,
  type InboxQuery,
  MAX_PAGE,
  type Sort,
  SORTS,
} from './inbox-query';
export { type InboxCounts, type InboxPage, InboxReader } from './inbox-reader';
export { moveTaskDeadlines, type TaskDates } from './move-task-deadlines';
export { PutAside } from './put-aside';
export { type Reassignment, ReassignTask } from './reassign-task';
export type { TaskCandidate } from './task-candidates';
export { reopenTask } from './reopen-task';
export { DRAFT_KILOBYTES, SaveDraft } from './save-draft';
export { Task, TASK_STATES, type TaskState } from './task.entity';
export { TaskCount } from './task-count.entity';
export { LIGHTS } from './task-light';
export type { TaskRow } from './task-row';
export { type TaskActions, type TaskPetition, TaskReader, type TaskView } from './task-view';
export { UrgeTask } from './urge-task';
export {
  type CompletedTask,
  type CompletionContext,
  type CompletionHandler,
  type UserTaskRegistration,
  UserTaskRegistry,
} from './user-task-registry';
