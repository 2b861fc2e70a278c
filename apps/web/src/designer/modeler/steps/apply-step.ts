import type { StepTemplate } from '../../../api/types';
import { type CommandStack, extensionOf, type Factory, type Modeling, type Moddle, type Shape } from './bpmn';
import type { StepCatalogue } from './step-catalogue';

interface Replace {
  replaceElement(element: Shape, target: { type: string }): Shape;
}
interface Context {
  element: Shape;
  template: StepTemplate;
  /** What it is by then: a task of no kind has become one that a worker does. */
  applied?: Shape;
}

/** Kept by the engine for each job: so often it is tried again. */
const RETRIES = '3';

/**
 * Makes an element do what a worker offers, in one step that can be undone: its type, its name for the engine, and where
 * nobody has written other ones its name and description.
 */
class ApplyStep {
  static $inject = ['modeling', 'bpmnFactory', 'bpmnReplace', 'stepCatalogue'];

  constructor(
    private readonly modeling: Modeling,
    private readonly factory: Factory,
    private readonly replace: Replace,
    private readonly catalogue: StepCatalogue,
  ) {}

  preExecute(context: Context): void {
    const { template } = context;
    const before = this.catalogue.of(context.element);
    const element =
      context.element.type === 'bpmn:Task'
        ? this.replace.replaceElement(context.element, { type: 'bpmn:ServiceTask' })
        : context.element;
    context.applied = element;
    const { name, documentation } = element.businessObject;
    const said = documentation?.[0]?.text ?? '';
    this.modeling.updateProperties(element, {
      id: template.elementId,
      ...(!name || name === before?.name.zh ? { name: template.name.zh } : {}),
      ...(!said || said === before?.description.zh
        ? { documentation: [this.factory.create('bpmn:Documentation', { text: template.description.zh })] }
        : {}),
    });
    this.modeling.updateProperties(element, { extensionElements: this.extensions(element, template) });
  }

  /** As they were, but for the type, and for what the worker before read and this one does not. */
  private extensions(element: Shape, template: StepTemplate): Moddle {
    const kept = (element.businessObject.extensionElements?.values ?? []).filter(
      ({ $type }) => $type !== 'zeebe:TaskDefinition' && $type !== 'zeebe:IoMapping',
    );
    const retries = extensionOf(element, 'zeebe:TaskDefinition')?.retries ?? RETRIES;
    const definition = this.factory.create('zeebe:TaskDefinition', { type: template.type, retries });
    const mapping = extensionOf(element, 'zeebe:IoMapping');
    const wanted = new Set(template.inputs.map(({ name }) => name));
    const inputs = (mapping?.inputParameters ?? []).filter(({ target }) => wanted.has(target ?? ''));
    const outputs = mapping?.outputParameters ?? [];
    const values = [definition, ...kept];
    if (inputs.length + outputs.length > 0) {
      const next = this.factory.create('zeebe:IoMapping', {
        inputParameters: inputs,
        outputParameters: outputs,
      });
      for (const one of [...inputs, ...outputs]) one.$parent = next;
      values.push(next);
    }
    const extensions = this.factory.create('bpmn:ExtensionElements', { values });
    for (const one of values) one.$parent = extensions;
    extensions.$parent = element.businessObject;
    return extensions;
  }
}

const COMMAND = 'pd.step.apply';

/** Chooses what elements do. */
export class StepChoice {
  static $inject = ['commandStack', 'selection'];

  constructor(
    private readonly commands: CommandStack,
    private readonly selection: { select(element: Shape): void },
  ) {
    commands.registerHandler(COMMAND, ApplyStep);
  }

  apply(element: Shape, template: StepTemplate): void {
    const context: Context = { element, template };
    this.commands.execute(COMMAND, context);
    this.selection.select(context.applied ?? element);
  }
}
