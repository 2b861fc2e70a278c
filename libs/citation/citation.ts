import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';

export interface Bilingual {
  zh: string;
  en: string;
}

/** One provision that a deadline, a notice or a refusal rests on. */
export interface Citation {
  instrument: Bilingual;
  /** Null where the instrument is cited as a whole. */
  article: Bilingual | null;
  /** What it says, in our own words: not the text of the law. */
  text: Bilingual;
}

type CitationFile = typeof import('./citations.json');
export type CitationId = keyof CitationFile['citations'];

const file = JSON.parse(readFileSync(join(projectRoot, 'libs/citation/citations.json'), 'utf8')) as {
  note: Bilingual;
  citations: Record<CitationId, Citation>;
};

/** Ids of all citations, in the order of the file. */
export const citationIds = Object.keys(file.citations) as CitationId[];

/** What the office has to check before going live. */
export const citationNote: Bilingual = file.note;

/** True when `id`, from a table or a request, names a citation. */
export function isCitationId(id: string): id is CitationId {
  return Object.hasOwn(file.citations, id);
}

/** The provision of an id. */
export function citation(id: CitationId): Citation {
  return file.citations[id];
}

/** Instrument and article in one line, such as `Regulations on Petition Work (2022), Article 34`. */
export function citationLine(id: CitationId): Bilingual {
  const { instrument, article } = citation(id);
  return {
    zh: instrument.zh + (article?.zh ?? ''),
    en: article ? `${instrument.en}, ${article.en}` : instrument.en,
  };
}
