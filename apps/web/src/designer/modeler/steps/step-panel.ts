import { Group, isSelectEntryEdited, SelectEntry } from '@bpmn-io/properties-panel';
import type { Shape } from './bpmn';
import { catchesErrors, caughtCode, type StepErrors } from './catch-error';
import type { StepCatalogue } from './step-catalogue';
import type { StepInputs } from './input-mapping';
import {
  choiceEntry,
  type Entry,
  errorsEntry,
  inputEntry,
  outputsEntry,
  type StepTools,
} from './step-entries';
import type { StepMenu } from './step-menu';

type Groups = ({ id: string } | null)[];

/** What a step does, needs, sets and may fail with, in the properties panel: right below what it is called. */
export class StepPanel {
  static $inject = [
    'propertiesPanel',
    'stepCatalogue',
    'stepMenu',
    'stepInputs',
    'stepErrors',
    'debounceInput',
  ];
  private readonly tools: StepTools;

  constructor(
    panel: { registerProvider(priority: number, provider: StepPanel): void },
    catalogue: StepCatalogue,
    menu: StepMenu,
    inputs: StepInputs,
    errors: StepErrors,
    debounce: unknown,
  ) {
    this.tools = { catalogue, menu, inputs, errors, debounce };
    panel.registerProvider(400, this);
  }

  getGroups(element: Shape): (groups: Groups) => Groups {
    return (groups) => {
      const [id, entries] = catchesErrors(element)
        ? (['pd-error', this.errorEntries(element)] as const)
        : (['pd-step', this.stepEntries(element)] as const);
      if (entries.length === 0) return groups;
      const label = this.tools.catalogue.t(
        id === 'pd-error' ? 'designer:step.errorGroup' : 'designer:step.group',
      );
      const own = { id, label, component: Group, entries, shouldOpen: true };
      return [...groups.slice(0, 1), own, ...groups.slice(1)];
    };
  }

  private stepEntries(element: Shape): Entry[] {
    const { tools } = this;
    const { catalogue } = tools;
    if (!catalogue.offersTo(element)) return [];
    const template = catalogue.of(element);
    if (!template) return [choiceEntry(tools, undefined)];
    return [
      choiceEntry(tools, template),
      ...template.inputs.map((variable) => inputEntry(tools, variable)),
      ...(template.outputs.length > 0 ? [outputsEntry(tools, template)] : []),
      ...(template.errors.length > 0 ? [errorsEntry(tools, template)] : []),
    ];
  }

  /** Which of the errors of the task below an event waits for. */
  private errorEntries(event: Shape): Entry[] {
    const { catalogue, errors } = this.tools;
    const thrown = (event.host && catalogue.of(event.host)?.errors) ?? [];
    if (thrown.length === 0) return [];
    const options = thrown.map(({ code, text }) => ({
      value: code,
      label: `${catalogue.say(text)} (${code})`,
    }));
    const none = { value: '', label: catalogue.t('designer:step.chooseError') };
    return [
      {
        id: 'pd-error-choice',
        isEdited: isSelectEntryEdited,
        component: ({ element }) => {
          return SelectEntry({
            element,
            id: 'pd-error-choice',
            label: catalogue.t('designer:step.errorChoice'),
            getOptions: () => (caughtCode(element) ? options : [none, ...options]),
            getValue: () => caughtCode(element) ?? '',
            setValue: (code: string) => code && errors.catch(element, code),
          });
        },
      },
    ];
  }
}
