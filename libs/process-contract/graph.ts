import type { FlowElement, ProcessModel } from './bpmn/model';

/**
 * The paths of a process. A node is an element; an embedded sub-process has a second node, `<id>#exit`,
 * for having been left, so that its inner elements lie between the two.
 */
export interface FlowGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** Ids of the start events of the process itself. */
  readonly starts: readonly string[];
}

export interface GraphNode {
  readonly id: string;
  readonly element: FlowElement;
  readonly incoming: readonly Edge[];
  /** Whether the node waits for all its incoming edges, or goes on with each. */
  readonly waitsForAll: boolean;
}

/**
 * `done`: `from` has been completed. `begun`: `from` has only been entered (a boundary event fires in
 * the middle of a task; a sub-process starts what it holds). `any-time`: an event sub-process may start
 * while its scope `from` (null: the process) is active.
 */
export interface Edge {
  readonly from: string | null;
  readonly kind: 'done' | 'begun' | 'any-time';
}

export function exitOf(element: FlowElement): string {
  return isEmbeddedSubProcess(element) ? `${element.id}#exit` : element.id;
}

function isEmbeddedSubProcess(element: FlowElement): boolean {
  return element.type === 'SubProcess' && !element.eventSubProcess;
}

/** The graph of a process. Elements that nothing leads to are nodes without incoming edges. */
export function buildGraph(process: ProcessModel): FlowGraph {
  const byId = new Map(process.elements.map((element) => [element.id, element]));
  const incoming = new Map<string, Edge[]>();
  const connect = (to: string, edge: Edge) => incoming.set(to, [...(incoming.get(to) ?? []), edge]);

  for (const flow of process.flows) {
    const source = byId.get(flow.from);
    if (source) connect(flow.to, { from: exitOf(source), kind: 'done' });
  }
  for (const element of process.elements) {
    const parent = element.parentId === null ? undefined : byId.get(element.parentId);
    if (element.attachedTo) connect(element.id, { from: element.attachedTo, kind: 'begun' });
    if (element.eventSubProcess) connect(element.id, { from: element.parentId, kind: 'any-time' });
    if (element.type === 'StartEvent' && parent) connect(element.id, { from: parent.id, kind: 'begun' });
    if (
      element.type === 'EndEvent' &&
      element.event?.kind !== 'error' &&
      parent &&
      isEmbeddedSubProcess(parent)
    ) {
      connect(exitOf(parent), { from: element.id, kind: 'done' });
    }
    if (element.type === 'IntermediateCatchEvent' && element.event?.kind === 'link') {
      for (const thrown of process.elements) {
        const links = thrown.type === 'IntermediateThrowEvent' && thrown.event?.kind === 'link';
        if (links && thrown.event.link === element.event.link)
          connect(element.id, { from: thrown.id, kind: 'done' });
      }
    }
  }

  const nodes = new Map<string, GraphNode>();
  for (const element of process.elements) {
    for (const id of new Set([element.id, exitOf(element)])) {
      const edges = incoming.get(id) ?? [];
      nodes.set(id, { id, element, incoming: edges, waitsForAll: element.type === 'ParallelGateway' });
    }
  }
  const starts = process.elements.filter(
    (element) => element.type === 'StartEvent' && element.parentId === null,
  );
  return { nodes, starts: starts.map((start) => start.id) };
}

/**
 * Elements that some path enters without having completed any element of `avoided` before.
 * With nothing to avoid: what can be reached at all.
 */
export function reachableAvoiding(
  graph: FlowGraph,
  avoided: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const reached = new Set(graph.starts);
  const open = (edge: Edge): boolean => {
    if (edge.from === null) return true;
    if (!reached.has(edge.from)) return false;
    return edge.kind !== 'done' || !avoided.has(edge.from.replace(/#exit$/, ''));
  };
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const node of graph.nodes.values()) {
      if (node.incoming.length === 0) continue;
      const enters = node.waitsForAll ? node.incoming.every(open) : node.incoming.some(open);
      if (enters) reached.add(node.id);
    }
  }
  return reached;
}
