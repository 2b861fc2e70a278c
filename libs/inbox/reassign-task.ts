import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import type { OfficeService } from '#libs/office/office.service';
import { groupOf, PETITION_OFFICE } from '#libs/organisation/role';
import { addToDossier } from '#libs/petition/dossier';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { retryOnDeadlock } from './retry-on-deadlock';
import { holdDeputyship } from './deputy-reach';
import { actsFor, situationOf, type TaskSituation } from './task-access';
import { readCandidates, type TaskCandidate } from './task-candidates';
import { trailSql } from './task-trail';
import type { UserTaskRegistry } from './user-task-registry';

export interface Reassignment {
  personId: string;
  /** Stands in the case's history. */
  reason: string;
}

/** What deciding who may do the task needs beside its situation. */
interface Step {
  processId: string;
  elementId: string;
  petitionId: string | null;
  protected: boolean;
}

/**
 * Passes a task on to a colleague (转办): whoever holds it, anybody of its group while nobody does, and the head of the
 * group's unit and the supervisor also when its holder is away. A deputy passes on what they may do. The draft goes with it.
 */
export class ReassignTask {
  constructor(
    private readonly dataSource: DataSource,
    private readonly office: OfficeService,
    private readonly registry: UserTaskRegistry,
  ) {}

  /** Who else could be given the task, least busy first. Throws as `reassign` does. */
  async candidates(actor: Actor, key: string): Promise<TaskCandidate[]> {
    const { manager } = this.dataSource;
    const { situation, step } = await this.load(manager, actor, key);
    const candidates = await this.candidatesFor(manager, key, step);
    return candidates.filter(({ id }) => id !== situation.assignee && id !== actor.personId);
  }

  /**
   * Throws why the task can't be worked on (403, 404, 409), `inbox.not-yours` (403) and `inbox.not-a-candidate` (422). To
   * whoever has it already it changes nothing.
   */
  reassign(actor: Actor, key: string, { personId, reason }: Reassignment): Promise<void> {
    return retryOnDeadlock(() =>
      this.dataSource.transaction(async (manager) => {
        await manager.query(
          `SELECT 1 FROM petition p JOIN task t ON t.petition_id = p.id WHERE t.key = $1 FOR NO KEY UPDATE OF p`,
          [key],
        );
        const { situation, step } = await this.load(manager, actor, key);
        if (situation.assignee === personId) return;
        const candidate = (await this.candidatesFor(manager, key, step)).find(({ id }) => id === personId);
        if (!candidate) throw new DomainError('inbox.not-a-candidate', { status: 422, field: 'personId' });
        const absent = actsFor(actor, situation);
        if (absent) await holdDeputyship(manager, absent);
        const behalf = absent?.id ?? null;
        await this.give(manager, actor, key, candidate, situation.assignee, behalf);
        const cause = `task:${key}:reassign:${personId}:${this.office.now().toISOString()}`;
        const party = { kind: 'person', id: actor.personId, onBehalfOf: behalf } as const;
        const tx = this.office.open(manager, party, cause);
        await tell(tx, actor, key, personId);
        if (step.petitionId === null) return;
        await addToDossier(tx, {
          petitionId: step.petitionId,
          kind: 'office',
          step: step.elementId,
          titleKey: 'task.reassigned',
          data: { toPerson: candidate.displayName, reason },
        });
      }),
    );
  }

  private async load(
    manager: EntityManager,
    actor: Actor,
    key: string,
  ): Promise<{ situation: TaskSituation; step: Step }> {
    const situation = await situationOf(manager, actor, key);
    const [step]: Step[] = await manager.query(
      `SELECT process_id AS "processId", element_id AS "elementId", petition_id AS "petitionId", protected
       FROM task WHERE key = $1`,
      [key],
    );
    if (!mayReassign(actor, situation, step!)) throw new DomainError('inbox.not-yours', { status: 403 });
    if (situation.state !== 'open') throw new DomainError('inbox.not-open');
    return { situation, step: step! };
  }

  private candidatesFor(manager: EntityManager, key: string, step: Step): Promise<TaskCandidate[]> {
    return readCandidates(manager, { key }, this.registry.find(step.processId, step.elementId));
  }

  /** Of two who give it away at the same moment one does; the other is told that it has changed. */
  private async give(
    manager: EntityManager,
    actor: Actor,
    key: string,
    to: TaskCandidate,
    from: string | null,
    behalf: string | null,
  ): Promise<void> {
    const params = new SqlParams();
    const now = this.office.now();
    const given: unknown[] = await manager.query(
      `WITH changed AS (
         UPDATE task SET assignee = ${params.add(to.id)}::uuid, on_behalf_of = NULL, claimed_at = ${params.add(now)}::timestamptz
         WHERE key = ${params.add(key)} AND state = 'open' AND assignee IS NOT DISTINCT FROM ${params.add(from)}::uuid
         RETURNING key, candidate_group, petition_id)${trailSql(actor, 'task.reassign', now, params, behalf)}`,
      params.values,
    );
    if (given.length === 0) throw new DomainError('inbox.not-open');
  }
}

/** Whoever is given it is told, unless they took it themselves. */
async function tell(tx: OfficeTransaction, actor: Actor, key: string, personId: string): Promise<void> {
  if (personId === actor.personId) return;
  await giveStaffNotice(tx, {
    groups: [],
    persons: [personId],
    kind: 'task-reassigned',
    taskKey: key,
    givenBy: actor.personId,
    key: tx.cause,
  });
}

/** Whether somebody may give a task to another one of its group; whom they see is decided before. */
export function mayReassign(
  actor: Actor,
  {
    group,
    assignee,
    standsInFor,
    delegatedBy,
  }: Pick<TaskSituation, 'group' | 'assignee' | 'standsInFor' | 'delegatedBy'>,
  task: { protected: boolean },
): boolean {
  // Who works on it for a colleague hands it in: it is not theirs to give away.
  const inHand = delegatedBy === null && (assignee === null || assignee === actor.personId);
  if (standsInFor && delegatedBy === null) return true;
  if (actor.groups.includes(group) && inHand) return true;
  if (task.protected) return false;
  const unitId = group.slice(0, group.lastIndexOf(':'));
  return [groupOf(unitId, 'head'), groupOf(PETITION_OFFICE, 'supervisor')].some((one) =>
    actor.groups.includes(one),
  );
}
