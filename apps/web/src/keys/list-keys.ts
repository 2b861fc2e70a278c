const LINKS = 'main .pd-table tbody a.pd-subject';

/** The link of the row in which the keyboard stands; -1 when it stands in none. */
function standing(links: readonly HTMLAnchorElement[]): number {
  const row = document.activeElement?.closest('tr');
  return row ? links.findIndex((link) => row.contains(link)) : -1;
}

/** Moves the keyboard to the row before (-1) or after (1) the one where it stands, or to the first. */
export function moveInList(by: -1 | 1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(LINKS)];
  const at = standing(links);
  links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
}

/** Marks the row in which the keyboard stands, or takes the mark away. */
export function markInList(): void {
  document.activeElement?.closest('tr')?.querySelector<HTMLInputElement>('.pd-cell-mark input')?.click();
}

/** Puts the keyboard into the search field of the list; answers whether there is one. */
export function searchList(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  field?.focus();
  return field !== null;
}
