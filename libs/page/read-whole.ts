/** The most rows that a list is read to as a whole. */
export const MOST_ROWS = 5000;

export interface WholeList<Row> {
  items: Row[];
  /** True: there are more than `MOST_ROWS`. */
  truncated: boolean;
}

/** Reads a list page by page, from its first row on, to its end or to `most` rows. */
export async function readWhole<Row>(
  page: (cursor: string | undefined) => Promise<{ items: Row[]; nextCursor: string | null }>,
  most = MOST_ROWS,
): Promise<WholeList<Row>> {
  const items: Row[] = [];
  let cursor: string | undefined;
  do {
    const next = await page(cursor);
    items.push(...next.items);
    cursor = next.nextCursor ?? undefined;
  } while (cursor && items.length < most);
  return { items: items.slice(0, most), truncated: items.length > most || cursor !== undefined };
}
