/** A part of a form-js schema, as it is written; whatever else it has stays as it is. */
export type Part = Record<string, unknown>;

/** One text of a form that people read, in one language. */
export interface FormText {
  /** Where it stands in the schema. */
  at: readonly (string | number)[];
  /** Key below `designer:form`. */
  what: 'label' | 'description' | 'text' | 'choice';
  language: 'zh' | 'en';
  value: string;
}

export interface FormPart {
  id: string;
  type: string;
  texts: FormText[];
}

const CHINESE = { label: 'label', dateLabel: 'label', description: 'description', text: 'text' } as const;
const ENGLISH = { labelEn: 'label', descriptionEn: 'description', textEn: 'text' } as const;

/** The parts of a form, those in groups too, each with its texts in both languages. */
export function textsOf(schema: Part): FormPart[] {
  return partsIn(schema.components, ['components']);
}

function partsIn(components: unknown, at: readonly (string | number)[]): FormPart[] {
  if (!Array.isArray(components)) return [];
  return components.flatMap((component: Part, i) => {
    const here = [...at, i];
    const part = {
      id: String(component.key ?? component.id ?? i),
      type: String(component.type),
      texts: ofPart(component, here),
    };
    return [part, ...partsIn(component.components, [...here, 'components'])];
  });
}

function ofPart(component: Part, at: readonly (string | number)[]): FormText[] {
  const english = (component.properties ?? {}) as Part;
  const values = Array.isArray(component.values) ? (component.values as Part[]) : [];
  return [
    ...Object.entries(CHINESE).flatMap(([name, what]) => text(component, [...at, name], name, what, 'zh')),
    ...Object.entries(ENGLISH).flatMap(([name, what]) =>
      text(english, [...at, 'properties', name], name, what, 'en'),
    ),
    ...values.flatMap((value, i) => [
      ...text(value, [...at, 'values', i, 'label'], 'label', 'choice', 'zh'),
      ...text(value, [...at, 'values', i, 'labelEn'], 'labelEn', 'choice', 'en'),
    ]),
  ];
}

function text(
  holder: Part,
  at: readonly (string | number)[],
  name: string,
  what: FormText['what'],
  language: FormText['language'],
): FormText[] {
  const value = holder[name];
  return typeof value === 'string' ? [{ at, what, language, value }] : [];
}

/** The schema with one of its texts changed; nothing else of it is touched. */
export function withText(schema: Part, at: readonly (string | number)[], value: string): Part {
  return replaced(schema, at, value) as Part;
}

function replaced(node: unknown, [step, ...rest]: readonly (string | number)[], value: string): unknown {
  if (step === undefined) return value;
  if (Array.isArray(node)) return node.map((one, i) => (i === step ? replaced(one, rest, value) : one));
  const holder = node as Part;
  return { ...holder, [step]: replaced(holder[step], rest, value) };
}
