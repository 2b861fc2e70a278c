import { isLatin, normalForm } from './normal-form';
import { beginsLatin, type Term } from './terms';

/** A part of a text that is shown: what was looked for, or what stands around it. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Characters that are shown before the first hit, and of the text altogether. */
const BEFORE = 16;
const SHOWN = 72;

interface Span {
  from: number;
  to: number;
}

/**
 * The part of a text in which the words stand, with the words told apart; null when none of them stands in it.
 *
 * @param most characters; a text that has no more is shown as a whole
 */
export function excerptOf(
  original: string,
  terms: readonly Pick<Term, 'text'>[],
  most = SHOWN,
): Piece[] | null {
  const hits = hitsOf(original, terms);
  const [first] = hits;
  if (!first) return null;
  const from = original.length <= most ? 0 : whole(original, Math.max(0, first.from - BEFORE));
  const to = whole(original, Math.min(original.length, Math.max(from + most, first.to)));
  const pieces: Piece[] = [];
  const add = (begin: number, end: number, hit: boolean) => {
    if (end > begin) pieces.push({ text: original.slice(begin, end).replace(/\s+/g, ' '), hit });
  };
  let at = from;
  for (const hit of hits.filter((one) => one.from >= from && one.to <= to)) {
    add(at, hit.from, false);
    add(hit.from, hit.to, true);
    at = hit.to;
  }
  add(at, to, false);
  return [
    ...(from > 0 ? [{ text: '…', hit: false }] : []),
    ...pieces,
    ...(to < original.length ? [{ text: '…', hit: false }] : []),
  ];
}

/** Long numbers are not searched, and an excerpt does not carry them to a list: their digits are hidden. */
export function withoutNumbers(text: string): string {
  return text.replace(/\p{Nd}(?:[ -]?\p{Nd}){6,}[xX]?/gu, (number) => number.replace(/[\p{Nd}xX]/gu, '*'));
}

/** Which of the words stand in a text. */
export function termsIn(original: string, terms: readonly Term[]): Term[] {
  return terms.filter((term) => hitsOf(original, [term]).length > 0);
}

/** Where the words stand in the original, in its order; those that touch or overlap are one. */
function hitsOf(original: string, terms: readonly Pick<Term, 'text'>[]): Span[] {
  const { text, origin } = normalForm(original);
  const found = terms.flatMap((term) => placesOf(text, term.text));
  const spans = found.map(({ from, to }) => ({ from: origin[from] as number, to: ends(origin, to) }));
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

function placesOf(text: string, term: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    // A Latin word is found by its beginning only.
    if (!beginsLatin(term) || at === 0 || !isLatin(text.charAt(at - 1)))
      places.push({ from: at, to: at + term.length });
  }
  return places;
}

/** Where a span ends in the original: a character that became several is shown whole. */
function ends(origin: readonly number[], to: number): number {
  const last = origin[to - 1] as number;
  return origin.slice(to).find((at) => at > last) ?? last + 1;
}

/** Never between the two halves of a character. */
function whole(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
