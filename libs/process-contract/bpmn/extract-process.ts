import { extractElement, typeOf } from './extract-element';
import type { FlowElement, Lane, ProcessModel, SequenceFlow } from './model';
import { type ModdleElement, child, children, text } from './moddle-element';
import { ProcessUnreadable, readBpmn } from './read-bpmn';

/** What a diagram says, as plain data; throws ProcessUnreadable unless it draws exactly one process. */
export async function extractProcess(xml: string): Promise<ProcessModel> {
  return extractFromDefinitions(await readBpmn(xml));
}

/** As extractProcess, from a diagram that readBpmn has read. */
export function extractFromDefinitions(definitions: ModdleElement): ProcessModel {
  const processes = children(definitions, 'rootElements').filter((root) => root.$type === 'bpmn:Process');
  const process = processes[0];
  if (!process || processes.length > 1)
    throw new ProcessUnreadable(`${processes.length} processes in one diagram`);
  const elements: FlowElement[] = [];
  const flows: SequenceFlow[] = [];
  collect(process, null, elements, flows);
  return {
    processId: text(process, 'id'),
    name: processName(definitions, process),
    executable: process['isExecutable'] === true,
    elements,
    flows,
    lanes: children(process, 'laneSets').flatMap(collectLanes),
  };
}

function collect(
  scope: ModdleElement,
  parentId: string | null,
  elements: FlowElement[],
  flows: SequenceFlow[],
): void {
  for (const item of children(scope, 'flowElements')) {
    if (item.$type === 'bpmn:SequenceFlow') flows.push(extractFlow(item));
    else if (!typeOf(item).startsWith('DataObject') && !typeOf(item).startsWith('DataStore')) {
      elements.push(extractElement(item, parentId));
      collect(item, text(item, 'id'), elements, flows);
    }
  }
}

function extractFlow(flow: ModdleElement): SequenceFlow {
  const source = child(flow, 'sourceRef');
  const condition = child(flow, 'conditionExpression');
  return {
    id: text(flow, 'id'),
    name: text(flow, 'name').replace(/\s+/g, ' ').trim(),
    from: text(source, 'id'),
    to: text(child(flow, 'targetRef'), 'id'),
    condition: condition && text(condition, 'body'),
    isDefault: source !== null && child(source, 'default') === flow,
  };
}

/** A pool carries the name that people see; a process without pools carries its own. */
function processName(definitions: ModdleElement, process: ModdleElement): string {
  const participants = children(definitions, 'rootElements')
    .filter((root) => root.$type === 'bpmn:Collaboration')
    .flatMap((collaboration) => children(collaboration, 'participants'));
  const pool = participants.find((participant) => child(participant, 'processRef') === process);
  return text(process, 'name') || text(pool ?? null, 'name');
}

function collectLanes(laneSet: ModdleElement): Lane[] {
  return children(laneSet, 'lanes').flatMap((lane) => {
    const nested = child(lane, 'childLaneSet');
    return [
      {
        id: text(lane, 'id'),
        name: text(lane, 'name'),
        elementIds: children(lane, 'flowNodeRef').map((node) => text(node, 'id')),
      },
      ...(nested ? collectLanes(nested) : []),
    ];
  });
}
