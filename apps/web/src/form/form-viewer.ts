import { Form } from '@bpmn-io/form-js-viewer';
import type { FieldError } from '../api/problem';
import { FieldBridge } from './field-bridge';
import { OfficeFields } from './office-fields';
import { OfficeValidator } from './office-validator';
import { filledValues, type FormSchema } from './schema';

/** What form-js keeps of a form; its types leave this out. */
interface FormInternals {
  _getState(): { data: Record<string, unknown>; errors: Record<string, string[]>; schema: FormSchema };
  _setState(state: { errors: Record<string, string[]> }): void;
}

/** One form on the page: form-js with the office's fields and messages. */
export class FormViewer {
  readonly bridge = new FieldBridge();
  private readonly form: Form;

  constructor(container: HTMLElement, onChange: (values: Record<string, unknown>) => void) {
    this.form = new Form({
      container,
      additionalModules: [
        {
          __init__: ['officeFields'],
          fieldBridge: ['value', this.bridge],
          officeFields: ['type', OfficeFields],
          validator: ['type', OfficeValidator],
        },
      ],
    });
    this.form.on('field.updated', 500, () => queueMicrotask(() => onChange(this.values())));
  }

  async show(schema: FormSchema, values: Record<string, unknown>, readOnly: boolean): Promise<void> {
    this.setReadOnly(readOnly);
    await this.form.importSchema(schema, values);
  }

  setReadOnly(readOnly: boolean): void {
    this.form.setProperty('readOnly', readOnly);
  }

  /** Everything typed so far, hidden fields included: what a draft keeps. */
  values(): Record<string, unknown> {
    return filledValues(this.internals._getState().data);
  }

  /** The answers of all visible fields, or null when one breaks a rule; the first such field gets the focus. */
  submit(): Record<string, unknown> | null {
    const { data, errors } = this.form.submit();
    if (Object.keys(errors).length > 0) {
      this.focusFirstError();
      return null;
    }
    return filledValues(data);
  }

  /** Shows the server's refusals beside their fields; returns those that have no field here. */
  showErrors(refused: readonly FieldError[]): FieldError[] {
    const { schema } = this.internals._getState();
    const ids = fieldIds(schema.components);
    const errors: Record<string, string[]> = {};
    const rest: FieldError[] = [];
    for (const error of refused) {
      const id = ids.get(error.field.replace(/^values\./, ''));
      if (id) errors[id] = [...(errors[id] ?? []), error.message];
      else rest.push(error);
    }
    this.internals._setState({ errors });
    this.focusFirstError();
    return rest;
  }

  destroy(): void {
    this.form.destroy();
  }

  private get internals(): FormInternals {
    return this.form as unknown as FormInternals;
  }

  private focusFirstError(): void {
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('.fjs-has-errors :is(input, textarea, select)')?.focus(),
    );
  }
}

function fieldIds(
  components: FormSchema['components'],
  ids = new Map<string, string>(),
): Map<string, string> {
  for (const { id, key, components: children } of components) {
    if (key) ids.set(key, id);
    if (children) fieldIds(children, ids);
  }
  return ids;
}
