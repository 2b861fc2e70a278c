import type { RoomCatalogue } from './catalogue';
import { type Edge, type FlowGraph, type GraphNode, exitOf } from './graph';
import { variablesAtStart, variablesProduced } from './variables-produced';

/** Variables that exist for certain, by graph node; null where no path leads. */
export interface Availability {
  entering(nodeId: string): ReadonlySet<string> | null;
  leaving(nodeId: string): ReadonlySet<string> | null;
}

type Known = ReadonlySet<string> | null;

/**
 * A must-analysis: a variable counts where every path has produced it. Ways that meet keep what both
 * have; a parallel join has what either has. An event on a task, and an event sub-process, may come at
 * any moment: they have only what was there before the task, or at the start of their scope.
 */
export function variablesAvailable(graph: FlowGraph, catalogue: RoomCatalogue): Availability {
  // null stands for "no path yet" (everything); sets only shrink, so this ends.
  const into = new Map<string, Known>([...graph.nodes.keys()].map((id) => [id, null]));
  const after = (node: GraphNode): Known => {
    const known = into.get(node.id) ?? null;
    // The first node of an embedded sub-process is its entry: its own outputs come with its exit.
    if (known === null || exitOf(node.element) !== node.id) return known;
    return new Set([...known, ...variablesProduced(node.element, catalogue)]);
  };
  const atStarts = (): Known => {
    const each = graph.starts.map((id) => graph.nodes.get(id)).filter((node) => node !== undefined);
    return each.map((node) => new Set(variablesAtStart(node.element, catalogue))).reduce<Known>(common, null);
  };
  const along = (edge: Edge): Known => {
    const source = edge.from === null ? undefined : graph.nodes.get(edge.from);
    if (!source) return edge.from === null ? atStarts() : null;
    return edge.kind === 'done' ? after(source) : (into.get(source.id) ?? null);
  };
  const enter = (node: GraphNode): Known => {
    if (graph.starts.includes(node.id)) return new Set(variablesAtStart(node.element, catalogue));
    const ways = node.incoming.map(along);
    return node.waitsForAll ? ways.reduce<Known>(joined, new Set()) : ways.reduce<Known>(common, null);
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const node of graph.nodes.values()) {
      const next = enter(node);
      if (sizeOf(next) === sizeOf(into.get(node.id) ?? null)) continue;
      into.set(node.id, next);
      changed = true;
    }
  }
  return {
    entering: (id) => into.get(id) ?? null,
    leaving: (id) => {
      const node = graph.nodes.get(id);
      return node ? after(node) : null;
    },
  };
}

function common(left: Known, right: Known): Known {
  if (left === null) return right;
  if (right === null) return left;
  return new Set([...left].filter((name) => right.has(name)));
}

function joined(left: Known, right: Known): Known {
  return left === null || right === null ? null : new Set([...left, ...right]);
}

function sizeOf(known: Known): number {
  return known === null ? Number.POSITIVE_INFINITY : known.size;
}
