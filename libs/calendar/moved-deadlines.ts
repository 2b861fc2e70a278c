import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { findDeadline } from '#libs/deadline/index';
import { recountedBy } from '#libs/deadline-watch/recount-by-calendar';
import type { RecountedDeadline } from '#libs/deadline-watch/recount-open';
import type { OfficeTransaction } from '#libs/office/office';
import { readState } from './calendar-state';
import { type CalendarOrder, planChange } from './plan-change';

/** A running deadline that an order would move. */
export interface MovedDeadline {
  id: string;
  receiptNumber: string;
  name: { zh: string; en: string };
  state: 'running' | 'suspended';
  from: Date;
  to: Date;
}

export interface MovedDeadlines {
  /** Of the calendar that it was worked out from. */
  version: number;
  /** Days that would be another thing. */
  days: number;
  total: number;
  /** Petitioners' own periods that stay, since they would become shorter. */
  kept: number;
  items: MovedDeadline[];
}

type Numbered = RecountedDeadline & { receiptNumber: string };

/** What an order would move, without moving anything; `limit` of it from `offset` on, by their dates. */
export async function movedDeadlines(
  tx: OfficeTransaction,
  actor: Actor,
  order: CalendarOrder,
  { offset, limit }: { offset: number; limit: number },
): Promise<MovedDeadlines> {
  const state = await readState(tx.manager);
  const plan = planChange(state, order, tx.now);
  const recounted = await recountedBy(tx, plan.touched, plan.after.calendar);
  const found = await nameable(tx.manager, actor, recounted);
  const moved = found.filter((one) => one.moved);
  return {
    version: state.version,
    days: plan.set.length + plan.unset.length,
    total: moved.length,
    kept: found.filter(({ after }) => after.kept).length,
    items: moved.slice(offset, offset + limit).map((one) => shown(tx, one)),
  };
}

/**
 * Those of cases whose number the actor may be told: neither an accusation's (guard 4) nor of a matter in which they have an
 * interest themselves (guard 5). The others are moved just the same.
 */
export async function nameable(
  manager: Pick<EntityManager, 'query'>,
  { personId }: Actor,
  recounted: readonly RecountedDeadline[],
): Promise<Numbered[]> {
  const numbers: { id: string; receiptNumber: string }[] = await manager.query(
    `SELECT p.id, p.receipt_number AS "receiptNumber" FROM petition p
     WHERE p.id = ANY ($1) AND NOT p.protected AND p.accused_unit_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM interest i WHERE i.petition_id = p.id AND i.person_id = $2)`,
    [[...new Set(recounted.map(({ deadline }) => deadline.petitionId))], personId],
  );
  const known = new Map(numbers.map(({ id, receiptNumber }) => [id, receiptNumber]));
  return recounted.flatMap((one) => {
    const receiptNumber = known.get(one.deadline.petitionId);
    return receiptNumber ? [{ ...one, receiptNumber }] : [];
  });
}

function shown({ office }: OfficeTransaction, { deadline, after, receiptNumber }: Numbered): MovedDeadline {
  const { nameZh, nameEn } = findDeadline(office.rules.table, deadline.rowId);
  return {
    id: deadline.id,
    receiptNumber,
    name: { zh: nameZh, en: nameEn },
    state: deadline.state,
    from: deadline.dueAt,
    to: after.dueAt,
  };
}
