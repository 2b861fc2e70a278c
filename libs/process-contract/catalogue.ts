/** A class that class-validator describes: the input, output or completion of a step. */
export type Class<T = object> = new (...args: never[]) => T;

/**
 * What a job worker promises the diagram.
 *
 * `type` is `<process id>.<element id>`; `input` names the variables it reads, `output` those it
 * sets; `errors` are the BPMN error codes it may throw, each caught in the diagram.
 */
export interface WorkerContract {
  readonly type: string;
  readonly input: Class;
  readonly output: Class;
  readonly errors?: readonly string[];
}

/**
 * What completing a user task promises the diagram.
 *
 * `completion` has one property for each form field; `outputs` are the names of the engine
 * variables that completing sets (routing flags), never what a person wrote.
 */
export interface UserTaskContract {
  readonly elementId: string;
  readonly completion: Class;
  readonly outputs: readonly string[];
}

/**
 * A step that nothing may bypass.
 *
 * `every-path`: each path from a start of the process to element `to` passes at least one of the
 * elements in `through`.
 */
export interface GuardRule {
  readonly kind: 'every-path';
  readonly to: string;
  readonly through: readonly string[];
}

/** Everything that one process room (a folder under processes/) offers to its diagram. */
export interface RoomCatalogue {
  readonly processId: string;
  /** Folder of the room, relative to the project root, e.g. `processes/first-petition`. */
  readonly directory: string;
  readonly workers: readonly WorkerContract[];
  readonly userTasks: readonly UserTaskContract[];
  /** Variables that every start of the process passes. */
  readonly startVariables: readonly string[];
  /** Why an office can't add fields to the forms of this process; left out where it can. */
  readonly fixedForms?: string;
  /** Message name → variables that every publication of the message carries. */
  readonly messageVariables: Readonly<Record<string, readonly string[]>>;
  readonly guards: readonly GuardRule[];
  /** Ids of the steps that tell the petitioner what becomes of the matter; needed where people work (see endsTold). */
  readonly tells?: readonly string[];
  /** Ends that a user task may lead to without telling the petitioner, each with why. */
  readonly endsUntold?: Readonly<Record<string, string>>;
}
