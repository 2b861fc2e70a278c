import { FeelEntry, isFeelEntryEdited } from '@bpmn-io/properties-panel';
import { h } from '@bpmn-io/properties-panel/preact';
import type { StepTemplate } from '../../../api/types';
import type { Shape } from './bpmn';
import { caughtCode, type StepErrors } from './catch-error';
import { inputSource, type StepInputs } from './input-mapping';
import type { StepCatalogue } from './step-catalogue';
import { stepIcon } from './step-icons';
import type { StepMenu } from './step-menu';
import { useVariables, type VariableResolver } from './variable-resolver';

type Variable = StepTemplate['inputs'][number];

/** What the lines act with. */
export interface StepTools {
  catalogue: StepCatalogue;
  menu: StepMenu;
  inputs: StepInputs;
  errors: StepErrors;
  debounce: unknown;
  resolver: VariableResolver;
}

/**
 * One line of the properties panel. Its component is given the rest of it: one that were made anew with each change would
 * take the field away from whoever is typing in it.
 */
export interface Entry {
  id: string;
  component: (props: never) => unknown;
  isEdited?: (node: unknown) => boolean;
}
interface Shown {
  element: Shape;
  tools: StepTools;
  template: StepTemplate;
}

const block = (...children: unknown[]) =>
  h('div', { class: 'bio-properties-panel-entry pd-step' }, ...children);
const button = (text: string, onClick: (event: { currentTarget: HTMLElement }) => void) =>
  h('button', { type: 'button', class: 'pd-step__button', onClick }, text);
const list = (title: string, rows: unknown[]) =>
  block(h('p', { class: 'bio-properties-panel-label' }, title), h('ul', { class: 'pd-step__list' }, ...rows));

/** The lines of one element; `template` is what it does now. */
export function entriesOf(tools: StepTools, template: StepTemplate | undefined): Entry[] {
  const line = (id: string, component: Entry['component']) => ({ id, component, tools, template });
  const choice = line('pd-step-choice', ChoiceEntry);
  if (!template) return [choice];
  return [
    choice,
    ...template.inputs.map((variable) => ({
      ...line(`pd-step-input-${variable.name}`, InputEntry),
      variable,
      isEdited: isFeelEntryEdited,
    })),
    ...(template.outputs.length > 0 ? [line('pd-step-outputs', OutputsEntry)] : []),
    ...(template.errors.length > 0 ? [line('pd-step-errors', ErrorsEntry)] : []),
  ];
}

/** What the element does, and the way to the list of what it could do. */
function ChoiceEntry({ element, tools, template }: Omit<Shown, 'template'> & { template?: StepTemplate }) {
  const { catalogue, menu } = tools;
  const { t } = catalogue;
  const open = (event: { currentTarget: HTMLElement }) => {
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    menu.open(element, { x: left, y: bottom + 4 });
  };
  if (!template)
    return block(
      h('p', { class: 'pd-step__name' }, t('designer:step.none')),
      button(t('designer:step.choose'), open),
    );
  const icon = h('span', { dangerouslySetInnerHTML: { __html: stepIcon(template.icon) } });
  return block(
    h('p', { class: 'pd-step__name' }, icon, catalogue.say(template.name)),
    h('p', { class: 'pd-step__text' }, catalogue.say(template.description)),
    button(t('designer:step.other'), open),
  );
}

/** A field for what the worker reads: empty, it takes the process's variable of that name. */
function InputEntry({ element, tools, variable, id }: Shown & { variable: Variable; id: string }) {
  const { catalogue, inputs, debounce, resolver } = tools;
  const { t } = catalogue;
  const { name, kind, required } = variable;
  const text = catalogue.say(variable.text);
  return FeelEntry({
    element,
    debounce,
    id,
    feel: 'required',
    label: t(required ? 'designer:step.input' : 'designer:step.optionalInput', { text }),
    description: t('designer:step.fromProcess', { name, kind: t(`designer:variable.${kind}`) }),
    variables: useVariables(resolver, element),
    getValue: () => inputSource(element, name),
    setValue: (source: string | undefined) => inputs.set(element, name, source ?? ''),
  });
}

/** What the process knows once the step is done. */
function OutputsEntry({ tools: { catalogue }, template }: Shown) {
  const { t } = catalogue;
  const rows = template.outputs.map(({ name, kind, text }) =>
    h('li', null, catalogue.say(text), h('code', null, ` ${name}`), ` · ${t(`designer:variable.${kind}`)}`),
  );
  return list(t('designer:step.outputs'), rows);
}

/** The errors that it may end with: which event waits for each, and a button that adds one where none does. */
function ErrorsEntry({ element, tools: { catalogue, errors }, template }: Shown) {
  const { t } = catalogue;
  const caught = new Set((element.attachers ?? []).map(caughtCode));
  const rows = template.errors.map(({ code, text }) =>
    h(
      'li',
      null,
      catalogue.say(text),
      h('code', null, ` ${code}`),
      caught.has(code)
        ? ` · ${t('designer:step.caught')}`
        : button(t('designer:step.catch'), () => errors.catch(element, code)),
    ),
  );
  return list(t('designer:step.errors'), rows);
}
