/** The part of bpmn-js' canvas that is used here. */
export interface Canvas {
  zoom(): number;
  zoom(to: number | 'fit-viewport', centre?: 'auto'): number;
  addMarker(elementId: string, marker: string): void;
  removeMarker(elementId: string, marker: string): void;
}
