/** What may go into the engine: ids, codes, instants as ISO text, truth values. Never a name or free text. */
export type EngineVariables = Readonly<Record<string, string | number | boolean | null>>;

/** Payload of each command, as stored in the outbox. */
export interface CommandPayloads {
  /** Has an instance go on by another version of its process; done again, the engine refuses it or changes nothing. */
  'migrate-instance': {
    migrationId: string;
    instanceKey: string;
    definitionKey: string;
    /** Element of the old version → of the new one. */
    mapping: Readonly<Record<string, string>>;
  };
  /** Ends a stay and enters another element of the process itself instead, with what that would miss; both or neither. */
  'move-case': {
    moveId: string;
    instanceKey: string;
    /** The stays that end, that at the step among them. */
    ends: string[];
    /** The stay in which the step is entered; null: the process itself. */
    scope: string | null;
    elementId: string;
    variables: EngineVariables;
  };
  /** Starts the latest deployed version. */
  'start-instance': { processId: string; variables: EngineVariables };
  'complete-task': { taskKey: string; variables: EngineVariables };
  /** Waits in the engine for a matching catch event for `ttlMs`, a day unless told. */
  'publish-message': { name: string; correlationKey: string; variables?: EngineVariables; ttlMs?: number };
  'cancel-instance': { instanceKey: string };
  /**
   * Ends a task's stay, or all stays of `ends` (it, or what holds it, among them), and enters another element instead, in the stay
   * `scope` or in the process itself; all of it happens or nothing.
   */
  'move-task': {
    instanceKey: string;
    taskKey: string;
    elementInstanceKey: string;
    elementId: string;
    ends?: string[];
    scope?: string | null;
  };
  /** Ends stays that moved on while their instance went back. */
  'end-stays': { instanceKey: string; ends: string[] };
}

export type CommandKind = keyof CommandPayloads;

export type Command = {
  [Kind in CommandKind]: {
    kind: Kind;
    /** Commands of one petition keep their order; see `enqueue`. */
    petitionId: string | null;
    payload: CommandPayloads[Kind];
    /** 1 to 9, lower goes first; by `defaultPriority` unless told. */
    priority?: number;
  };
}[CommandKind];

/** People wait for the next step, so completions go first; watching a deadline can wait longest. */
export function defaultPriority(command: Command): number {
  switch (command.kind) {
    case 'complete-task':
    case 'move-task':
    case 'end-stays':
    case 'move-case':
      return 2;
    case 'start-instance':
      return command.payload.processId === 'deadline-watch' ? 7 : 3;
    case 'publish-message':
      return command.payload.name === 'deadline-changed' ? 7 : 4;
    case 'cancel-instance':
      return 4;
    // Nobody waits for it, but what is done to the case before it has to come before it.
    case 'migrate-instance':
      return 5;
  }
}
