import type { DiagramView } from '../api/types';
import type { Canvas } from './canvas';

/** Marks what is done, where the case stands and what is stuck; returns what takes the marks off again. */
export function markSteps(canvas: Canvas, diagram: Pick<DiagramView, 'active' | 'completed' | 'incidents'>) {
  const marks: [string, string][] = [
    ...diagram.completed.map((id): [string, string] => [id, 'pd-done']),
    ...diagram.active.map((id): [string, string] => [id, 'pd-active']),
    ...diagram.incidents.map((id): [string, string] => [id, 'pd-incident']),
  ];
  const set = marks.filter(([id, mark]) => tryMark(() => canvas.addMarker(id, mark)));
  return () => {
    for (const [id, mark] of set) tryMark(() => canvas.removeMarker(id, mark));
  };
}

/** The process itself and elements of another version aren't on the canvas; a mark for them is left out. */
function tryMark(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
