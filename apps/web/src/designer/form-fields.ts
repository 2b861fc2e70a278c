import type { Part } from './form-texts';

/** The kinds of fields that an office can add to a form. */
export const ADDABLE = ['person', 'money', 'file', 'case-reference', 'date', 'unit'] as const;
export type Addable = (typeof ADDABLE)[number];

/** Value of `properties.added` of a field that the office has added. */
const ADDED = 'office';

interface Names {
  zh: string;
  en: string;
}

type Path = readonly string[];

const partsOf = ({ components }: Part): Part[] => (Array.isArray(components) ? (components as Part[]) : []);
const propertiesOf = (part: Part): Part => (part.properties ?? {}) as Part;

/** The fields that the office has added, by key; only they can be moved, set or removed. */
export function addedOf(schema: Part): Map<string, Part> {
  return new Map(
    partsOf(schema)
      .filter((part) => propertiesOf(part).added === ADDED)
      .map((part) => [String(part.key), part]),
  );
}

export function addableOf(part: Part): Addable {
  if (part.type === 'datetime') return 'date';
  return part.type === 'textfield' ? 'unit' : (part.type as Addable);
}

/** The schema with one field more, below all others, under a key that no other has. */
export function withField(schema: Part, kind: Addable, names: Names): Part {
  const stem = kind === 'case-reference' ? 'case' : kind;
  const taken = keysIn(partsOf(schema));
  let number = 1;
  while (taken.has(`${stem}${number}`)) number++;
  const key = `${stem}${number}`;
  const words = kind === 'date' ? { dateLabel: names.zh, subtype: 'date' } : { label: names.zh };
  const field = {
    id: `Field_${key}`,
    key,
    type: kind === 'date' ? 'datetime' : kind === 'unit' ? 'textfield' : kind,
    ...words,
    description: '',
    properties: {
      labelEn: names.en,
      descriptionEn: '',
      added: ADDED,
      ...(kind === 'unit' ? { widget: 'unit-select' } : {}),
    },
    validate: { required: false },
  };
  return { ...schema, components: [...partsOf(schema), field] };
}

export function withoutField(schema: Part, key: string): Part {
  return { ...schema, components: partsOf(schema).filter((part) => part.key !== key) };
}

/** One place up (-1) or down (1), past whatever stands there. */
export function withMoved(schema: Part, key: string, by: -1 | 1): Part {
  const components = [...partsOf(schema)];
  const from = components.findIndex((part) => part.key === key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= components.length) return schema;
  [components[from], components[to]] = [components[to]!, components[from]!];
  return { ...schema, components };
}

/** One setting of a field, `['validate', 'min']` for instance; undefined, or an empty list, takes it away. */
export function withSetting(schema: Part, key: string, path: Path, value: unknown): Part {
  const components = partsOf(schema).map((part) => (part.key === key ? set(part, path, value) : part));
  return { ...schema, components };
}

function set(holder: Part, [step = '', ...rest]: Path, value: unknown): Part {
  const inner = rest.length > 0 ? set((holder[step] ?? {}) as Part, rest, value) : value;
  const nothing =
    inner === undefined ||
    (Array.isArray(inner) && inner.length === 0) ||
    (rest.length > 0 && Object.keys(inner as Part).length === 0);
  if (!nothing) return { ...holder, [step]: inner };
  return Object.fromEntries(Object.entries(holder).filter(([name]) => name !== step));
}

function keysIn(parts: readonly Part[]): Set<unknown> {
  return new Set(parts.flatMap((part) => [part.key, ...keysIn(partsOf(part))]));
}
