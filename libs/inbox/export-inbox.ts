import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { readWhole, type WholeList } from '#libs/page/read-whole';
import { type InboxQuery, MAX_PAGE } from './inbox-query';
import type { InboxReader } from './inbox-reader';
import type { TaskRow } from './task-row';

/**
 * A list of the inbox as a whole, to be taken along; that it was is on record before anything leaves, with its filters but
 * not with the words that were searched for, which may name somebody.
 */
export async function exportInbox(
  reader: InboxReader,
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  query: Omit<InboxQuery, 'cursor' | 'limit'>,
): Promise<WholeList<TaskRow>> {
  const list = await readWhole((cursor) => reader.list(actor, { ...query, cursor, limit: MAX_PAGE }));
  const { q, ...filters } = query;
  await record(manager, {
    actor,
    action: 'inbox.export',
    subjectType: 'person',
    subjectId: actor.personId,
    detail: { ...filters, searched: q !== undefined, rows: list.items.length, truncated: list.truncated },
  });
  return list;
}
