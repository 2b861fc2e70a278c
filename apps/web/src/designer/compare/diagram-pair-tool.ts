import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type { Canvas, Viewbox } from '../../diagram/canvas';
import { focusOn, type Registry } from '../../diagram/focus-on';
import type { Difference } from '../../api/types';

/** Measured and drawn with the same font; Chinese names are a little smaller than bpmn-js' 12 px, to fit their boxes. */
const TEXT = {
  defaultStyle: { fontFamily: "'Noto Sans SC', sans-serif", fontSize: 12 },
  externalStyle: { fontSize: 11 },
};
const MARKS = { added: 'pd-diff-added', removed: 'pd-diff-removed', changed: 'pd-diff-changed' } as const;
const READABLE = 0.6;
const SHOWN = 'pd-diff-shown';

/** Two diagrams that move together, to be looked at and not changed. */
export class DiagramPairTool {
  private readonly viewers: readonly [NavigatedViewer, NavigatedViewer];
  private shown: string | undefined;
  private following = false;

  constructor(before: HTMLElement, after: HTMLElement) {
    this.viewers = [viewerIn(before), viewerIn(after)];
    const [left, right] = this.viewers;
    this.follow(left, right);
    this.follow(right, left);
  }

  async show(before: string, after: string, differences: readonly Difference[]): Promise<void> {
    await Promise.all([this.viewers[0].importXML(before), this.viewers[1].importXML(after)]);
    for (const { area, change, elementId } of differences) {
      if (area !== 'diagram' && elementId) this.mark(elementId, MARKS.changed);
      else if (elementId) this.mark(elementId, MARKS[change]);
    }
    // A long process fitted into the window can't be read; then it opens at the first difference.
    const first = differences.find(({ elementId }) => elementId !== null)?.elementId;
    if (this.fit() < READABLE && first) this.centre(first);
  }

  /** Brings an element into the middle of both, where it is drawn. */
  jump(elementId: string): void {
    if (this.shown)
      this.each(
        (canvas, registry) => drawn(registry, this.shown!) && canvas.removeMarker(this.shown!, SHOWN),
      );
    this.shown = elementId;
    this.mark(elementId, SHOWN);
    this.centre(elementId);
  }

  fit(): number {
    return this.viewers[1].get<Canvas>('canvas').zoom('fit-viewport', 'auto');
  }

  private centre(elementId: string): void {
    const holder = this.viewers.find((viewer) => drawn(viewer.get<Registry>('elementRegistry'), elementId));
    if (holder) focusOn(holder.get<Canvas>('canvas'), holder.get<Registry>('elementRegistry'), [elementId]);
  }

  destroy(): void {
    for (const viewer of this.viewers) viewer.destroy();
  }

  private mark(elementId: string, marker: string): void {
    this.each((canvas, registry) => drawn(registry, elementId) && canvas.addMarker(elementId, marker));
  }

  private each(act: (canvas: Canvas, registry: Registry) => void): void {
    for (const viewer of this.viewers)
      act(viewer.get<Canvas>('canvas'), viewer.get<Registry>('elementRegistry'));
  }

  /** Where the one is looked at, the other is too. */
  private follow(moved: NavigatedViewer, other: NavigatedViewer): void {
    moved.on('canvas.viewbox.changed', ({ viewbox }: { viewbox: Viewbox }) => {
      if (this.following) return;
      this.following = true;
      const { x, y, width, height } = viewbox;
      other.get<Canvas>('canvas').viewbox({ x, y, width, height });
      this.following = false;
    });
  }
}

const drawn = (registry: Registry, id: string): boolean => registry.get(id) !== undefined;

const viewerIn = (container: HTMLElement) => new NavigatedViewer({ container, textRenderer: TEXT });
