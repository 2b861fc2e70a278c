import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import type { Clock } from '#libs/clock/index';
import { notifyChange } from '#libs/database/notify-change';
import { DomainError } from '#libs/errors/index';
import { SqlParams } from '#libs/database/sql-params';
import { obstacle, situationOf, taskVisibleSql } from './task-access';

interface Changed {
  group: string;
  petitionId: string | null;
}

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
  claim(actor: Actor, key: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const params = new SqlParams();
      const changed = await update(
        manager,
        `UPDATE task t SET assignee = ${params.add(actor.personId)}, claimed_at = ${params.add(this.clock.now())}
         WHERE t.key = ${params.add(key)} AND t.state = 'open' AND t.assignee IS NULL
           AND t.candidate_group = ANY (${params.add(actor.groups)}::text[]) AND ${taskVisibleSql(actor, params)}`,
        params,
      );
      if (changed) return tell(manager, actor, key, 'task.claim', changed);
      const hindered = obstacle(actor, await situationOf(manager, actor, key));
      if (hindered) throw hindered;
    });
  }

  /** Throws as `claim` does, and `inbox.not-assignee` (409) when the task is not the actor's. */
  release(actor: Actor, key: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const params = new SqlParams();
      const changed = await update(
        manager,
        `UPDATE task t SET assignee = NULL, claimed_at = NULL
         WHERE t.key = ${params.add(key)} AND t.state = 'open' AND t.assignee = ${params.add(actor.personId)}`,
        params,
      );
      if (changed) return tell(manager, actor, key, 'task.release', changed);
      throw obstacle(actor, await situationOf(manager, actor, key)) ?? new DomainError('inbox.not-assignee');
    });
  }
}

async function update(manager: EntityManager, sql: string, params: SqlParams): Promise<Changed | undefined> {
  const [rows] = (await manager.query(
    `${sql} RETURNING t.candidate_group AS "group", t.petition_id AS "petitionId"`,
    params.values,
  )) as [Changed[], number];
  return rows[0];
}

async function tell(
  manager: EntityManager,
  actor: Actor,
  key: string,
  action: string,
  { group, petitionId }: Changed,
): Promise<void> {
  await record(manager, { actor, action, subjectType: 'task', subjectId: key });
  await notifyChange(manager, { t: 'task', groups: [group], petitionId: petitionId ?? undefined, key });
}
