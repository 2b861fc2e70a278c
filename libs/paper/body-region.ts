import { child, children, descendants, type Document, type Element, textOf } from './xml';

/** Marks in a template: the paragraphs between them are the paper's wording. Each stands alone in its paragraph. */
const BEGIN = '{#body}';
const END = '{/body}';

export interface BodyRegion {
  begin: Element;
  end: Element;
  paragraphs: Element[];
}

/** Where a template's wording stands; undefined when it has none (a form made of rows). */
export function bodyRegion(document: Document): BodyRegion | undefined {
  const body = child(document.documentElement, 'w:body');
  const paragraphs = children(body);
  const begin = paragraphs.findIndex((one) => one.nodeName === 'w:p' && textOf(one).trim() === BEGIN);
  const end = paragraphs.findIndex((one) => one.nodeName === 'w:p' && textOf(one).trim() === END);
  if (begin < 0 || end <= begin + 1) return undefined;
  return {
    begin: paragraphs[begin] as Element,
    end: paragraphs[end] as Element,
    paragraphs: paragraphs.slice(begin + 1, end).filter((one) => one.nodeName === 'w:p'),
  };
}

/** A template's wording as one text, a line for each paragraph; null when it has none of its own. */
export function wordingOf(document: Document): string | null {
  const region = bodyRegion(document);
  if (!region) return null;
  const lines = region.paragraphs.map(textOf);
  return isPlaceholder(lines) ? null : lines.join('\n');
}

/** `{body}` alone says: whatever the text is. */
const isPlaceholder = (lines: string[]) =>
  lines.every((line) => /^\{body\}$|^信访人：$|^$/.test(line.trim()));

/** A paper's text as its paragraphs: the addressee has a line of its own. */
export function linesOf(body: string): string[] {
  return body
    .split('\n')
    .flatMap((line) => /^(信访人：)(.+)$/.exec(line)?.slice(1, 3) ?? [line])
    .filter((line) => line.trim() !== '');
}

/**
 * Puts as many paragraphs as the text has lines in the place of the wording and answers what fills them. Each line
 * takes the look of the paragraph that it comes from: the next one whose fixed beginning it has, otherwise the one
 * that is only a field.
 */
export function spreadBody(document: Document, body: string): Record<string, string> {
  const region = bodyRegion(document);
  if (!region) return {};
  const beginnings = region.paragraphs.map((one) => textOf(one).replace(/\{.*$/s, '').trim());
  const fields: Record<string, string> = {};
  let at = 0;
  linesOf(body).forEach((line, i) => {
    const from = at;
    const named = beginnings.findIndex((begin, j) => j >= from && begin !== '' && line.startsWith(begin));
    if (named >= 0) at = named;
    else if (beginnings[at] !== '') at = Math.max(beginnings.indexOf('', at), at);
    const copy = (region.paragraphs[at] as Element).cloneNode(true) as Element;
    const name = `line${i}`;
    writeOnly(copy, `{${name}}`);
    fields[name] = line;
    region.begin.parentNode?.insertBefore(copy, region.begin);
  });
  for (const gone of [region.begin, ...region.paragraphs, region.end]) gone.parentNode?.removeChild(gone);
  return fields;
}

/** Leaves a paragraph its look and gives its first run the text. */
function writeOnly(paragraph: Element, text: string): void {
  const [first, ...others] = descendants(paragraph, 'w:t');
  if (!first) throw new Error('a paragraph of the wording holds no text');
  first.textContent = text;
  for (const other of others) other.parentNode?.removeChild(other);
}
