import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `completing`: the completion is committed here and on its way to the engine. */
export const TASK_STATES = ['open', 'completing', 'completed', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/**
 * One user task as people see it: written by the projector from the engine's records, by the inbox's commands and when
 * a deadline moves. It repeats what a page of the inbox shows, so that a page reads one table.
 */
@Entity('task')
@Index('task_petition', ['petitionId'])
export class Task {
  /** The engine's key of the user task. */
  @PrimaryColumn({ type: 'bigint' })
  key: string;

  @Column({ name: 'instance_key', type: 'bigint' })
  instanceKey: string;

  @Column({ name: 'element_instance_key', type: 'bigint' })
  elementInstanceKey: string;

  @Column({ name: 'process_id', type: 'text' })
  processId: string;

  @Column({ name: 'process_version', type: 'int' })
  processVersion: number;

  @Column({ name: 'element_id', type: 'text' })
  elementId: string;

  @Column({ name: 'petition_id', type: 'uuid', nullable: true })
  petitionId: string | null;

  /** The joint meeting that the task is about; its `petitionId` is null then. */
  @Column({ name: 'meeting_id', type: 'uuid', nullable: true })
  meetingId: string | null;

  @Column({ name: 'unit_id', type: 'text', nullable: true })
  unitId: string | null;

  @Column({ type: 'text', nullable: true })
  role: string | null;

  /** `<unit id>:<role>`: whoever holds that post may claim it. */
  @Column({ name: 'candidate_group', type: 'text' })
  candidateGroup: string;

  /** The group that the engine gave the task to, when another stands in for it (Reg. 28). */
  @Column({ name: 'stood_in_for', type: 'text', nullable: true })
  stoodInFor: string | null;

  @Column({ type: 'uuid', nullable: true })
  assignee: string | null;

  /** For whom the assignee has it, or for whom it was done; null: in their own name. */
  @Column({ name: 'on_behalf_of', type: 'uuid', nullable: true })
  onBehalfOf: string | null;

  /** Its assignee works on it for them (委派). */
  @Column({ name: 'delegated_by', type: 'uuid', nullable: true })
  delegatedBy: string | null;

  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true })
  claimedAt: Date | null;

  /** Its assignee has put it aside: it is off their lists until then. */
  @Column({ name: 'aside_until', type: 'timestamptz', nullable: true })
  asideUntil: Date | null;

  @Column({ type: 'text' })
  state: TaskState;

  @Column({ name: 'deadline_id', type: 'uuid', nullable: true })
  deadlineId: string | null;

  /** `infinity` (read as the number Infinity) when no deadline applies: a keyset needs a value. */
  @Column({ name: 'due_at', type: 'timestamptz', default: () => `'infinity'` })
  dueAt: Date | number;

  @Column({ name: 'yellow_at', type: 'timestamptz', nullable: true })
  yellowAt: Date | null;

  /** Its deadline is suspended: the light is grey. */
  @Column({ type: 'boolean', default: false })
  suspended: boolean;

  @Column({ name: 'receipt_number', type: 'text' })
  receiptNumber: string;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'text' })
  channel: string;

  @Column({ type: 'text', nullable: true })
  category: string | null;

  @Column({ type: 'text' })
  urgency: string;

  /** The petition is an accusation on the protected path (Reg. 30). */
  @Column({ type: 'boolean', default: false })
  protected: boolean;

  @Column({ type: 'jsonb', nullable: true })
  draft: Record<string, unknown> | null;

  /** Code of the reason for which the engine refused the last completion. */
  @Column({ type: 'text', nullable: true })
  refusal: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'completed_at', type: 'timestamptz', nullable: true })
  completedAt: Date | null;

  @Column({ name: 'completed_by', type: 'uuid', nullable: true })
  completedBy: string | null;

  /** The form's values as completed. */
  @Column({ type: 'jsonb', nullable: true })
  outcome: Record<string, unknown> | null;
}
