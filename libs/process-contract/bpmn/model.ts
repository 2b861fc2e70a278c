/** A process as plain data: what its diagram says, without the diagram's layout. */
export interface ProcessModel {
  readonly processId: string;
  readonly name: string;
  readonly executable: boolean;
  /** Every element that flows run through, those inside sub-processes too, in document order. */
  readonly elements: readonly FlowElement[];
  readonly flows: readonly SequenceFlow[];
  readonly lanes: readonly Lane[];
}

export interface FlowElement {
  readonly id: string;
  /** BPMN type without its prefix, e.g. `UserTask`, `ExclusiveGateway`, `BoundaryEvent`. */
  readonly type: string;
  readonly name: string;
  readonly documentation: string;
  /** Id of the sub-process that holds the element; null in the process itself. */
  readonly parentId: string | null;
  /** Boundary event: the element that it sits on. */
  readonly attachedTo: string | null;
  /** Sub-process that an event starts, at any time. */
  readonly eventSubProcess: boolean;
  /** Event: what it waits for or throws; null for anything else. */
  readonly event: EventTrigger | null;
  /** What a job worker does, whichever kind of element it is. */
  readonly job: { readonly type: string } | null;
  readonly userTask: UserTaskModel | null;
  readonly decision: { readonly decisionId: string; readonly resultVariable: string } | null;
  readonly script: { readonly expression: string; readonly resultVariable: string } | null;
  readonly calledProcess: string | null;
  /**
   * Ids of the processes that go on with the subject while it stands here, or from here on: the element's property `opens`,
   * separated by spaces. The engine knows nothing of it; people open their diagrams from this one.
   */
  readonly opens: readonly string[];
  /**
   * Whether people may go back over it to an earlier step: the element's property `goBack`, as written. `free`, or what
   * stands from it on (`STANDS`); empty when the diagram says nothing. The engine knows nothing of it.
   */
  readonly goBack: string;
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
  readonly multiInstance: MultiInstance | null;
}

export interface EventTrigger {
  /** `none`, `message`, `timer`, `error`, `terminate`, `link`, `signal`, `escalation`, `compensate`, … */
  readonly kind: string;
  readonly message: { readonly name: string; readonly correlationKey: string } | null;
  /** Null on an error event that catches every code. */
  readonly errorCode: string | null;
  readonly timer: { readonly kind: 'date' | 'duration' | 'cycle'; readonly expression: string } | null;
  readonly link: string | null;
}

export interface UserTaskModel {
  /** Whether the engine itself manages the task (`zeebe:userTask`), rather than a job worker. */
  readonly native: boolean;
  readonly formId: string | null;
  /** As written: a literal list, or a FEEL expression after `=`. */
  readonly candidateGroups: string;
  /** Ids of the rows of the deadline table of which one applies. */
  readonly deadlineRows: readonly string[];
}

export interface Mapping {
  readonly source: string;
  readonly target: string;
}

export interface MultiInstance {
  readonly inputCollection: string;
  readonly inputElement: string;
  readonly outputCollection: string;
  readonly outputElement: string;
}

export interface SequenceFlow {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly condition: string | null;
  readonly isDefault: boolean;
}

export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly elementIds: readonly string[];
}
