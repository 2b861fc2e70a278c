import { type CommandStack, extensionOf, type Factory, type Modeling, type Shape } from './bpmn';

interface Context {
  element: Shape;
  variable: string;
  /** FEEL after `=`; empty: it is read from the process as it is. */
  source: string;
}

/** What an element is given for one of the variables that its worker reads; empty when it reads the process's own. */
export const inputSource = (element: Shape, variable: string): string =>
  extensionOf(element, 'zeebe:IoMapping')?.inputParameters?.find(({ target }) => target === variable)
    ?.source ?? '';

/** Sets where an element takes a variable from, in one step that can be undone. */
class SetInput {
  static $inject = ['modeling', 'bpmnFactory'];

  constructor(
    private readonly modeling: Modeling,
    private readonly factory: Factory,
  ) {}

  preExecute({ element, variable, source }: Context): void {
    const before = extensionOf(element, 'zeebe:IoMapping');
    const others = (before?.inputParameters ?? []).filter(({ target }) => target !== variable);
    const added = source ? [this.factory.create('zeebe:Input', { source, target: variable })] : [];
    const inputParameters = [...others, ...added];
    const outputParameters = before?.outputParameters ?? [];
    const { extensionElements } = element.businessObject;
    const rest = (extensionElements?.values ?? []).filter((one) => one !== before);
    const values = [...rest];
    if (inputParameters.length + outputParameters.length > 0) {
      const mapping = this.factory.create('zeebe:IoMapping', { inputParameters, outputParameters });
      for (const one of [...inputParameters, ...outputParameters]) one.$parent = mapping;
      values.push(mapping);
      if (extensionElements) mapping.$parent = extensionElements;
    }
    if (extensionElements) this.modeling.updateModdleProperties(element, extensionElements, { values });
  }
}

const COMMAND = 'pd.step.input';

/** Says where an element takes a variable from. */
export class StepInputs {
  static $inject = ['commandStack'];

  constructor(private readonly commands: CommandStack) {
    commands.registerHandler(COMMAND, SetInput);
  }

  set(element: Shape, variable: string, source: string): void {
    const context: Context = { element, variable, source };
    if (inputSource(element, variable) !== source) this.commands.execute(COMMAND, context);
  }
}
