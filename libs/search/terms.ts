import { isLatin, isPaired, normalForm } from './normal-form';

/** One of the words that were typed; all of them are looked for. */
export interface Term {
  /** In the normal form. */
  text: string;
  /** What a text must have in the index, as a tsquery. */
  pairs: string;
  /** The pairs say it all: no text needs to be looked at. */
  isPair: boolean;
  /** May be the beginning of a number of a case. */
  numberPrefix: string | null;
}

export interface Terms {
  terms: Term[];
  /** Words that are too short to be looked for, as they were typed. */
  tooShort: string[];
}

/** Words of a search that are looked for; more are cut off, so that nobody keeps the database busy. */
const MOST = 8;
/** As long as `search_words` keeps a word. */
const LONGEST = 40;

/** The words of a search, which white space parts. One needs two characters: a single one is in nearly every text. */
export function termsOf(q: string): Terms {
  const typed = q.trim().split(/\s+/).filter(Boolean).slice(0, MOST);
  const terms: Term[] = [];
  const tooShort: string[] = [];
  for (const word of typed) {
    const term = termOf(word);
    if (term) terms.push(term);
    else tooShort.push(word);
  }
  return { terms, tooShort };
}

function termOf(word: string): Term | null {
  const { text } = normalForm(word);
  const characters = [...text];
  const lexemes = characters.flatMap((character, at) => {
    const next = characters[at + 1];
    return next !== undefined && isNeighbours(character, next) ? [`'${character}${next}'`] : [];
  });
  for (const [latin] of text.matchAll(/[a-z0-9]+/g)) lexemes.push(`'${latin.slice(0, LONGEST)}':*`);
  if (lexemes.length === 0 || characters.filter(isIndexed).length < 2) return null;
  return {
    text,
    pairs: [...new Set(lexemes)].join(' & '),
    isPair: characters.length === 2 && characters.every(isPaired),
    numberPrefix: isNumber(text) ? text.toUpperCase() : null,
  };
}

const isIndexed = (character: string): boolean => isPaired(character) || isLatin(character);

/** Two Latin letters are part of a word and no pair. */
function isNeighbours(one: string, other: string): boolean {
  return isIndexed(one) && isIndexed(other) && (isPaired(one) || isPaired(other));
}

/** Digits, letters and hyphens with three digits or more are the beginning of a receipt number. */
function isNumber(text: string): boolean {
  return /^[0-9a-z-]+$/.test(text) && /(\d.*){3}/.test(text);
}

/** A pattern for LIKE by which a text has the word's phrase; null for a Latin beginning, which `patternOf` is for. */
export function phraseOf({ text }: Term): string | null {
  return beginsLatin(text) ? null : `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/** A regular expression by which a text has the phrase of a word that begins with Latin: at the beginning of a word only. */
export function patternOf({ text }: Term): string | null {
  return beginsLatin(text) ? `(^|[^a-z0-9])${text.replace(/[^\p{L}\p{N}\s]/gu, '\\$&')}` : null;
}

export const beginsLatin = (text: string): boolean => isLatin(text.charAt(0));
