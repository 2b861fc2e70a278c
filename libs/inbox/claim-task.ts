import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import type { Clock } from '#libs/clock/index';
import { DomainError } from '#libs/errors/index';
import { runPrepared } from '#libs/database/run-prepared';
import { SqlParams } from '#libs/database/sql-params';
import { obstacle, situationOf, taskVisibleSql } from './task-access';
import { trailSql } from './task-trail';

/**
 * Takes a task of one of the actor's groups, or gives it back. Each is one conditional UPDATE, so that of two people who
 * claim at the same moment exactly one wins. Doing again what is done already changes nothing.
 */
export class ClaimTask {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `inbox.task-not-found` (404), `inbox.not-candidate` (403), `inbox.not-open` or `inbox.already-claimed` (409). */
  async claim(actor: Actor, key: string): Promise<void> {
    const params = new SqlParams();
    const now = this.clock.now();
    const claimed = await this.change(
      `UPDATE task t SET assignee = ${params.add(actor.personId)}, claimed_at = ${params.add(now)}
       WHERE t.key = ${params.add(key)} AND t.state = 'open' AND t.assignee IS NULL
         AND t.candidate_group = ANY (${params.add(actor.groups)}::text[]) AND ${taskVisibleSql(actor, params)}`,
      trailSql(actor, 'task.claim', now, params),
      params,
    );
    if (claimed) return;
    const hindered = obstacle(actor, await situationOf(this.dataSource, actor, key));
    if (hindered) throw hindered;
  }

  /** Throws as `claim` does, and `inbox.not-assignee` (409) when the task is not the actor's. */
  async release(actor: Actor, key: string): Promise<void> {
    const params = new SqlParams();
    const released = await this.change(
      `UPDATE task t SET assignee = NULL, claimed_at = NULL
       WHERE t.key = ${params.add(key)} AND t.state = 'open' AND t.assignee = ${params.add(actor.personId)}`,
      trailSql(actor, 'task.release', this.clock.now(), params),
      params,
    );
    if (released) return;
    throw (
      obstacle(actor, await situationOf(this.dataSource, actor, key)) ?? new DomainError('inbox.not-assignee')
    );
  }

  private async change(update: string, trail: string, params: SqlParams): Promise<boolean> {
    const rows = await runPrepared(
      this.dataSource,
      `WITH changed AS (${update} RETURNING t.key, t.candidate_group, t.petition_id)${trail}`,
      params.values,
    );
    return rows.length > 0;
  }
}
