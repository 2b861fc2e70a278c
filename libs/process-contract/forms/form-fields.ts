import type { FormComponent, FormSchema } from './form-schema';
import { REFERENCE_KINDS } from './reference-kinds';

/** A component of a form that carries a value. */
export interface FormField {
  readonly key: string;
  readonly type: string;
  /** Whether validateForm knows the type; a form with another kind of field is not deployed. */
  readonly supported: boolean;
  readonly required: boolean;
  /** Whether the browser sends a value even when nobody touched the field. */
  readonly alwaysDelivers: boolean;
  /** Conditions, its own and those of the groups around it: one that is true hides the field. */
  readonly hide: readonly string[];
  /** The office has added it to what the step asks; completing the step knows nothing of it. */
  readonly added: boolean;
  readonly component: FormComponent;
}

/** Components without a value. */
const presentation = new Set([
  'text',
  'html',
  'separator',
  'spacer',
  'button',
  'image',
  'iframe',
  'table',
  'group',
]);

const supported = new Set([
  'textfield',
  'textarea',
  'number',
  'checkbox',
  'checklist',
  'taglist',
  'radio',
  'select',
  'datetime',
  ...REFERENCE_KINDS,
]);

/** Value of `properties.added` of a field that the office has added. */
export const ADDED = 'office';

const delivering = new Set(['checkbox', 'checklist', 'taglist']);

/** The fields of a form in their order, those in groups too. */
export function formFields(schema: FormSchema): FormField[] {
  return collect(schema.components, []);
}

function collect(components: readonly FormComponent[], hiddenBy: readonly string[]): FormField[] {
  return components.flatMap((component) => {
    const condition = component.conditional?.hide;
    const hide = condition ? [...hiddenBy, condition] : hiddenBy;
    const nested = component.type === 'group' && !component.path;
    if (nested) return collect(component.components ?? [], hide);
    if (presentation.has(component.type) && !component.path) return [];
    return [
      {
        key: component.key ?? component.path ?? '',
        type: component.type,
        supported: supported.has(component.type),
        required: component.validate?.required === true,
        alwaysDelivers: delivering.has(component.type),
        hide,
        added: component.properties?.added === ADDED,
        component,
      },
    ];
  });
}
