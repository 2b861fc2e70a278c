/** The boxes of the inbox, in the order of their tabs. */
export const BOXES = ['todo', 'claimed', 'done', 'unit'] as const;
export type Box = (typeof BOXES)[number];

const NAMES = ['light', 'process', 'step', 'unit', 'channel', 'category', 'q', 'sort'] as const;

/** What the list shows; stands in the address, so that a view can be kept, shared and returned to. */
export interface InboxFilters {
  box: Box;
  light?: string;
  process?: string;
  step?: string;
  unit?: string;
  channel?: string;
  category?: string;
  q?: string;
  sort?: string;
}

export function readFilters(search: URLSearchParams): InboxFilters {
  const box = BOXES.find((known) => known === search.get('box')) ?? 'todo';
  const filters: InboxFilters = { box };
  for (const name of NAMES) {
    const value = search.get(name);
    if (value) filters[name] = value;
  }
  return filters;
}

/** The address of a view; defaults are left out. */
export function writeFilters(filters: InboxFilters): URLSearchParams {
  const search = new URLSearchParams();
  if (filters.box !== 'todo') search.set('box', filters.box);
  for (const name of NAMES) {
    const value = filters[name];
    if (value) search.set(name, value);
  }
  return search;
}

/** Whether anything but the box narrows the list. */
export function isNarrowed(filters: InboxFilters): boolean {
  return NAMES.some((name) => name !== 'sort' && filters[name]);
}
