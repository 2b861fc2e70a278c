import type { Category, Channel, PetitionView } from '../api/types';
import { CATEGORIES, CHANNELS, STATUSES } from '../ui/vocabulary';

/** What the list of petitions shows; stands in the address. */
export interface PetitionFilters {
  status?: PetitionView['status'];
  channel?: Channel;
  category?: Category;
  unitId?: string;
  q?: string;
}

export function readFilters(search: URLSearchParams): PetitionFilters {
  const word = <T extends string>(name: string, words: readonly T[]) =>
    words.find((known) => known === search.get(name));
  return {
    status: word('status', STATUSES),
    channel: word('channel', CHANNELS),
    category: word('category', CATEGORIES),
    unitId: search.get('unitId') || undefined,
    q: search.get('q') || undefined,
  };
}

export function writeFilters(filters: PetitionFilters): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) search.set(name, value);
  return search;
}

/** Whether anything narrows the list. */
export function isNarrowed(filters: PetitionFilters): boolean {
  return Object.values(filters).some(Boolean);
}
