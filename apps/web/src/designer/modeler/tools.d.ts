/** The parts of bpmn.io's packages that are used here and come without types. */
declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: Record<string, unknown>;
  export const BpmnPropertiesProviderModule: Record<string, unknown>;
  export const ZeebePropertiesProviderModule: Record<string, unknown>;
}
declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud' {
  const module: Record<string, unknown>;
  export default module;
}
declare module 'dmn-js/lib/Modeler' {
  interface View {
    id: string;
    type: string;
    name?: string;
    element: { id: string; name?: string };
  }
  interface Editor {
    get<T>(service: string): T;
  }
  export default class DmnModeler {
    constructor(options: object);
    importXML(xml: string): Promise<{ warnings: unknown[] }>;
    saveXML(options: { format: boolean }): Promise<{ xml: string }>;
    getViews(): View[];
    open(view: View): Promise<unknown>;
    getActiveViewer(): Editor | undefined;
    destroy(): void;
  }
}
declare module '@bpmn-io/properties-panel' {
  type Entry = (props: Record<string, unknown>) => unknown;
  export const Group: Entry;
  export const FeelEntry: Entry;
  export const SelectEntry: Entry;
  export const isFeelEntryEdited: (node: unknown) => boolean;
  export const isSelectEntryEdited: (node: unknown) => boolean;
}
declare module '@bpmn-io/properties-panel/preact' {
  export function h(type: unknown, properties: object | null, ...children: unknown[]): unknown;
}
declare module '@bpmn-io/properties-panel/preact/hooks' {
  export function useEffect(effect: () => (() => void) | void, on: readonly unknown[]): void;
  export function useState<T>(initial: T): [T, (next: T) => void];
}
