import type { DataSource } from 'typeorm';
import { type Actor, isLimited } from '#libs/access/index';
import {
  DEADLINE_COLUMNS,
  type DeadlineRecord,
  type DeadlineView,
  deadlineViewOf,
} from '#libs/deadline-watch/deadline-view';
import type { OfficeService } from '#libs/office/office.service';
import type { FormSchema } from '#libs/process-contract/forms/form-schema';
import type { Localised, NextStepView, StepTexts } from '#libs/step-texts/step-texts';
import type { FormStore } from './form-store';
import { type DelegationView, readLastDelegation } from './delegation/read-delegations';
import { BackReader, type CameBack, type EarlierStepView } from './going-back/back-reader';
import { SqlParams } from '#libs/database/sql-params';
import { type StandsInFor, standsInForSql } from './deputy-reach';
import { actsFor, obstacle, taskNotFound, taskVisibleSql } from './task-access';
import { mayReassign } from './reassign-task';
import { mayUrge } from './urge-task';
import { TASK_COLUMNS, type TaskRecord, type TaskRow, taskRowOf } from './task-row';

/** What a task's page shows beside the case. */
export interface TaskView extends TaskRow {
  form: FormSchema;
  /** What was filled in so far; null unless the actor may work on the task. */
  draft: Record<string, unknown> | null;
  petition: TaskPetition | null;
  deadline: DeadlineView | null;
  documentation: string;
  /** Where completing it can lead, by the diagram; empty once it is done. */
  next: NextStepView[];
  can: TaskActions;
  /** The steps that were done before it, newest first, and whether the case can go back to each; empty unless the actor may work on the task. */
  earlier: EarlierStepView[];
  /** It is done again: who sent or took the case back, and why. */
  cameBack: CameBack | null;
  /** Who has whom work on it, or has got it back; null unless the actor may know what was said. */
  delegation: DelegationView | null;
  /** Why what the actor has completed can't be taken back; null when it can, and of any other task. */
  notTakenBack: Localised | null;
}

export interface TaskPetition {
  id: string;
  receiptNumber: string;
  subject: string;
  content: string;
  place: string | null;
  demand: string | null;
  status: string;
  channel: string;
  category: string | null;
  procedure: string;
  urgency: string;
  receivedAt: Date;
}

export interface TaskActions {
  claim: boolean;
  release: boolean;
  /** May be put aside until a later day. */
  putAside: boolean;
  complete: boolean;
  /** A colleague may be asked to work on it. */
  delegate: boolean;
  /** The actor works on it for a colleague, and hands it in. */
  handIn: boolean;
  /** What a colleague works on for the actor may be recalled. */
  recall: boolean;
  /** May be given to a colleague. */
  reassign: boolean;
  /** Whoever has it may be urged. */
  urge: boolean;
  /** The case may go back to one of the earlier steps. */
  sendBack: boolean;
  /** One's own completion may be taken back. */
  takeBack: boolean;
}

type Found = TaskRecord & {
  draft: Record<string, unknown> | null;
  deadlineId: string | null;
  protected: boolean;
  standsInFor: StandsInFor | null;
  waits: boolean;
  petition: (Omit<TaskPetition, 'receivedAt'> & { receivedAt: string }) | null;
};

export class TaskReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly office: OfficeService,
    private readonly forms: FormStore,
    private readonly texts: StepTexts,
    private readonly back: BackReader,
  ) {}

  /** Throws `inbox.task-not-found` (404) for a task that there isn't or that the actor may not know of. */
  async read(actor: Actor, key: string): Promise<TaskView> {
    const now = this.office.now();
    const found = await this.find(actor, key);
    const { draft, deadlineId, petition, protected: guarded, standsInFor, waits, ...record } = found;
    const { processId, processVersion, elementId } = record;
    const situation = { ...record, standsInFor };
    const hindered = obstacle(actor, situation);
    const isMine = record.assignee === actor.personId;
    const isLent = record.delegatedBy !== null;
    const isOwner = record.delegatedBy === actor.personId;
    const { earlier, cameBack, takingBack } = await this.back.of(
      actor,
      key,
      record.state,
      !hindered && !isLent,
    );
    return {
      ...(await taskRowOf(record, now, this.texts, hindered ? null : actsFor(actor, situation))),
      form: await this.forms.of(processId, processVersion, elementId),
      draft: hindered ? null : draft,
      // Who does a limited task sees what was shared with them, on a page of its own.
      petition:
        petition && !isLimited(record) ? { ...petition, receivedAt: new Date(petition.receivedAt) } : null,
      deadline: deadlineId ? await this.deadline(deadlineId, now) : null,
      next: record.state === 'open' ? await this.texts.next(processId, processVersion, elementId) : [],
      documentation: (await this.texts.of(processId, processVersion, elementId)).documentation,
      earlier,
      cameBack,
      delegation: hindered && !isOwner ? null : await readLastDelegation(this.dataSource.manager, key),
      notTakenBack: takingBack === 'possible' ? null : takingBack,
      can: {
        claim: !hindered && !isMine,
        release: !hindered && isMine && !isLent,
        putAside: !hindered && isMine,
        complete: !hindered && !isLent,
        delegate: !hindered && isMine && !isLent && record.onBehalfOf === null,
        handIn: !hindered && isMine && isLent,
        recall: record.state === 'open' && isOwner,
        urge: record.state === 'open' && mayUrge(actor, record, waits),
        sendBack: earlier.some(({ obstacle: against }) => against === null),
        takeBack: takingBack === 'possible',
        reassign: record.state === 'open' && mayReassign(actor, situation, { protected: guarded }),
      },
    };
  }

  private async find(actor: Actor, key: string): Promise<Found> {
    const params = new SqlParams();
    const rows: Found[] = await this.dataSource.query(
      `SELECT ${TASK_COLUMNS}, t.draft, t.deadline_id AS "deadlineId", t.protected,
         ${standsInForSql(actor, params)} AS "standsInFor",
         EXISTS (SELECT 1 FROM task w WHERE w.petition_id = t.petition_id
           AND w.completed_by = ${params.add(actor.personId)}) AS waits,
         (SELECT jsonb_build_object('id', c.id, 'receiptNumber', c.receipt_number, 'subject', c.subject,
            'content', c.content, 'place', c.place, 'demand', c.demand, 'status', c.status, 'channel', c.channel,
            'category', c.category, 'procedure', c.procedure, 'urgency', c.urgency, 'receivedAt', c.received_at)
          FROM petition c WHERE c.id = t.petition_id) AS petition
       FROM task t LEFT JOIN person a ON a.id = t.assignee LEFT JOIN deadline d ON d.id = t.deadline_id
       WHERE t.key = ${params.add(key)} AND ${taskVisibleSql(actor, params)}`,
      params.values,
    );
    if (!rows[0]) throw taskNotFound();
    return rows[0];
  }

  private async deadline(id: string, now: Date): Promise<DeadlineView | null> {
    const [record]: DeadlineRecord[] = await this.dataSource.query(
      `SELECT ${DEADLINE_COLUMNS} FROM deadline d WHERE d.id = $1`,
      [id],
    );
    return record ? deadlineViewOf(record, this.office.office.rules.table, now) : null;
  }
}
