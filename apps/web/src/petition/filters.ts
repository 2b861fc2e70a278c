import type { Category, Channel, PetitionView } from '../api/types';
import { CATEGORIES, CHANNELS, STATUSES } from '../ui/vocabulary';

/** One's own lists of cases, in the order of their tabs. */
export const CASE_LISTS = ['copied', 'followed', 'started'] as const;
export type CaseListName = (typeof CASE_LISTS)[number];

/** What the list of petitions shows; stands in the address. */
export interface PetitionFilters {
  list?: CaseListName;
  /** Of the list of copies: what is not read. */
  copies?: 'unread';
  status?: PetitionView['status'];
  channel?: Channel;
  category?: Category;
  unitId?: string;
  q?: string;
  /** As list/columns.ts writes them. */
  columns?: string;
}

export function readFilters(search: URLSearchParams): PetitionFilters {
  const word = <T extends string>(name: string, words: readonly T[]) =>
    words.find((known) => known === search.get(name));
  const list = word('list', CASE_LISTS);
  return {
    list,
    copies: list === 'copied' ? word('copies', ['unread']) : undefined,
    status: word('status', STATUSES),
    channel: word('channel', CHANNELS),
    category: word('category', CATEGORIES),
    unitId: search.get('unitId') || undefined,
    q: search.get('q') || undefined,
    columns: search.get('columns') || undefined,
  };
}

export function writeFilters(filters: PetitionFilters): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) search.set(name, value);
  return search;
}

/** Whether anything but the choice of a list narrows it. */
export function isNarrowed({ list: _, columns: __, ...filters }: PetitionFilters): boolean {
  return Object.values(filters).some(Boolean);
}
