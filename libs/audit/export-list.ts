import type { EntityManager } from 'typeorm';
import { readWhole, type WholeList } from '#libs/page/read-whole';
import { record } from './record';

/** Rows that are read at once: few readings, and none that holds thousands of rows twice. */
const PAGE = 500;

interface Taken<Row> {
  /** Who takes it along. */
  actor: { readonly personId: string };
  /** As in the audit: `inbox.export`. */
  action: string;
  /** What narrows the list; ids, codes and instants. `q` may name somebody, so that only its being there goes on record. */
  query: object & { q?: string | undefined };
  page: (cursor: string | undefined, limit: number) => Promise<{ items: Row[]; nextCursor: string | null }>;
  /** What the entry is about; whoever takes it along unless told. */
  about?: (items: readonly Row[]) => Promise<{ subjectType: string; subjectId: string } | undefined>;
}

/** A list as a whole, to be taken along; that it was is on record before anything leaves. */
export async function exportList<Row>(
  manager: Pick<EntityManager, 'query'>,
  { actor, action, query: { q, ...filters }, page, about }: Taken<Row>,
): Promise<WholeList<Row>> {
  const list = await readWhole((cursor) => page(cursor, PAGE));
  const subject = (await about?.(list.items)) ?? { subjectType: 'person', subjectId: actor.personId };
  const detail = { ...filters, rows: list.items.length, truncated: list.truncated };
  await record(manager, { actor, action, ...subject, detail: { ...detail, searched: q !== undefined } });
  return list;
}
