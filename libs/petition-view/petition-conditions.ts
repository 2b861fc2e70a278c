import { type Actor, limitedSql, petitionVisibility } from '#libs/access/index';
import type { EntityManager } from 'typeorm';
import type { SqlParams } from '#libs/database/sql-params';
import { findCases, searchCondition } from '#libs/search/index';
import { taggedSql } from '#libs/tag/tag-sql';
import { nearestLeftSql, nearestLightSql } from './office-deadline';
import type { PersonPrints, PetitionFilters } from './petition-query';

/** Open tasks that a list of cases tells of: neither those that name no case, nor help home, which is counted nowhere (guard 6). */
export const TOLD = `t.state = 'open' AND NOT ${limitedSql('t')} AND t.process_id <> 'assisted-return'`;

/** The filters with what `q` was found to be. */
export async function withSearch<Filters extends PetitionFilters>(
  manager: Pick<EntityManager, 'query'>,
  filters: Filters,
): Promise<Filters> {
  if (!filters.q || filters.search) return filters;
  return { ...filters, search: await findCases(manager, filters.q) };
}

/** What narrows a list of cases, whose search `withSearch` has looked up: conditions on `petition p` and its nearest deadline `d`, the actor's sight of it last. */
export function petitionConditions(
  actor: Actor,
  filters: PetitionFilters,
  now: Date,
  params: SqlParams,
): string[] {
  const { list, copies, status, light, left, channel, category, unitId, tags = [], search, prints } = filters;
  const where: string[] = [];
  if (list === 'copied' && copies === 'unread') where.push('c.read_at IS NULL');
  if (status) where.push(`p.status = ${params.add(status)}`);
  if (light) where.push(nearestLightSql(light, now, params));
  if (left) where.push(nearestLeftSql(left, now, params));
  where.push(...stepConditions(filters, params));
  if (channel) where.push(`p.channel = ${params.add(channel)}`);
  if (category) where.push(`p.category = ${params.add(category)}`);
  if (unitId) {
    where.push(`p.unit_id IN (SELECT u.id FROM unit u JOIN unit top ON top.id = ${params.add(unitId)}
      WHERE starts_with(u.path, top.path))`);
  }
  if (tags.length > 0) where.push(taggedSql('p.id', tags, params));
  if (search) {
    where.push(searchCondition(search, { petitionId: 'p.id', receiptNumber: 'p.receipt_number' }, params));
  }
  if (prints) where.push(printsCondition(prints, params));
  const visible = petitionVisibility(actor, 'p', params.next);
  params.append(visible.params);
  return [...where, visible.sql];
}

/** One open task that is all of what is asked. */
function stepConditions({ process, step, person }: PetitionFilters, params: SqlParams): string[] {
  const asked = [
    ...(process ? [`t.process_id = ${params.add(process)}`] : []),
    ...(step ? [`t.element_id = ${params.add(step)}`] : []),
    ...(person ? [`t.assignee = ${params.add(person)}::uuid`] : []),
  ];
  if (asked.length === 0) return [];
  return [`p.id IN (SELECT t.petition_id FROM task t WHERE ${[TOLD, ...asked].join(' AND ')})`];
}

function printsCondition({ names, phones, idNumbers }: PersonPrints, params: SqlParams): string {
  const any = (prints: Buffer[]) => `ANY (${params.add(prints)}::bytea[])`;
  const same = `(name_hash = ${any(names)} OR phone_hash = ${any(phones)} OR id_number_hash = ${any(idNumbers)})`;
  return `p.id IN (SELECT petition_id FROM petitioner WHERE ${same}
    UNION SELECT petition_id FROM co_petitioner WHERE struck_at IS NULL AND ${same})`;
}
