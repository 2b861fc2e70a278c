/** A part of the diagram, in its own coordinates. */
export interface Viewbox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The part of bpmn-js' canvas that is used here. */
export interface Canvas {
  zoom(): number;
  zoom(to: number | 'fit-viewport', centre?: 'auto'): number;
  viewbox(): Viewbox;
  viewbox(box: Viewbox): void;
  addMarker(elementId: string, marker: string): void;
  removeMarker(elementId: string, marker: string): void;
}
