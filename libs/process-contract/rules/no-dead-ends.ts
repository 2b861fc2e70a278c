import { finding } from '../finding';
import { exitOf, reachableAvoiding } from '../graph';
import type { CheckContext, Rule } from './rule';

/** Every element can be reached, and from every element an end can be reached. */
export const noDeadEnds: Rule = (context) => {
  const reached = reachableAvoiding(context.graph);
  const ending = leadingToAnEnd(context);
  return context.process.elements.flatMap((element) => {
    if (!reached.has(element.id)) return [finding('flow.unreachable', element.id)];
    const left = element.eventSubProcess || ending.has(exitOf(element));
    return left ? [] : [finding('flow.dead-end', element.id)];
  });
};

/** Backwards from the end events along what is completed: an event on a task is no way out of the task itself. */
function leadingToAnEnd({ process, graph }: CheckContext): ReadonlySet<string> {
  const leading = new Set<string>();
  const open = process.elements.filter((element) => element.type === 'EndEvent').map((element) => element.id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (leading.has(id)) continue;
    leading.add(id);
    // What can be left can be entered: the way in to a sub-process goes on where the way out does.
    if (id.endsWith('#exit')) open.push(id.replace(/#exit$/, ''));
    for (const edge of graph.nodes.get(id)?.incoming ?? []) {
      if (edge.from !== null && edge.kind === 'done') open.push(edge.from);
    }
  }
  return leading;
}
