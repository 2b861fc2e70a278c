import type { DataSource, EntityManager } from 'typeorm';
import { type Actor, may } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import type { OfficeService } from '#libs/office/office.service';
import { groupOf } from '#libs/organisation/role';
import { addToDossier } from '#libs/petition/dossier';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { situationOf, type TaskSituation } from './task-access';

/** One may urge again after so many hours. */
export const URGE_AGAIN_HOURS = 24;

interface Urged {
  petitionId: string | null;
  elementId: string;
  /** Whether the actor has done a task of the same case. */
  waits: boolean;
  /** When the actor urged it last. */
  lastAt: Date | null;
}

/**
 * Urges whoever has a task, or its group while nobody has (催办): told in the app, with the hour of reading as proof; it
 * stands in the case's history. For who supervises, the head of the task's unit, and who has done a step of the same case.
 */
export class UrgeTask {
  constructor(
    private readonly dataSource: DataSource,
    private readonly office: OfficeService,
  ) {}

  /**
   * Throws `inbox.task-not-found` (404), `inbox.not-open`, `inbox.urge-own`, `inbox.urged-already` (409) and
   * `inbox.may-not-urge` (403).
   */
  async urge(actor: Actor, key: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      // Of two presses at the same moment the second sees what the first has written.
      await manager.query(`SELECT 1 FROM task WHERE key = $1 FOR NO KEY UPDATE`, [key]);
      const situation = await situationOf(manager, actor, key);
      const urged = await readUrged(manager, actor, key);
      refuse(actor, situation, urged, this.office.now());
      const cause = `task:${key}:urge:${actor.personId}:${this.office.now().toISOString()}`;
      const tx = this.office.open(manager, { kind: 'person', id: actor.personId }, cause);
      await this.tell(tx, actor, key, situation, urged);
    });
  }

  private async tell(
    tx: OfficeTransaction,
    actor: Actor,
    key: string,
    { assignee, assigneeName, delegatedBy, group }: TaskSituation,
    { petitionId, elementId }: Urged,
  ): Promise<void> {
    await giveStaffNotice(tx, {
      groups: assignee ? [] : [group],
      // Who delegated it answers for it as much as who works on it.
      persons: [assignee, delegatedBy].filter(
        (person) => person !== null && person !== actor.personId,
      ) as string[],
      kind: 'task-urged',
      taskKey: key,
      givenBy: actor.personId,
      key: tx.cause,
    });
    await record(tx.manager, { actor, action: 'task.urge', subjectType: 'task', subjectId: key });
    if (petitionId === null) return;
    await addToDossier(tx, {
      petitionId,
      kind: 'office',
      step: elementId,
      titleKey: 'task.urged',
      data: assignee ? { urged: assigneeName } : {},
    });
  }
}

/** Whether somebody who sees a task may urge it, now or after a while. */
export function mayUrge(
  actor: Actor,
  task: Pick<TaskSituation, 'group' | 'assignee'>,
  waits: boolean,
): boolean {
  if (isInOwnHands(actor, task)) return false;
  const head = groupOf(task.group.slice(0, task.group.lastIndexOf(':')), 'head');
  return waits || may(actor, 'supervision.request') || actor.groups.includes(head);
}

/** Theirs, or free for a group of theirs. */
function isInOwnHands(actor: Actor, { group, assignee }: Pick<TaskSituation, 'group' | 'assignee'>): boolean {
  return assignee === actor.personId || (assignee === null && actor.groups.includes(group));
}

function refuse(actor: Actor, situation: TaskSituation, { waits, lastAt }: Urged, now: Date): void {
  if (situation.state !== 'open') throw new DomainError('inbox.not-open');
  if (isInOwnHands(actor, situation)) throw new DomainError('inbox.urge-own');
  if (!mayUrge(actor, situation, waits)) throw new DomainError('inbox.may-not-urge', { status: 403 });
  if (lastAt && now.getTime() - lastAt.getTime() < URGE_AGAIN_HOURS * 3_600_000) {
    throw new DomainError('inbox.urged-already', { params: { hours: URGE_AGAIN_HOURS } });
  }
}

async function readUrged(manager: EntityManager, actor: Actor, key: string): Promise<Urged> {
  const [urged]: Urged[] = await manager.query(
    `SELECT t.petition_id AS "petitionId", t.element_id AS "elementId",
       EXISTS (SELECT 1 FROM task d WHERE d.petition_id = t.petition_id AND d.completed_by = $2) AS waits,
       (SELECT max(s.given_at) FROM staff_notice s WHERE s.task_key = t.key AND s.given_by = $2) AS "lastAt"
     FROM task t WHERE t.key = $1`,
    [key, actor.personId],
  );
  return urged!;
}
