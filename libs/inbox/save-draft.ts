import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { DomainError } from '#libs/errors/index';
import { SqlParams } from '#libs/database/sql-params';
import { reachedSql } from './deputy-reach';
import { obstacle, situationOf } from './task-access';
import type { UserTaskRegistry } from './user-task-registry';

/** A draft is at most so large, as JSON in UTF-8. */
export const DRAFT_KILOBYTES = 64;

/** Keeps what a person has filled in so far, but for what its step withholds; nothing is checked but its size. */
export class SaveDraft {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: UserTaskRegistry,
  ) {}

  /**
   * Throws `inbox.draft-too-large` (413), and `inbox.not-assignee` (409) or why the task can't be worked on when it is
   * not claimed by the actor.
   */
  async save(actor: Actor, key: string, values: Record<string, unknown>): Promise<void> {
    const draft = JSON.stringify(await this.without(key, values));
    if (Buffer.byteLength(draft) > DRAFT_KILOBYTES * 1024) {
      const params = { kilobytes: DRAFT_KILOBYTES };
      throw new DomainError('inbox.draft-too-large', { status: 413, params, field: 'values' });
    }
    const params = new SqlParams();
    const [, saved] = (await this.dataSource.query(
      `UPDATE task t SET draft = ${params.add(draft)}
       WHERE t.key = ${params.add(key)} AND t.state = 'open' AND t.assignee = ${params.add(actor.personId)}
         AND (t.on_behalf_of IS NULL OR ${reachedSql(actor, params)})`,
      params.values,
    )) as [unknown, number];
    if (saved > 0) return;
    throw (
      obstacle(actor, await situationOf(this.dataSource, actor, key)) ?? new DomainError('inbox.not-assignee')
    );
  }

  /** What a household told is typed again rather than kept in clear. */
  private async without(key: string, values: Record<string, unknown>): Promise<Record<string, unknown>> {
    const [task]: { processId: string; elementId: string }[] = await this.dataSource.query(
      `SELECT process_id AS "processId", element_id AS "elementId" FROM task WHERE key = $1`,
      [key],
    );
    const withheld = task && this.registry.find(task.processId, task.elementId)?.withheld;
    if (!withheld) return values;
    return Object.fromEntries(Object.entries(values).filter(([field]) => !withheld.includes(field)));
  }
}
