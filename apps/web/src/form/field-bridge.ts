import type { FormComponentSchema } from './schema';

/** One of the office's own fields, as form-js wants it shown at this moment. */
export interface BridgedField {
  domId: string;
  node: HTMLElement;
  field: FormComponentSchema;
  value: unknown;
  errors: readonly string[];
  disabled: boolean;
  change: (value: unknown) => void;
  blur: () => void;
}

type Shown = Omit<BridgedField, 'node' | 'change' | 'blur'>;

/** Carries fields from form-js' tree (Preact) to the page's own (React), which draws them in their place by portals. */
export class FieldBridge {
  private fields = new Map<string, BridgedField>();
  private snapshot: readonly BridgedField[] = [];
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  getSnapshot = (): readonly BridgedField[] => this.snapshot;

  show(next: BridgedField): void {
    const before = this.fields.get(next.domId);
    if (before && before.node === next.node && sameShown(before, next)) {
      // Only the callbacks are new: they are replaced in place, so that nothing is drawn again.
      before.change = next.change;
      before.blur = next.blur;
      return;
    }
    this.fields.set(next.domId, next);
    this.tell();
  }

  hide(domId: string): void {
    if (this.fields.delete(domId)) this.tell();
  }

  private tell(): void {
    this.snapshot = [...this.fields.values()];
    for (const listener of this.listeners) listener();
  }
}

function sameShown(a: Shown, b: Shown): boolean {
  return (
    a.value === b.value &&
    a.disabled === b.disabled &&
    a.field === b.field &&
    a.errors.join('\n') === b.errors.join('\n')
  );
}
