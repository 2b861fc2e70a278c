import { Group, isSelectEntryEdited, SelectEntry } from '@bpmn-io/properties-panel';
import type { Shape } from './bpmn';
import { catchesErrors, caughtCode, type StepErrors } from './catch-error';
import type { StepCatalogue } from './step-catalogue';
import type { StepInputs } from './input-mapping';
import { entriesOf, type Entry, type StepTools } from './step-entries';
import type { StepMenu } from './step-menu';
import type { VariableResolver } from './variable-resolver';

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
    'variableResolver',
  ];
  private readonly tools: StepTools;

  constructor(
    panel: { registerProvider(priority: number, provider: StepPanel): void },
    catalogue: StepCatalogue,
    menu: StepMenu,
    inputs: StepInputs,
    errors: StepErrors,
    debounce: unknown,
    resolver: VariableResolver,
  ) {
    this.tools = { catalogue, menu, inputs, errors, debounce, resolver };
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
    return entriesOf(tools, catalogue.of(element));
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
    return [
      {
        ...{ catalogue, errors, options },
        id: 'pd-error-choice',
        isEdited: isSelectEntryEdited,
        component: ErrorEntry,
      },
    ];
  }
}

interface ErrorProps {
  element: Shape;
  catalogue: StepCatalogue;
  errors: StepErrors;
  options: { value: string; label: string }[];
}

function ErrorEntry({ element, catalogue, errors, options }: ErrorProps) {
  const code = caughtCode(element) ?? '';
  const none = { value: '', label: catalogue.t('designer:step.chooseError') };
  return SelectEntry({
    element,
    id: 'pd-error-choice',
    label: catalogue.t('designer:step.errorChoice'),
    getOptions: () => (code ? options : [none, ...options]),
    getValue: () => code,
    setValue: (next: string) => next && errors.catch(element, next),
  });
}
