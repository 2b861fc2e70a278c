import { finding } from '../finding';
import { type FlowGraph, reachableAvoiding } from '../graph';
import type { Rule } from './rule';

/**
 * Whoever's matter ends is told (guard 2): no path leads from a user task to an end without passing a step that tells
 * the petitioner, unless the room says why that end tells nobody. What a path passed before its user task counts too:
 * a notice may lie before the last internal step.
 */
export const endsTold: Rule = ({ process, graph, catalogue }) => {
  const known = new Set(process.elements.map((element) => element.id));
  const { tells = [], endsUntold = {} } = catalogue;
  const unknown = [...tells, ...Object.keys(endsUntold)].filter((id) => !known.has(id));
  if (unknown.length > 0) return unknown.map((id) => finding('guard.unknown-element', id));
  if (!process.elements.some(({ type }) => type === 'UserTask')) return [];
  const goesOn = new Set(
    process.elements.filter((one) => one.type === 'SubProcess' && !one.eventSubProcess).map(({ id }) => id),
  );
  const afterPeople = reachedFromUserTasks(graph);
  const untold = reachableAvoiding(graph, new Set(tells));
  return process.elements
    .filter(({ type, event }) => type === 'EndEvent' && event?.kind !== 'error')
    .filter(({ id, parentId }) => !(id in endsUntold) && !(parentId !== null && goesOn.has(parentId)))
    .filter(({ id }) => afterPeople.has(id) && untold.has(id))
    .map(({ id }) => finding('guard.ends-untold', id, { tells: tells.join(' / ') || '—' }));
};

/** Nodes that some path reaches after a user task; what an event starts at any time may come after one too. */
function reachedFromUserTasks(graph: FlowGraph): ReadonlySet<string> {
  const reached = new Set<string>();
  const isUserTask = (id: string) => graph.nodes.get(id)?.element.type === 'UserTask';
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const { id, incoming } of graph.nodes.values()) {
      const follows = incoming.some(
        ({ from, kind }) => kind === 'any-time' || (from !== null && (isUserTask(from) || reached.has(from))),
      );
      if (follows) reached.add(id);
    }
  }
  return reached;
}
