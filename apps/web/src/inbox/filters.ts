import type { Category, Channel, Light, TimeLeft } from '../api/types';
import { readTagIds, writeTagIds } from '../tag/tag-ids';
import { CATEGORIES, CHANNELS, LIGHTS, TIMES_LEFT } from '../ui/vocabulary';

/** The boxes of the inbox, in the order of their tabs. */
export const BOXES = ['todo', 'claimed', 'aside', 'delegated', 'deputy', 'done', 'unit'] as const;
export type Box = (typeof BOXES)[number];

export const SORTS = ['due', 'received'] as const;
export type Sort = (typeof SORTS)[number];

const NAMES = [
  'light',
  'left',
  'process',
  'step',
  'unit',
  'channel',
  'category',
  'person',
  'q',
  'sort',
  'columns',
] as const;

/** What the list shows; stands in the address, so that a view can be kept, shared and returned to. */
export interface InboxFilters {
  box: Box;
  light?: Light;
  left?: TimeLeft;
  process?: string;
  step?: string;
  unit?: string;
  channel?: Channel;
  category?: Category;
  /** Ids of tags, all of which the case has. */
  tags?: string[];
  /** Id of who has it, or has done it. */
  person?: string;
  q?: string;
  sort?: Sort;
  /** As list/columns.ts writes them. */
  columns?: string;
}

export function readFilters(search: URLSearchParams): InboxFilters {
  const box = BOXES.find((known) => known === search.get('box')) ?? 'todo';
  const text = (name: string) => search.get(name) || undefined;
  const word = <T extends string>(name: string, words: readonly T[]) =>
    words.find((known) => known === search.get(name));
  return {
    box,
    light: word('light', LIGHTS),
    left: word('left', TIMES_LEFT),
    process: text('process'),
    step: text('step'),
    unit: text('unit'),
    channel: word('channel', CHANNELS),
    category: word('category', CATEGORIES),
    tags: readTagIds(search),
    person: text('person'),
    q: text('q'),
    sort: word('sort', SORTS),
    columns: text('columns'),
  };
}

/** The address of a view; defaults are left out. */
export function writeFilters(filters: InboxFilters): URLSearchParams {
  const search = new URLSearchParams();
  if (filters.box !== 'todo') search.set('box', filters.box);
  for (const name of NAMES) {
    const value = filters[name];
    if (value) search.set(name, value);
  }
  writeTagIds(search, filters.tags);
  return search;
}

/** Names that say how the list looks, not what it has. */
const LOOKS: readonly string[] = ['sort', 'columns'];

/** Whether anything but the box narrows the list. */
export function isNarrowed(filters: InboxFilters): boolean {
  return Boolean(filters.tags) || NAMES.some((name) => !LOOKS.includes(name) && filters[name]);
}
