import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import type { Clock } from '#libs/clock/index';
import { SqlParams } from '#libs/database/sql-params';
import { civilDay, civilDayOf, endOfDay, isoDate, lastDayOf } from '#libs/deadline/civil-day';
import { DomainError } from '#libs/errors/index';
import { changeTask } from './change-task';
import { obstacle, situationOf } from './task-access';
import { trailSql } from './task-trail';

/** How far ahead a task without a deadline can be put aside. */
export const ASIDE_DAYS = 90;

/**
 * Puts a task that the actor has claimed aside until a day (稍后办理): it is off their lists and its deadline runs on, so
 * that the day is never later than the last one of the deadline. On that day it is back by itself.
 */
export class PutAside {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * @param until day (`YYYY-MM-DD`) from whose beginning the task is on the lists again
   *
   * Throws as a claim does, `inbox.not-assignee` (409), and `inbox.aside-not-later`, `inbox.aside-too-far` or
   * `inbox.aside-past-due` (422) for a day that can't be.
   */
  async putAside(actor: Actor, key: string, until: string): Promise<void> {
    // First, so that whoever may not know of the task learns nothing by the day.
    await this.requireMine(actor, key);
    const now = this.clock.now();
    const [today, day] = [civilDayOf(now), civilDay(until)];
    const refuse = (code: string, params: Record<string, string | number>) =>
      new DomainError(code, { status: 422, field: 'until', params });
    if (day <= today) throw refuse('inbox.aside-not-later', { day: isoDate(today + 1) });
    if (day > today + ASIDE_DAYS) throw refuse('inbox.aside-too-far', { day: isoDate(today + ASIDE_DAYS) });
    const begins = endOfDay(day - 1);
    const params = new SqlParams();
    const at = `${params.add(begins)}::timestamptz`;
    const changed = await changeTask(
      this.dataSource,
      `UPDATE task t SET aside_until = ${at}
       WHERE t.key = ${params.add(key)} AND t.state = 'open' AND t.assignee = ${params.add(actor.personId)}
         AND t.due_at > ${at}`,
      trailSql(actor, 'task.put-aside', now, params),
      params,
    );
    if (changed) return;
    await this.requireMine(actor, key);
    const [{ dueAt }]: [{ dueAt: Date }] = await this.dataSource.query(
      `SELECT due_at AS "dueAt" FROM task WHERE key = $1`,
      [key],
    );
    throw refuse('inbox.aside-past-due', { day: isoDate(lastDayOf(dueAt)) });
  }

  /** Has it on the lists again at once. Throws as `putAside` does; changes nothing of a task that isn't aside. */
  async takeUp(actor: Actor, key: string): Promise<void> {
    const params = new SqlParams();
    const changed = await changeTask(
      this.dataSource,
      `UPDATE task t SET aside_until = NULL
       WHERE t.key = ${params.add(key)} AND t.state = 'open' AND t.assignee = ${params.add(actor.personId)}
         AND t.aside_until IS NOT NULL`,
      trailSql(actor, 'task.take-up', this.clock.now(), params),
      params,
    );
    if (!changed) await this.requireMine(actor, key);
  }

  private async requireMine(actor: Actor, key: string): Promise<void> {
    const situation = await situationOf(this.dataSource, actor, key);
    const hindered = obstacle(actor, situation);
    if (hindered) throw hindered;
    if (situation.assignee !== actor.personId) throw new DomainError('inbox.not-assignee');
  }
}
