import { FeelEntry, isFeelEntryEdited } from '@bpmn-io/properties-panel';
import { h } from '@bpmn-io/properties-panel/preact';
import type { StepTemplate } from '../../../api/types';
import type { Shape } from './bpmn';
import { caughtCode, type StepErrors } from './catch-error';
import { inputSource, type StepInputs } from './input-mapping';
import type { StepCatalogue } from './step-catalogue';
import { stepIcon } from './step-icons';
import type { StepMenu } from './step-menu';

/** What the lines act with. */
export interface StepTools {
  catalogue: StepCatalogue;
  menu: StepMenu;
  inputs: StepInputs;
  errors: StepErrors;
  debounce: unknown;
}

/** One line of the properties panel. */
export interface Entry {
  id: string;
  component: (props: { element: Shape }) => unknown;
  isEdited?: (node: unknown) => boolean;
}

const entry = (id: string, component: Entry['component']): Entry => ({ id, component });
const block = (...children: unknown[]) =>
  h('div', { class: 'bio-properties-panel-entry pd-step' }, ...children);

/** What the element does, and the way to the list of what it could do. */
export const choiceEntry = ({ catalogue, menu }: StepTools, template: StepTemplate | undefined): Entry =>
  entry('pd-step-choice', ({ element }) => {
    const open = (event: { currentTarget: HTMLElement }) => {
      const { left, bottom } = event.currentTarget.getBoundingClientRect();
      menu.open(element, { x: left, y: bottom + 4 });
    };
    const { t } = catalogue;
    return block(
      template
        ? h(
            'p',
            { class: 'pd-step__name' },
            h('span', { dangerouslySetInnerHTML: { __html: stepIcon(template.icon) } }),
            catalogue.say(template.name),
          )
        : h('p', { class: 'pd-step__name' }, t('designer:step.none')),
      template ? h('p', { class: 'pd-step__text' }, catalogue.say(template.description)) : null,
      h(
        'button',
        { type: 'button', class: 'pd-step__button', onClick: open },
        t(template ? 'designer:step.other' : 'designer:step.choose'),
      ),
    );
  });

/** A field for what the worker reads: empty, it takes the process's variable of that name. */
export const inputEntry = (
  { catalogue, inputs, debounce }: StepTools,
  variable: StepTemplate['inputs'][number],
): Entry => ({
  id: `pd-step-input-${variable.name}`,
  isEdited: isFeelEntryEdited,
  component: ({ element }) => {
    const { t } = catalogue;
    const { name, kind, required } = variable;
    return FeelEntry({
      element,
      debounce,
      id: `pd-step-input-${name}`,
      feel: 'required',
      label: t(required ? 'designer:step.input' : 'designer:step.optionalInput', {
        text: catalogue.say(variable.text),
      }),
      description: t('designer:step.fromProcess', { name, kind: t(`designer:variable.${kind}`) }),
      getValue: () => inputSource(element, name),
      setValue: (source: string | undefined) => inputs.set(element, name, source ?? ''),
    });
  },
});

/** What the process knows once the step is done. */
export const outputsEntry = ({ catalogue }: StepTools, { outputs }: StepTemplate): Entry =>
  entry('pd-step-outputs', () =>
    block(
      h('p', { class: 'bio-properties-panel-label' }, catalogue.t('designer:step.outputs')),
      h(
        'ul',
        { class: 'pd-step__list' },
        ...outputs.map(({ name, kind, text }) =>
          h(
            'li',
            null,
            catalogue.say(text),
            h('code', null, ` ${name}`),
            ` · ${catalogue.t(`designer:variable.${kind}`)}`,
          ),
        ),
      ),
    ),
  );

/** The errors that it may end with: which event waits for each, and a button that adds one where none does. */
export const errorsEntry = ({ catalogue, errors: caughtBy }: StepTools, { errors }: StepTemplate): Entry =>
  entry('pd-step-errors', ({ element }) => {
    const caught = new Set((element.attachers ?? []).map(caughtCode));
    const { t } = catalogue;
    return block(
      h('p', { class: 'bio-properties-panel-label' }, t('designer:step.errors')),
      h(
        'ul',
        { class: 'pd-step__list' },
        ...errors.map(({ code, text }) =>
          h(
            'li',
            null,
            catalogue.say(text),
            h('code', null, ` ${code}`),
            caught.has(code)
              ? ` · ${t('designer:step.caught')}`
              : h(
                  'button',
                  { type: 'button', class: 'pd-step__button', onClick: () => caughtBy.catch(element, code) },
                  t('designer:step.catch'),
                ),
          ),
        ),
      ),
    );
  });
