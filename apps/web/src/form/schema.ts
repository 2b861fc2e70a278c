/** The parts of a form-js schema that the pages read. */
export interface FormComponentSchema {
  id: string;
  type: string;
  key?: string;
  label?: string;
  description?: string;
  text?: string;
  subtype?: string;
  dateLabel?: string;
  timeLabel?: string;
  disallowPassedDates?: boolean;
  values?: { label: string; labelEn?: string; value: string | number | boolean }[];
  validate?: Validation;
  properties?: Record<string, string>;
  components?: FormComponentSchema[];
  decimalDigits?: number;
  /** Of a person: in one of these units or below, holding one of these posts. */
  units?: string[];
  roles?: string[];
  /** Of a file: what it may be, how large, and who must have added it. */
  accept?: FileKind[];
  maxKilobytes?: number;
  uploadedBy?: 'anyone' | 'staff' | 'oneself';
}

/** What a file may be, by the beginning of its media type; the server holds the same table. */
export const FILE_KINDS = {
  image: ['image/'],
  pdf: ['application/pdf'],
  office: ['application/vnd.', 'application/msword', 'application/x-cfb'],
  audio: ['audio/'],
  text: ['text/plain'],
} as const;
export type FileKind = keyof typeof FILE_KINDS;

export interface Validation {
  required?: boolean;
  min?: number;
  max?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
}

export interface FormSchema {
  components: FormComponentSchema[];
}

/** Field types that this product draws itself; see office-fields. The last four stand in a schema as they are. */
export const OFFICE_TYPES = {
  unit: 'unit-select',
  petition: 'petition-reference',
  paper: 'paper-approval',
  attachment: 'attachment-select',
  fund: 'fund-select',
  receipt: 'receipt-upload',
  date: 'office-date',
  choice: 'office-choice',
  person: 'person',
  money: 'money',
  file: 'file',
  caseReference: 'case-reference',
} as const;

/**
 * A form in the reader's language with the office's own fields in place. In a schema, Chinese stands where form-js expects it and
 * English in `properties` (`labelEn`, `descriptionEn`, `textEn`) and beside the label of each choice (`labelEn`).
 */
export function presentSchema(schema: FormSchema, language: string): FormSchema {
  return { ...schema, components: schema.components.map((component) => present(component, language)) };
}

function present(component: FormComponentSchema, language: string): FormComponentSchema {
  const { properties = {}, components, values } = component;
  const shown: FormComponentSchema = { ...component, type: officeType(component) };
  if (components) shown.components = components.map((child) => present(child, language));
  if (language !== 'en') return shown;
  if (properties.labelEn) {
    shown.label = properties.labelEn;
    if (component.dateLabel !== undefined) shown.dateLabel = properties.labelEn;
    if (component.timeLabel !== undefined) shown.timeLabel = properties.labelEn;
  }
  if (properties.descriptionEn) shown.description = properties.descriptionEn;
  if (properties.textEn) shown.text = properties.textEn;
  if (values) shown.values = values.map((option) => ({ ...option, label: option.labelEn ?? option.label }));
  return shown;
}

function officeType({ type, properties, subtype, values }: FormComponentSchema): string {
  const { unit, petition, paper, attachment, fund, receipt } = OFFICE_TYPES;
  const widget = [unit, petition, paper, attachment, fund, receipt].find((one) => one === properties?.widget);
  if (widget) return widget;
  if (type === 'datetime' && subtype !== 'time') return OFFICE_TYPES.date;
  if (type === 'select' && values) return OFFICE_TYPES.choice;
  return type;
}

/** Whether people write into it at length. */
export function hasTextArea({ components }: Pick<FormSchema, 'components'>): boolean {
  return components.some(
    ({ type, components: inner }) => type === 'textarea' || (inner && hasTextArea({ components: inner })),
  );
}

/** What is sent of a form: answers that were left empty are left out. */
export function filledValues(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  );
}
