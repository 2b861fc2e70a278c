/** A form-js schema, as far as the server understands it. */
export interface FormSchema {
  readonly id?: string;
  readonly components: readonly FormComponent[];
}

export interface FormComponent {
  readonly type: string;
  readonly key?: string;
  /** Chinese; of a date it stands in `dateLabel`. */
  readonly label?: string;
  readonly dateLabel?: string;
  readonly properties?: { readonly labelEn?: string; readonly widget?: string; readonly added?: string };
  /** Name of a group's object in the data; groups without one are layout only. */
  readonly path?: string;
  readonly subtype?: string;
  readonly components?: readonly FormComponent[];
  readonly validate?: FormValidation;
  /** FEEL, after `=`: the component is left out where it is true. */
  readonly conditional?: { readonly hide?: string };
  readonly values?: readonly FormOption[];
  /** Name of the variable that holds the options. */
  readonly valuesKey?: string;
  /** FEEL, after `=`: the options. */
  readonly valuesExpression?: string;
  readonly decimalDigits?: number;
  readonly increment?: number | string;
  readonly serializeToString?: boolean;
  readonly readonly?: boolean | string;
  readonly disabled?: boolean;
  readonly disallowPassedDates?: boolean;
  /** Of a person: who holds a post in one of these units, or in one below. */
  readonly units?: readonly string[];
  /** Of a person: who holds such a post. */
  readonly roles?: readonly string[];
  /** Of a file: what it may be. */
  readonly accept?: readonly string[];
  /** Of a file: its largest size. */
  readonly maxKilobytes?: number;
  /** Of a file: who must have added it to the case. */
  readonly uploadedBy?: string;
}

export interface FormOption {
  readonly label?: string;
  readonly labelEn?: string;
  readonly value: unknown;
}

/** Numbers may be FEEL expressions after `=`. */
export interface FormValidation {
  readonly required?: boolean;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly minLength?: number | string;
  readonly maxLength?: number | string;
  readonly pattern?: string;
  readonly validationType?: '' | 'email' | 'phone' | 'custom';
}
