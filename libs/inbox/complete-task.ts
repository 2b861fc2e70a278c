import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { DomainError } from '#libs/errors/index';
import type { OfficeService } from '#libs/office/office.service';
import { enqueue } from '#libs/outbox/index';
import { addToDossier } from '#libs/petition/dossier';
import type { StepTexts } from '#libs/step-texts/step-texts';
import { requireCoSigned } from './co-signature/open-co-signatures';
import { completionValues, type CompletionValues } from './completion-values';
import { requireUndelegated } from './delegation/require-undelegated';
import { engineVariables } from './engine-variables';
import { checkReferences } from './form-references';
import type { FormStore } from './form-store';
import { retryOnDeadlock } from './retry-on-deadlock';
import { SqlParams } from '#libs/database/sql-params';
import { holdDeputyship, type StandsInFor, standsInForSql } from './deputy-reach';
import {
  actsFor,
  DELEGATED_BY,
  obstacle,
  taskVisibleSql,
  type TaskSituation,
  whyUnseen,
} from './task-access';
import { trailSql } from './task-trail';
import type { CompletedTask, UserTaskRegistration, UserTaskRegistry } from './user-task-registry';

/** Key of the dossier line's title. */
const COMPLETED = 'step.completed';

type Loaded = Omit<CompletedTask, 'petitionId'> &
  TaskSituation & {
    /** One of the two: what the task is about. */
    petitionId: string | null;
    meetingId: string | null;
    /** How often it was completed before: each time the engine refused it. */
    completions: number;
    /** Another instance has taken the case over; this one's tasks stand for the moment until the engine has ended it. */
    superseded: boolean;
    /** As whose deputy the actor completes it. */
    absent: StandsInFor | null;
  };

/**
 * Completes a task: what the person entered is checked and takes effect on the office's records, and the engine is told
 * by the outbox, all in one transaction. Until the engine has taken it the task is `completing`.
 */
export class CompleteTask {
  constructor(
    private readonly dataSource: DataSource,
    private readonly office: OfficeService,
    private readonly registry: UserTaskRegistry,
    private readonly forms: FormStore,
    private readonly texts: StepTexts,
  ) {}

  /**
   * A task that nobody has claimed is claimed by completing it. Throws InputInvalid (422), why the task can't be worked
   * on (403, 404, 409), `inbox.same-person`, `inbox.delegated`, `co-sign.waits` (409), or what the step's own rules refuse. A deputy completes what is free or
   * held by who is away on their behalf.
   */
  complete(actor: Actor, key: string, entered: Record<string, unknown>): Promise<void> {
    return retryOnDeadlock(() =>
      this.dataSource.transaction(async (manager) => {
        const task = await this.load(manager, actor, key);
        const step = this.registry.find(task.processId, task.elementId);
        if (!step) throw unknownStep(task);
        await this.checkFourEyes(manager, actor, task, step);
        const { processId, processVersion, elementId } = task;
        const schema = await this.forms.of(processId, processVersion, elementId);
        const given = completionValues(schema, step.contract.completion, entered);
        await checkReferences({ manager, actor, petitionId: task.petitionId }, given.filled);
        await this.commit(manager, actor, task, step, given);
      }),
    );
  }

  /** The task, its petition or meeting locked: completions of one wait for one another, tasks are locked after it. */
  private async load(manager: EntityManager, actor: Actor, key: string): Promise<Loaded> {
    const task =
      (await find(manager, actor, key, 'petition')) ?? (await find(manager, actor, key, 'meeting'));
    if (!task) throw await whyUnseen(manager, actor, key);
    const hindered = obstacle(actor, task);
    if (hindered) throw hindered;
    requireUndelegated(task);
    if (task.superseded) throw new DomainError('inbox.not-open');
    await requireCoSigned(manager, key);
    const absent = actsFor(actor, task);
    // Whoever ends the deputyship waits for this completion.
    if (absent) await holdDeputyship(manager, absent);
    // Asked again with the lock held: somebody may have put an interest on record while this waited for it.
    const interested: unknown[] = await manager.query(
      `SELECT 1 FROM interest i WHERE i.person_id = ANY ($3::uuid[]) AND (i.petition_id = $1
         OR i.petition_id IN (SELECT m.petition_id FROM meeting_item m WHERE m.meeting_id = $2 AND m.state <> 'left'))`,
      [task.petitionId, task.meetingId, [actor.personId, ...(absent ? [absent.id] : [])]],
    );
    if (interested.length > 0) throw await whyUnseen(manager, actor, key);
    return { ...task, absent };
  }

  /** Who decided before, had it decided by a deputy, or worked on it for whoever decided, does not decide again, neither in their own name nor as a deputy. */
  private async checkFourEyes(
    manager: EntityManager,
    actor: Actor,
    task: Loaded,
    { notSamePersonAs: others }: UserTaskRegistration,
  ): Promise<void> {
    if (!others?.length) return;
    const rows: { elementId: string }[] = await manager.query(
      `SELECT element_id AS "elementId" FROM task
       WHERE ${task.meetingId ? 'meeting_id' : 'petition_id'} = $1 AND element_id = ANY ($2)
         AND (completed_by = ANY ($3::uuid[]) OR on_behalf_of = ANY ($3::uuid[]) OR EXISTS (SELECT 1 FROM task_delegation l
           WHERE l.task_key = key AND l.state = 'handed-in' AND (l.delegate_id = ANY ($3::uuid[]) OR l.ended_by = ANY ($3::uuid[]))))`,
      [task.meetingId ?? task.petitionId, others, [actor.personId, ...(task.absent ? [task.absent.id] : [])]],
    );
    if (!rows[0]) return;
    const { name } = await this.texts.of(task.processId, task.processVersion, rows[0].elementId);
    throw new DomainError('inbox.same-person', {
      params: { step: actor.locale === 'en' ? name.en : name.zh },
    });
  }

  private async commit(
    manager: EntityManager,
    actor: Actor,
    task: Loaded,
    step: UserTaskRegistration,
    { values, added }: CompletionValues,
  ): Promise<void> {
    const { key, petitionId, meetingId, elementId } = task;
    const onBehalfOf = task.absent?.id ?? null;
    const person = { kind: 'person', id: actor.personId, onBehalfOf } as const;
    const tx = this.office.open(manager, person, causeOf(task), task.instanceKey);
    const context = { tx, manager, values: values as never, actor };
    if (petitionId) await step.handler?.({ ...context, task: { ...task, petitionId } });
    if (meetingId) await step.meetingHandler?.({ ...context, task: { ...task, meetingId } });
    const kept = { ...withoutWithheld(values, step), ...added };
    await markCompleting(manager, actor, task, kept, tx.now);
    if (petitionId) {
      await addToDossier(tx, {
        petitionId,
        kind: 'step',
        step: elementId,
        titleKey: COMPLETED,
        data: { values: kept },
      });
    }
    await enqueue(manager, {
      kind: 'complete-task',
      petitionId,
      payload: { taskKey: key, variables: engineVariables(step, values) },
    });
  }
}

/** The task with what it is about locked; undefined when it is about something else, or is not for the actor to see. */
async function find(
  manager: EntityManager,
  actor: Actor,
  key: string,
  subject: 'petition' | 'meeting',
): Promise<Loaded | undefined> {
  const params = new SqlParams();
  const rows: Loaded[] = await manager.query(
    `SELECT t.key, t.instance_key AS "instanceKey", t.process_id AS "processId", t.process_version AS "processVersion",
       t.element_id AS "elementId", t.petition_id AS "petitionId", t.meeting_id AS "meetingId", t.unit_id AS "unitId",
       t.candidate_group AS "candidateGroup", t.candidate_group AS "group", t.deadline_id AS "deadlineId", t.state,
       t.assignee, (SELECT a.display_name FROM person a WHERE a.id = t.assignee) AS "assigneeName",
       t.on_behalf_of AS "onBehalfOf", ${DELEGATED_BY}, ${standsInForSql(actor, params)} AS "standsInFor", NULL AS absent,
       (SELECT count(*)::int FROM dossier_entry e WHERE e.petition_id = t.petition_id AND e.step = t.element_id
          AND e.idempotency_key LIKE 'task:' || t.key || ':%${COMPLETED}:%') AS completions,
       EXISTS (SELECT 1 FROM instance_claim c
         WHERE c.instance_key = t.instance_key AND c.finished_at IS NOT NULL) AS superseded
     FROM task t JOIN ${subject} locked ON locked.id = t.${subject}_id
     WHERE t.key = ${params.add(key)} AND ${taskVisibleSql(actor, params)} FOR UPDATE OF locked`,
    params.values,
  );
  return rows[0];
}

/** What the office keeps in clear of what was entered. */
function withoutWithheld(values: object, { withheld = [] }: UserTaskRegistration): object {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !withheld.includes(field)));
}

/** `task:<key>` the first time; after a refusal by the engine the effects are new ones, so their cause is too. */
function causeOf({ key, completions }: Loaded): string {
  return completions === 0 ? `task:${key}` : `task:${key}:${completions + 1}`;
}

async function markCompleting(
  manager: EntityManager,
  actor: Actor,
  { key, absent }: Pick<Loaded, 'key' | 'absent'>,
  values: object,
  now: Date,
): Promise<void> {
  const params = new SqlParams();
  const [person, at] = [`${params.add(actor.personId)}::uuid`, `${params.add(now)}::timestamptz`];
  const behalf = `${params.add(absent?.id ?? null)}::uuid`;
  const marked: unknown[] = await manager.query(
    `WITH changed AS (
       UPDATE task SET state = 'completing', assignee = ${person}, on_behalf_of = ${behalf}, claimed_at = coalesce(claimed_at, ${at}),
         completed_by = ${person}, completed_at = ${at}, outcome = ${params.add(JSON.stringify(values))}, draft = NULL,
         refusal = NULL
       WHERE key = ${params.add(key)} AND state = 'open' AND delegated_by IS NULL AND (assignee IS NULL OR
         CASE WHEN assignee = ${person} THEN on_behalf_of IS NOT DISTINCT FROM ${behalf} ELSE assignee = ${behalf} AND on_behalf_of IS NULL END)
       RETURNING key, candidate_group, petition_id)${trailSql(actor, 'task.complete', now, params, absent?.id)}`,
    params.values,
  );
  // Somebody claimed it, or the engine cancelled it, since it was read.
  if (marked.length === 0) throw new DomainError('inbox.not-open');
}

function unknownStep({ processId, elementId }: Loaded): DomainError {
  return new DomainError('inbox.step-unknown', {
    status: 500,
    params: { process: processId, step: elementId },
  });
}
