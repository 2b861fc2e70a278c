import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const DEADLINE_CHANGES = [
  'moved',
  'recounted',
  'extended',
  'suspended',
  'resumed',
  'met',
  'lapsed',
  'cancelled',
  'yellow',
  'red',
  'urge-handler',
  'urge-head',
  'rectification',
  'circular',
] as const;
export type DeadlineChangeKind = (typeof DEADLINE_CHANGES)[number];

/** One line of a deadline's history: what was done to it, why, by which article and on whose word. */
@Entity('deadline_change')
@Index('deadline_change_once', ['idempotencyKey'], { unique: true })
@Index('deadline_change_deadline', ['deadlineId', 'at'])
export class DeadlineChange {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'deadline_id', type: 'uuid' })
  deadlineId: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'text' })
  kind: DeadlineChangeKind;

  @Column({ name: 'from_due_at', type: 'timestamptz', nullable: true })
  fromDueAt: Date | null;

  @Column({ name: 'to_due_at', type: 'timestamptz', nullable: true })
  toDueAt: Date | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'text', nullable: true })
  article: string | null;

  @Column({ name: 'by_person', type: 'uuid', nullable: true })
  byPerson: string | null;

  /** The member of staff as whose deputy that person did it. */
  @Column({ name: 'on_behalf_of', type: 'uuid', nullable: true })
  onBehalfOf: string | null;

  @Column({ name: 'approved_by', type: 'uuid', nullable: true })
  approvedBy: string | null;

  @Column({ name: 'idempotency_key', type: 'text' })
  idempotencyKey: string;
}
