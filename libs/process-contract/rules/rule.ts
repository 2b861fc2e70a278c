import type { DecisionModel } from '../bpmn/extract-decisions';
import type { FlowElement, ProcessModel } from '../bpmn/model';
import type { RoomCatalogue } from '../catalogue';
import type { Finding } from '../finding';
import type { FormSchema } from '../forms/form-schema';
import type { FlowGraph } from '../graph';
import type { Availability } from '../variables-available';

/** What every rule may look at. */
export interface CheckContext {
  readonly process: ProcessModel;
  readonly graph: FlowGraph;
  readonly available: Availability;
  readonly catalogue: RoomCatalogue;
  /** By file name without its ending. */
  readonly forms: Readonly<Record<string, FormSchema>>;
  readonly decisions: readonly DecisionModel[];
  readonly deadlineRows: ReadonlySet<string>;
}

/** One rule; pure, and silent on what another rule reports. */
export type Rule = (context: CheckContext) => Finding[];

export function userTasks(process: ProcessModel): FlowElement[] {
  return process.elements.filter((element) => element.userTask !== null);
}
