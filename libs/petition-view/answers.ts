import type { DataSource } from 'typeorm';
import type { FormComponent, FormSchema } from '#libs/process-contract/forms/form-schema';
import type { Localised } from '#libs/step-texts/step-texts';

/** One field of a form as it was filled in. */
export interface Answer {
  /** Key of the field. */
  field: string;
  label: Localised;
  /** In words: a choice by its label, a unit by its name. */
  text: Localised;
}

/** Refer to papers and cases that the page shows in their own places. */
const SHOWN_ELSEWHERE = ['paper-approval', 'petition-reference'];
const YES: Localised = { zh: '是', en: 'Yes' };
const NO: Localised = { zh: '否', en: 'No' };

/** What a completed form said, in the order of its fields; fields that were left empty are left out. */
export async function readAnswers(
  dataSource: Pick<DataSource, 'query'>,
  form: FormSchema,
  values: Readonly<Record<string, unknown>>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const field of fieldsOf(form.components)) {
    const value = values[field.key];
    const widget = field.properties?.widget ?? '';
    if (value === undefined || value === null || value === '' || SHOWN_ELSEWHERE.includes(widget)) continue;
    const label = field.label ?? field.dateLabel ?? field.key;
    answers.push({
      field: field.key,
      label: { zh: label, en: field.properties?.labelEn ?? label },
      text: widget === 'unit-select' ? await unitName(dataSource, String(value)) : inWords(field, value),
    });
  }
  return answers;
}

type Field = FormComponent & { key: string };

function fieldsOf(components: readonly FormComponent[]): Field[] {
  return components.flatMap((component) => [
    ...(component.key ? [component as Field] : []),
    ...fieldsOf(component.components ?? []),
  ]);
}

function inWords(field: Field, value: unknown): Localised {
  if (typeof value === 'boolean') return value ? YES : NO;
  const chosen = (Array.isArray(value) ? value : [value]).map((one) => {
    const option = field.values?.find((each) => each.value === one);
    const words = option?.label ?? (typeof one === 'object' ? JSON.stringify(one) : String(one));
    return { zh: words, en: option?.labelEn ?? words };
  });
  return { zh: chosen.map(({ zh }) => zh).join('、'), en: chosen.map(({ en }) => en).join(', ') };
}

async function unitName(dataSource: Pick<DataSource, 'query'>, id: string): Promise<Localised> {
  const [unit]: Localised[] = await dataSource.query(
    `SELECT name_zh AS zh, name_en AS en FROM unit WHERE id = $1`,
    [id],
  );
  return unit ?? { zh: id, en: id };
}
