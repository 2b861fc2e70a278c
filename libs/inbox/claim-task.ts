import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import type { Clock } from '#libs/clock/index';
import { DomainError } from '#libs/errors/index';
import { SqlParams } from '#libs/database/sql-params';
import { changeTask } from './change-task';
import { requireUndelegated } from './delegation/require-undelegated';
import { holdDeputyship, type StandsInFor } from './deputy-reach';
import { actsFor, obstacle, situationOf, taskVisibleSql } from './task-access';
import { trailSql } from './task-trail';

/**
 * Takes a task of one of the actor's groups, or gives it back. Each is one conditional UPDATE, so that of two people who
 * claim at the same moment exactly one wins. Doing again what is done already changes nothing. A deputy takes what is free
 * in the groups of who is away, and what that person holds: from then on it is the deputy's, on their behalf, draft and all.
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
    const mine = params.add(actor.personId);
    // A login is believed for a moment: what somebody takes after their post has ended would be given back by nobody.
    const claimed = await changeTask(
      this.dataSource,
      `UPDATE task t SET assignee = ${mine}, claimed_at = ${params.add(now)}
       WHERE t.key = ${params.add(key)} AND t.state = 'open' AND t.assignee IS NULL
         AND t.candidate_group = ANY (${params.add(actor.groups)}::text[]) AND ${taskVisibleSql(actor, params)}
         AND EXISTS (SELECT 1 FROM post o WHERE o.person_id = ${mine} AND o.unit_id || ':' || o.role = t.candidate_group)`,
      trailSql(actor, 'task.claim', now, params),
      params,
    );
    if (claimed) return;
    const situation = await situationOf(this.dataSource, actor, key);
    const hindered = obstacle(actor, situation);
    if (hindered) throw hindered;
    if (situation.assignee === actor.personId) return;
    const absent = actsFor(actor, situation);
    if (!absent)
      throw new DomainError('inbox.not-candidate', { status: 403, params: { group: situation.group } });
    await this.claimFor(actor, key, absent);
  }

  /** Throws as `claim` does, `inbox.not-assignee` (409) when the task is not the actor's, and `inbox.delegated` (409). */
  async release(actor: Actor, key: string): Promise<void> {
    const params = new SqlParams();
    const released = await changeTask(
      this.dataSource,
      `UPDATE task t SET assignee = NULL, on_behalf_of = NULL, claimed_at = NULL
       WHERE t.key = ${params.add(key)} AND t.state = 'open' AND t.assignee = ${params.add(actor.personId)}
         AND t.delegated_by IS NULL`,
      trailSql(actor, 'task.release', this.clock.now(), params),
      params,
    );
    if (released) return;
    const situation = await situationOf(this.dataSource, actor, key);
    const hindered = obstacle(actor, situation);
    if (hindered) throw hindered;
    if (situation.assignee === actor.personId) requireUndelegated(situation);
    throw new DomainError('inbox.not-assignee');
  }

  /** Whoever ends the deputyship waits for this, and finds what was taken. */
  private async claimFor(actor: Actor, key: string, absent: StandsInFor): Promise<void> {
    const taken = await this.dataSource.transaction(async (manager) => {
      await holdDeputyship(manager, absent);
      const params = new SqlParams();
      const now = this.clock.now();
      const behalf = `${params.add(absent.id)}::uuid`;
      const rows: unknown[] = await manager.query(
        `WITH changed AS (
           UPDATE task t SET assignee = ${params.add(actor.personId)}::uuid, on_behalf_of = ${behalf},
             claimed_at = ${params.add(now)}::timestamptz
           WHERE t.key = ${params.add(key)} AND t.state = 'open' AND t.on_behalf_of IS NULL
             AND (t.assignee IS NULL OR t.assignee = ${behalf}) AND ${taskVisibleSql(actor, params)}
           RETURNING t.key, t.candidate_group, t.petition_id)${trailSql(actor, 'task.claim', now, params, absent.id)}`,
        params.values,
      );
      return rows.length > 0;
    });
    if (taken) return;
    const hindered = obstacle(actor, await situationOf(this.dataSource, actor, key));
    if (hindered) throw hindered;
  }
}
