import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import type { OfficeTransaction } from '#libs/office/office';
import type { UserTaskContract } from '#libs/process-contract/catalogue';
import type { Task } from './task.entity';

/** What a completion's effect on the office's records gets; everything it writes, it writes through `manager`. */
export interface CompletionContext<Values extends object = object> {
  /** Its cause is `task:<key>`, or `task:<key>:2` when the engine refused the first completion. */
  tx: OfficeTransaction;
  manager: EntityManager;
  task: CompletedTask;
  /** An instance of the step's completion class, valid. */
  values: Values;
  actor: Actor;
}

export type CompletedTask = Pick<
  Task,
  | 'key'
  | 'instanceKey'
  | 'processId'
  | 'processVersion'
  | 'elementId'
  | 'unitId'
  | 'candidateGroup'
  | 'deadlineId'
> & { petitionId: string };

/** What a completion's effect on the records of a joint meeting gets. */
export type MeetingCompletionContext<Values extends object = object> = Omit<
  CompletionContext<Values>,
  'task'
> & {
  task: Omit<CompletedTask, 'petitionId'> & { meetingId: string };
};

export type CompletionHandler<Values extends object = never> = (
  context: CompletionContext<Values>,
) => Promise<void>;

/** What a room tells the inbox of one of its user tasks. */
export interface UserTaskRegistration {
  contract: UserTaskContract;
  /** The flags that go to the engine; its keys are the contract's `outputs`. */
  routing: (values: never) => Readonly<Record<string, unknown>>;
  /** The effect on the office's records, in the transaction of the completion. */
  handler?: CompletionHandler;
  /** The same where the task is about a joint meeting and no petition. */
  meetingHandler?: (context: MeetingCompletionContext<never>) => Promise<void>;
  /** Fields that the handler alone gets: sealed by it, and in neither the task's outcome nor the dossier. */
  withheld?: readonly string[];
  /** What the records need when a case goes back to this step, in that transaction; may refuse it. */
  doneAgain?: (tx: OfficeTransaction, petitionId: string) => Promise<void>;
  /** Steps of the same petition that somebody else must have done (four eyes). */
  notSamePersonAs?: readonly string[];
}

/** The user tasks that this installation knows, by process and step; rooms register theirs at start. */
export class UserTaskRegistry {
  private readonly tasks = new Map<string, UserTaskRegistration>();

  /** Throws when a step is registered twice: one of the two would never run. */
  register(processId: string, tasks: readonly UserTaskRegistration[]): void {
    for (const task of tasks) {
      const id = `${processId}/${task.contract.elementId}`;
      if (this.tasks.has(id)) throw new Error(`user task ${id} is registered twice`);
      this.tasks.set(id, task);
    }
  }

  find(processId: string, elementId: string): UserTaskRegistration | undefined {
    return this.tasks.get(`${processId}/${elementId}`);
  }
}
