import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { readWhole, type WholeList } from '#libs/page/read-whole';
import { type ListedPetition, listPetitions, type PetitionQuery } from './list-petitions';

const PAGE = 500;

/** As `exportInbox`: a list of petitions as a whole. */
export async function exportPetitions(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  query: Omit<PetitionQuery, 'cursor' | 'limit' | 'person'>,
): Promise<WholeList<ListedPetition>> {
  const list = await readWhole((cursor) => listPetitions(manager, actor, { ...query, cursor, limit: PAGE }));
  const { q, ...filters } = query;
  await record(manager, {
    actor,
    action: 'petition.export-list',
    subjectType: 'person',
    subjectId: actor.personId,
    detail: { ...filters, searched: q !== undefined, rows: list.items.length, truncated: list.truncated },
  });
  return list;
}
