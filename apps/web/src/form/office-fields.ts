import { Description, Errors, Label } from '@bpmn-io/form-js-viewer';
import { createElement, type FunctionComponent } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { FieldBridge } from './field-bridge';
import { type FormComponentSchema, OFFICE_TYPES } from './schema';

interface FieldProps {
  field: FormComponentSchema;
  domId: string;
  value: unknown;
  errors?: string[];
  disabled: boolean;
  readonly: boolean;
  onChange: (change: { value: unknown }) => void;
  onBlur: () => void;
}

/** What the parts of form-js' frame take. */
interface FrameProps {
  id?: string;
  htmlFor?: string;
  label?: string;
  required?: boolean;
  description?: string;
  errors?: string[];
}

interface FormFields {
  register(type: string, component: unknown): void;
}

/** Teaches form-js the office's own field types: their frame is form-js', their control is drawn by the page. */
export class OfficeFields {
  static $inject = ['formFields', 'fieldBridge'];

  constructor(formFields: FormFields, bridge: FieldBridge) {
    for (const type of Object.values(OFFICE_TYPES)) formFields.register(type, officeField(type, bridge));
  }
}

function officeField(type: string, bridge: FieldBridge): FunctionComponent<FieldProps> {
  const Field: FunctionComponent<FieldProps> = (props) => {
    const { field, domId, value, errors = [], disabled, readonly } = props;
    const place = useRef<HTMLDivElement>(null);
    const latest = useRef(props);
    latest.current = props;
    useLayoutEffect(() => {
      bridge.show({
        domId,
        node: place.current!,
        field,
        value,
        errors,
        disabled: disabled || readonly,
        change: (next) => latest.current.onChange({ value: next }),
        blur: () => latest.current.onBlur(),
      });
    });
    useEffect(() => () => bridge.hide(domId), [domId]);
    const state = `${errors.length ? ' fjs-has-errors' : ''}${disabled ? ' fjs-disabled' : ''}`;
    return createElement(
      'div',
      { class: `fjs-form-field fjs-form-field-office${state}` },
      createElement(Label as FunctionComponent<FrameProps>, {
        htmlFor: domId,
        label: field.dateLabel ?? field.label,
        required: field.validate?.required,
      }),
      createElement('div', { ref: place, class: 'pd-office-field' }),
      createElement(Description as FunctionComponent<FrameProps>, {
        id: `${domId}-description`,
        description: field.description,
      }),
      createElement(Errors as FunctionComponent<FrameProps>, { id: `${domId}-error-message`, errors }),
    );
  };
  const config = {
    type,
    keyed: true,
    name: type,
    group: 'selection',
    emptyValue: null,
    sanitizeValue: ({ value }: { value: unknown }) =>
      typeof value === 'string' || (type === OFFICE_TYPES.money && typeof value === 'number') ? value : null,
    create: (options: object = {}) => options,
  };
  return Object.assign(Field, { config });
}
