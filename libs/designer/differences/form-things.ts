import { formFields } from '#libs/process-contract/forms/form-fields';
import type { FormComponent, FormSchema } from '#libs/process-contract/forms/form-schema';
import type { Thing } from './difference';

interface Described extends FormComponent {
  readonly id?: string;
  readonly description?: string;
  readonly text?: string;
  readonly properties?: FormComponent['properties'] & {
    readonly descriptionEn?: string;
    readonly textEn?: string;
  };
}

/** What people see of a form, by field. `elementId` is the step that shows it. */
export function formThings(schema: FormSchema, elementId: string | null): Thing[] {
  const fields = formFields(schema).map(({ key, type, required, hide, component }) => {
    const one = component as Described;
    const zh = one.label || one.dateLabel || key;
    const en = one.properties?.labelEn ?? zh;
    return {
      id: key,
      elementId,
      subject: { zh, en },
      traits: {
        name: zh,
        nameEn: en,
        hint: one.description ?? '',
        hintEn: one.properties?.descriptionEn ?? '',
        type,
        required: required ? '✓' : '',
        choices: (one.values ?? []).map(({ label, value }) => label || String(value)).join('; '),
        hidden: hide.join(' ; '),
        limits: limitsOf(one),
      },
    };
  });
  return [...fields, ...textsOf(schema.components as readonly Described[], elementId)];
}

/** Lengths, amounts and what a reference is limited to, as they are written. */
function limitsOf({ validate, units, roles, accept, maxKilobytes, uploadedBy }: Described): string {
  const { required: _, ...limits } = validate ?? {};
  const all = { ...limits, units, roles, accept, maxKilobytes, uploadedBy };
  return Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join('; ');
}

/** Texts that stand in a form between its fields. */
function textsOf(components: readonly Described[], elementId: string | null): Thing[] {
  return components.flatMap((one) => {
    const nested = one.type === 'group' ? textsOf((one.components ?? []) as Described[], elementId) : [];
    const zh = one.type === 'text' ? one.text : one.type === 'group' ? one.label : undefined;
    if (!zh || !one.id) return nested;
    const en = one.properties?.textEn ?? one.properties?.labelEn ?? zh;
    return [{ id: one.id, elementId, subject: { zh, en }, traits: { name: zh, nameEn: en } }, ...nested];
  });
}
