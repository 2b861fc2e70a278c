import type { Actor } from '#libs/access/index';
import type { DataSource } from 'typeorm';
import type { FormComponent, FormSchema } from '#libs/process-contract/forms/form-schema';
import type { Localised } from '#libs/step-texts/step-texts';
import { type AnswerTo, caseAnswer, fileAnswer, moneyAnswer, personAnswer } from './reference-answers';

/** One field of a form as it was filled in. */
export interface Answer {
  /** Key of the field. */
  field: string;
  label: Localised;
  /** In words: a choice by its label, a unit by its name. */
  text: Localised;
  /** What it leads to; null when it is words alone. */
  to: AnswerTo | null;
}

/** Refer to papers and cases that the page shows in their own places. */
const SHOWN_ELSEWHERE = ['paper-approval', 'petition-reference'];
const YES: Localised = { zh: '是', en: 'Yes' };
const NO: Localised = { zh: '否', en: 'No' };

/** What a completed form said, in the order of its fields, as the reader may know it; fields that were left empty are left out. */
export async function readAnswers(
  dataSource: Pick<DataSource, 'query'>,
  reader: Actor,
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
      to: null,
      ...(await said(dataSource, reader, field, value)),
    });
  }
  return answers;
}

async function said(
  dataSource: Pick<DataSource, 'query'>,
  reader: Actor,
  field: Field,
  value: unknown,
): Promise<Pick<Answer, 'text'> & Partial<Pick<Answer, 'to'>>> {
  if (field.properties?.widget === 'unit-select') return { text: await unitName(dataSource, String(value)) };
  switch (field.type) {
    case 'person':
      return personAnswer(dataSource, String(value));
    case 'money':
      return moneyAnswer(Number(value));
    case 'file':
      return fileAnswer(dataSource, String(value));
    case 'case-reference':
      return caseAnswer(dataSource, reader, String(value));
    default:
      return { text: inWords(field, value) };
  }
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
