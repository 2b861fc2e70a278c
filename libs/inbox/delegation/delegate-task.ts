import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { SqlParams } from '#libs/database/sql-params';
import { DomainError } from '#libs/errors/index';
import { type OfficeTransaction, onBehalfOf } from '#libs/office/office';
import type { OfficeService } from '#libs/office/office.service';
import { addToDossier } from '#libs/petition/dossier';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { lockCaseOf } from '../lock-case-of';
import { retryOnDeadlock } from '../retry-on-deadlock';
import { obstacle, situationOf, type TaskSituation } from '../task-access';
import { readCandidates } from '../task-candidates';
import { trailSql } from '../task-trail';
import type { UserTaskRegistry } from '../user-task-registry';
import './messages';
import { requireUndelegated } from './require-undelegated';

export interface NewDelegation {
  personId: string;
  /** What the colleague is to do; stands in the case's history. */
  reason: string;
}

interface About {
  processId: string;
  elementId: string;
  petitionId: string | null;
}

/**
 * Has a colleague of the group work on a task (委派): they fill in its form and hand it in (交回), and whoever delegated it
 * completes it, so that the decision stays with them. It is recalled (收回) at any time. Of two who act at the same moment one
 * does; the other is told how it stands.
 */
export class DelegateTask {
  constructor(
    private readonly dataSource: DataSource,
    private readonly office: OfficeService,
    private readonly registry: UserTaskRegistry,
  ) {}

  /**
   * Throws why the task can't be worked on (403, 404, 409), `inbox.not-assignee`, `inbox.delegate-own`, `inbox.delegated` (409)
   * and `inbox.not-a-candidate` (422).
   */
  delegate(actor: Actor, key: string, { personId, reason }: NewDelegation): Promise<void> {
    return this.change(actor, key, 'delegate', async (tx, situation, about) => {
      requireOwn(actor, situation);
      const step = this.registry.find(about.processId, about.elementId);
      const candidates = await readCandidates(tx.manager, { key }, step);
      const to = candidates.find(({ id }) => id === personId && id !== actor.personId);
      if (!to) throw new DomainError('inbox.not-a-candidate', { status: 422, field: 'personId' });
      await this.move(tx, actor, key, 'task.delegate', {
        from: actor.personId,
        to: to.id,
        owner: actor.personId,
      });
      await tx.manager.query(
        `INSERT INTO task_delegation (id, task_key, petition_id, owner_id, delegate_id, word, given_at, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'open')`,
        [newId(), key, about.petitionId, actor.personId, to.id, reason.trim(), tx.now],
      );
      await this.tell(tx, actor, key, 'task-delegated', [to.id]);
      await note(tx, about, 'task.delegated', { toPerson: to.displayName, reason: reason.trim() });
    });
  }

  /** Throws why the task can't be worked on (403, 404, 409), `inbox.not-assignee` and `inbox.not-delegated` (409). */
  handIn(actor: Actor, key: string, answer: string): Promise<void> {
    return this.change(actor, key, 'hand-in', async (tx, situation, about) => {
      const hindered = obstacle(actor, situation);
      if (hindered) throw hindered;
      if (situation.assignee !== actor.personId) throw new DomainError('inbox.not-assignee');
      const { delegatedBy: owner } = situation;
      if (owner === null) throw new DomainError('inbox.not-delegated');
      const to = (await fits(tx.manager, key, owner)) ? owner : null;
      await this.move(tx, actor, key, 'task.hand-in', { from: actor.personId, to, owner: null });
      await this.end(tx, key, 'handed-in', answer.trim());
      await this.tell(tx, actor, key, 'task-handed-in', [owner]);
      await note(tx, about, 'task.handed-in', { reason: answer.trim() });
    });
  }

  /** Changes nothing of a task that the actor has in hand already. Throws `inbox.task-not-found` (404), `inbox.not-open` and `inbox.not-delegated` (409). */
  recall(actor: Actor, key: string): Promise<void> {
    return this.change(actor, key, 'recall', async (tx, situation, about) => {
      const { assignee, delegatedBy, state, onBehalfOf } = situation;
      if (state !== 'open') throw new DomainError('inbox.not-open');
      if (delegatedBy === null && assignee === actor.personId) return;
      if (delegatedBy !== actor.personId || assignee === null) throw new DomainError('inbox.not-delegated');
      if (!(await fits(tx.manager, key, actor.personId)))
        throw new DomainError('inbox.not-candidate', { status: 403, params: { group: situation.group } });
      await this.move(tx, actor, key, 'task.recall', { from: assignee, to: actor.personId, owner: null });
      await this.end(tx, key, 'recalled', null);
      await this.tell(tx, actor, key, 'task-recalled', [onBehalfOf ?? assignee]);
      await note(tx, about, 'task.recalled', {});
    });
  }

  /** With the case locked as completions lock it. */
  private change(
    actor: Actor,
    key: string,
    verb: string,
    act: (tx: OfficeTransaction, situation: TaskSituation, about: About) => Promise<void>,
  ): Promise<void> {
    return retryOnDeadlock(() =>
      this.dataSource.transaction(async (manager) => {
        await lockCaseOf(manager, key);
        const situation = await situationOf(manager, actor, key);
        const [about]: About[] = await manager.query(
          `SELECT process_id AS "processId", element_id AS "elementId", petition_id AS "petitionId" FROM task WHERE key = $1`,
          [key],
        );
        const onBehalfOf = situation.assignee === actor.personId ? situation.onBehalfOf : null;
        const party = { kind: 'person', id: actor.personId, onBehalfOf } as const;
        const cause = `task:${key}:${verb}:${actor.personId}:${this.office.now().toISOString()}`;
        await act(this.office.open(manager, party, cause), situation, about!);
      }),
    );
  }

  private async move(
    tx: OfficeTransaction,
    actor: Actor,
    key: string,
    action: string,
    { from, to, owner }: { from: string; to: string | null; owner: string | null },
  ): Promise<void> {
    const params = new SqlParams();
    const moved: unknown[] = await tx.manager.query(
      `WITH changed AS (
         UPDATE task SET assignee = ${params.add(to)}::uuid, on_behalf_of = NULL, delegated_by = ${params.add(owner)}::uuid,
           claimed_at = CASE WHEN ${params.add(to)}::uuid IS NULL THEN NULL ELSE ${params.add(tx.now)}::timestamptz END
         WHERE key = ${params.add(key)} AND state = 'open' AND assignee = ${params.add(from)}::uuid
           AND (delegated_by IS NULL) = ${params.add(owner !== null)}
         RETURNING key, candidate_group, petition_id)${trailSql(actor, action, tx.now, params, onBehalfOf(tx.actor))}`,
      params.values,
    );
    // Somebody took it, or the engine cancelled it, since it was read.
    if (moved.length === 0) throw new DomainError('inbox.not-open');
  }

  private async end(
    tx: OfficeTransaction,
    key: string,
    state: 'handed-in' | 'recalled',
    answer: string | null,
  ): Promise<void> {
    await tx.manager.query(
      `UPDATE task_delegation SET state = $2, answer = $3, ended_by = $4, ended_at = $5 WHERE task_key = $1 AND state = 'open'`,
      [key, state, answer, tx.actor.id, tx.now],
    );
  }

  private tell(
    tx: OfficeTransaction,
    actor: Actor,
    key: string,
    kind: 'task-delegated' | 'task-handed-in' | 'task-recalled',
    persons: readonly string[],
  ): Promise<void> {
    return giveStaffNotice(tx, {
      groups: [],
      persons,
      kind,
      taskKey: key,
      givenBy: actor.personId,
      key: tx.cause,
    });
  }
}

/** Theirs alone: neither somebody's whose deputy they are, nor delegated to them. */
function requireOwn(actor: Actor, situation: TaskSituation): void {
  const hindered = obstacle(actor, situation);
  if (hindered) throw hindered;
  if (situation.assignee !== actor.personId) throw new DomainError('inbox.not-assignee');
  if (situation.onBehalfOf !== null) throw new DomainError('inbox.delegate-own');
  requireUndelegated(situation);
}

async function fits(manager: EntityManager, key: string, personId: string): Promise<boolean> {
  const [row]: { fits: boolean }[] = await manager.query(
    `SELECT fits_task($2, candidate_group, petition_id, meeting_id) AS fits FROM task WHERE key = $1`,
    [key, personId],
  );
  return row?.fits ?? false;
}

async function note(
  tx: OfficeTransaction,
  { petitionId, elementId }: About,
  titleKey: string,
  data: Record<string, unknown>,
): Promise<void> {
  if (petitionId === null) return;
  await addToDossier(tx, { petitionId, kind: 'office', step: elementId, titleKey, data });
}
