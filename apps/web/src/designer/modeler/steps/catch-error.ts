import {
  type CommandStack,
  definitionsOf,
  type Factory,
  type Modeling,
  type Moddle,
  type Shape,
} from './bpmn';
import type { StepCatalogue } from './step-catalogue';

interface Context {
  /** A task that may fail, or an event on one. */
  element: Shape;
  code: string;
  /** The event, when it was added. */
  added?: Shape;
}

/** The error that an event waits for; undefined for an event of another kind, or one that waits for every error. */
export const caughtCode = (event: Shape): string | undefined => errorDefinition(event)?.errorRef?.errorCode;

const errorDefinition = (event: Shape): Moddle | undefined =>
  event.businessObject.eventDefinitions?.find(({ $type }) => $type === 'bpmn:ErrorEventDefinition');

export const catchesErrors = (event: Shape): boolean =>
  event.type === 'bpmn:BoundaryEvent' && errorDefinition(event) !== undefined;

/** Gives an event on a task an error to wait for; a task gets such an event first. One step that can be undone. */
class CatchError {
  static $inject = ['modeling', 'bpmnFactory', 'stepCatalogue'];

  constructor(
    private readonly modeling: Modeling,
    private readonly factory: Factory,
    private readonly catalogue: StepCatalogue,
  ) {}

  preExecute(context: Context): void {
    const { element, code } = context;
    const event = element.type === 'bpmn:BoundaryEvent' ? element : this.addEvent(element);
    const definition = errorDefinition(event);
    if (!definition) return;
    context.added = event;
    const host = event.host;
    const text = (host && this.catalogue.of(host))?.errors.find((one) => one.code === code)?.text.zh ?? code;
    this.modeling.updateModdleProperties(event, definition, { errorRef: this.error(event, code) });
    const { name, documentation } = event.businessObject;
    this.modeling.updateProperties(event, {
      ...(name ? {} : { name: text }),
      ...(documentation?.[0]?.text
        ? {}
        : {
            documentation: [this.factory.create('bpmn:Documentation', { text: `${text} (${code})` })],
          }),
    });
  }

  private addEvent(task: Shape): Shape {
    const at = { x: task.x + task.width * 0.75, y: task.y + task.height };
    const shape = { type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:ErrorEventDefinition' };
    return this.modeling.createShape(shape, at, task, { attach: true });
  }

  /** The diagram's own error of that code; it is added when there is none. */
  private error(event: Shape, code: string): Moddle {
    const definitions = definitionsOf(event.businessObject);
    const roots = definitions.rootElements ?? [];
    const known = roots.find(({ $type, errorCode }) => $type === 'bpmn:Error' && errorCode === code);
    if (known) return known;
    const made = this.factory.create('bpmn:Error', { id: `error-${code}`, name: code, errorCode: code });
    made.$parent = definitions;
    this.modeling.updateModdleProperties(event, definitions, { rootElements: [...roots, made] });
    return made;
  }
}

const COMMAND = 'pd.step.catch';

/** Says which errors are caught where. */
export class StepErrors {
  static $inject = ['commandStack', 'selection'];

  constructor(
    private readonly commands: CommandStack,
    private readonly selection: { select(element: Shape): void },
  ) {
    commands.registerHandler(COMMAND, CatchError);
  }

  catch(element: Shape, code: string): void {
    const context: Context = { element, code };
    this.commands.execute(COMMAND, context);
    if (context.added) this.selection.select(context.added);
  }
}
