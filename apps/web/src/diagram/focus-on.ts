import type { Canvas } from './canvas';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  type: string;
}

/** The part of bpmn-js' element registry that is used here. */
export interface Registry {
  get(id: string): Box | undefined;
}

/** At this zoom the names of the steps are read easily. */
const CLOSE = 0.9;

/** Moves the picture so that the first of the elements stands in its middle; tasks come before gateways and events. */
export function focusOn(canvas: Canvas, registry: Registry, elementIds: readonly string[]): void {
  const shown = elementIds.map((id) => registry.get(id)).filter((box) => box?.width !== undefined);
  const box = shown.find((one) => one?.type.endsWith('Task')) ?? shown[0];
  if (!box) return;
  canvas.zoom(CLOSE);
  const view = canvas.viewbox();
  canvas.viewbox({
    x: box.x + box.width / 2 - view.width / 2,
    y: box.y + box.height / 2 - view.height / 2,
    width: view.width,
    height: view.height,
  });
}
