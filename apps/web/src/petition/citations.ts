import data from '../../../../libs/citation/citations.json';
import type { CitationId } from '../api/types';
import type { Bilingual } from '../i18n/localized';

/** A provision that something rests on; the one file of them is shared with the server. */
export interface Citation {
  instrument: Bilingual;
  article: Bilingual | null;
  text: Bilingual;
}

const citations = data.citations as unknown as Record<string, Citation>;

/** Every provision that an act can name, in the order of the file. */
export const citationIds = Object.keys(citations) as CitationId[];

/** The provision of an id; undefined for text that is none. */
export function citationOf(id: string | null | undefined): Citation | undefined {
  return id ? citations[id] : undefined;
}
