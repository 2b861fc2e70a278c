import type { DiagramView } from '../api/types';

type Process = DiagramView['processes'][number];

/** What is drawn of a process: where it stands, and from where others are opened. */
export type ShownDiagram = Pick<
  DiagramView,
  'xml' | 'active' | 'completed' | 'incidents' | 'opens' | 'processes'
>;

/** The part of bpmn-js' overlays that is used here. */
export interface Overlays {
  add(
    elementId: string,
    overlay: {
      position: { bottom?: number; left?: number; top?: number; right?: number };
      html: HTMLElement;
    },
  ): string;
  remove(overlayId: string): void;
}

/** The processes that are opened from an element, the oldest first. */
export function openedFrom(diagram: Pick<DiagramView, 'opens' | 'processes'>, elementId: string): Process[] {
  const keys = diagram.opens.find((one) => one.elementId === elementId)?.instanceKeys ?? [];
  return diagram.processes.filter(({ instanceKey }) => keys.includes(instanceKey));
}

/**
 * A button under each element from which other diagrams are opened, which opens the newest of them; the list of steps has
 * all. Returns what takes the buttons away.
 */
export function addOpeners(
  overlays: Overlays,
  diagram: Pick<DiagramView, 'opens' | 'processes'>,
  labelOf: (process: Process) => string,
  onOpen: (instanceKey: string) => void,
): () => void {
  const added = diagram.opens.flatMap(({ elementId }) => {
    const newest = openedFrom(diagram, elementId).at(-1);
    if (!newest) return [];
    const html = document.createElement('button');
    html.type = 'button';
    html.className = 'pd-opener';
    html.textContent = labelOf(newest);
    html.addEventListener('click', () => onOpen(newest.instanceKey));
    return overlays.add(elementId, { position: { bottom: -6, left: 0 }, html });
  });
  return () => added.forEach((id) => overlays.remove(id));
}
