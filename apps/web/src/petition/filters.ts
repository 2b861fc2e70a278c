import type { Category, Channel, Light, PetitionView, TimeLeft } from '../api/types';
import { readTagIds, writeTagIds } from '../tag/tag-ids';
import { CATEGORIES, CHANNELS, LIGHTS, STATUSES, TIMES_LEFT } from '../ui/vocabulary';

/** One's own lists of cases, in the order of their tabs. */
export const CASE_LISTS = ['copied', 'followed', 'started'] as const;
export type CaseListName = (typeof CASE_LISTS)[number];

export const SORTS = ['received', 'due'] as const;
export type Sort = (typeof SORTS)[number];

/** What the list of petitions shows; stands in the address. */
export interface PetitionFilters {
  list?: CaseListName;
  /** Of the list of copies: what is not read. */
  copies?: 'unread';
  status?: PetitionView['status'];
  /** Of the nearest of the office's deadlines. */
  light?: Light;
  left?: TimeLeft;
  /** With an open task of this process, at this step, of this person. */
  process?: string;
  step?: string;
  person?: string;
  channel?: Channel;
  category?: Category;
  unitId?: string;
  /** Ids of tags, all of which the case has. */
  tags?: string[];
  q?: string;
  sort?: Sort;
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
    light: word('light', LIGHTS),
    left: word('left', TIMES_LEFT),
    process: search.get('process') || undefined,
    step: search.get('step') || undefined,
    person: search.get('person') || undefined,
    channel: word('channel', CHANNELS),
    category: word('category', CATEGORIES),
    unitId: search.get('unitId') || undefined,
    tags: readTagIds(search),
    q: search.get('q') || undefined,
    sort: word('sort', SORTS),
    columns: search.get('columns') || undefined,
  };
}

export function writeFilters({ tags, ...filters }: PetitionFilters): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) search.set(name, value);
  writeTagIds(search, tags);
  return search;
}

/** Whether anything but the choice of a list narrows it. */
export function isNarrowed({ list: _, columns: __, sort: ___, ...filters }: PetitionFilters): boolean {
  return Object.values(filters).some(Boolean);
}
