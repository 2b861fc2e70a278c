/** The parts of bpmn-js that the steps' panel works with; it comes without types for them. */
export interface Moddle {
  $type: string;
  $parent?: Moddle;
  id?: string;
  name?: string;
  text?: string;
  documentation?: Moddle[];
  extensionElements?: Moddle;
  eventDefinitions?: Moddle[];
  rootElements?: Moddle[];
  errorRef?: Moddle;
  errorCode?: string;
  values?: Moddle[];
  inputParameters?: Moddle[];
  outputParameters?: Moddle[];
  type?: string;
  retries?: string;
  source?: string;
  target?: string;
}

export interface Shape {
  id: string;
  type: string;
  x: number;
  y: number;
  width: number;
  height: number;
  host?: Shape;
  attachers?: Shape[];
  labelTarget?: Shape;
  businessObject: Moddle;
}

export interface Factory {
  create(type: string, properties?: object): Moddle;
}

export interface Modeling {
  updateProperties(element: Shape, properties: object): void;
  updateModdleProperties(element: Shape, moddle: Moddle, properties: object): void;
  createShape(shape: object, at: { x: number; y: number }, host: Shape, hints: { attach: boolean }): Shape;
}

export interface Shapes {
  get(id: string): Shape | undefined;
  filter(keep: (element: Shape) => boolean): Shape[];
}

export interface CommandStack {
  registerHandler(command: string, handler: unknown): void;
  execute(command: string, context: object): void;
}

/** An element of the engine's own kind below one of the diagram's. */
export const extensionOf = (element: Shape, type: string): Moddle | undefined =>
  element.businessObject.extensionElements?.values?.find((one) => one.$type === type);

export const jobTypeOf = (element: Shape): string | undefined =>
  extensionOf(element, 'zeebe:TaskDefinition')?.type;

/** The whole diagram that something stands in. */
export function definitionsOf(moddle: Moddle): Moddle {
  let root = moddle;
  while (root.$parent) root = root.$parent;
  return root;
}
