import { holdsScript, isPlain } from './plain-text';
import { refuseBundle } from './refuse-bundle';

/** Components that show what somebody wrote as a page of its own, load something, or run something. */
const REFUSED = new Set([
  'html',
  'iframe',
  'image',
  'button',
  'script',
  'filepicker',
  'documentPreview',
  'expression',
  'dynamiclist',
  'table',
]);
const MOST_DEPTH = 12;
const MOST_PARTS = 5_000;

/** Where a form holds FEEL: `<` compares there. */
const COMPUTED = new Set(['hide', 'valuesExpression', 'expression', 'pattern', 'min', 'max', 'readonly']);

/** Refuses what is no form, or one with HTML, scripts, pictures or buttons in it. */
export function acceptForm(file: string, text: string): void {
  const pending: { value: unknown; key: string; element: string; depth: number }[] = [
    { value: parse(file, text), key: '', element: 'components', depth: 0 },
  ];
  let parts = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, key, depth } = next;
    if (++parts > MOST_PARTS) refuseBundle('too-many-elements', { file, most: MOST_PARTS });
    if (depth > MOST_DEPTH) refuseBundle('too-deep', { file, most: MOST_DEPTH });
    if (typeof value === 'string') {
      const plain = COMPUTED.has(key) || value.startsWith('=') ? !holdsScript(value) : isPlain(value);
      if (!plain) refuseBundle('markup', { file, element: next.element });
    }
    if (typeof value !== 'object' || value === null) continue;
    const element = nameOf(value) ?? next.element;
    if (!Array.isArray(value)) refuseComponent(file, value, element);
    for (const [inner, part] of Object.entries(value)) {
      if (inner === '__proto__') refuseBundle('not-form', { file, reason: inner });
      pending.push({ value: part, key: inner, element, depth: depth + 1 });
    }
  }
}

function parse(file: string, text: string): object {
  let schema: unknown;
  try {
    schema = JSON.parse(text);
  } catch (error) {
    refuseBundle('not-form', { file, reason: (error as Error).message.slice(0, 200) });
  }
  if (!Array.isArray((schema as { components?: unknown } | null)?.components))
    refuseBundle('not-form', { file, reason: 'components' });
  return schema as object;
}

function refuseComponent(file: string, value: object, element: string): void {
  const { type } = value as { type?: unknown };
  if (typeof type === 'string' && REFUSED.has(type)) refuseBundle('form-component', { file, element, type });
}

function nameOf(value: object): string | undefined {
  const { key, id } = value as { key?: unknown; id?: unknown };
  return [key, id].find((one): one is string => typeof one === 'string' && one !== '');
}
