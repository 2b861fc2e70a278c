/** What may go into the engine: ids, codes, instants as ISO text, truth values. Never a name or free text. */
export type EngineVariables = Readonly<Record<string, string | number | boolean | null>>;

/** Payload of each command, as stored in the outbox. */
export interface CommandPayloads {
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
      return 2;
    case 'start-instance':
      return command.payload.processId === 'deadline-watch' ? 7 : 3;
    case 'publish-message':
      return command.payload.name === 'deadline-changed' ? 7 : 4;
    case 'cancel-instance':
      return 4;
  }
}
