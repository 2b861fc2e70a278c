import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DeadlineState, LadderStage, Light } from '#libs/deadline/index';

/** One running or ended deadline of a petition. The engine's instance of `deadline-watch` knows its id. */
@Entity('deadline')
@Index('deadline_once', ['sourceKey'], { unique: true })
@Index('deadline_petition', ['petitionId', 'rowId', 'startedAt'])
export class Deadline {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  /** Row of the decision table `deadlines`. */
  @Column({ name: 'row_id', type: 'text' })
  rowId: string;

  @Column({ name: 'counted_from', type: 'timestamptz' })
  countedFrom: Date;

  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt: Date;

  @Column({ name: 'yellow_at', type: 'timestamptz' })
  yellowAt: Date;

  @Column({ type: 'text' })
  state: DeadlineState;

  /** Whether the engine was asked to watch it. */
  @Column({ type: 'boolean', default: false })
  watched: boolean;

  /** Key of the engine's instance that watches it; null until the first step of its ladder. */
  @Column({ name: 'watch_key', type: 'bigint', nullable: true })
  watchKey: string | null;

  /** Key of the engine's instance that began it by a job or a task; null for one that a request began. */
  @Column({ name: 'instance_key', type: 'bigint', nullable: true })
  instanceKey: string | null;

  /** The stage of the ladder that comes next; `done` when none is left. */
  @Column({ type: 'text' })
  stage: LadderStage | 'done';

  @Column({ type: 'text' })
  light: Light;

  /** When `stage` comes; null while nothing is waited for. */
  @Column({ name: 'next_at', type: 'timestamptz', nullable: true })
  nextAt: Date | null;

  @Column({ name: 'suspended_at', type: 'timestamptz', nullable: true })
  suspendedAt: Date | null;

  @Column({ name: 'remaining_ms', type: 'bigint', nullable: true })
  remainingMs: string | null;

  @Column({ name: 'remaining_working_days', type: 'integer', nullable: true })
  remainingWorkingDays: number | null;

  @Column({ name: 'rounded_up_ms', type: 'bigint', default: 0 })
  roundedUpMs: string;

  @Column({ name: 'yellow_fraction', type: 'double precision', nullable: true })
  yellowFraction: number | null;

  /** True when the date hangs on a year whose calendar is not published yet. */
  @Column({ type: 'boolean', default: false })
  provisional: boolean;

  /** It ends with the `countedDays`-th working day after this one; null when its day does not hang on the calendar. */
  @Column({ name: 'counted_after', type: 'date', nullable: true })
  countedAfter: string | null;

  @Column({ name: 'counted_days', type: 'integer', nullable: true })
  countedDays: number | null;

  @Column({ name: 'unit_id', type: 'text', nullable: true })
  unitId: string | null;

  @Column({ name: 'actor_role', type: 'text' })
  actorRole: string;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ type: 'boolean', default: false })
  late: boolean;

  @Column({ name: 'source_key', type: 'text' })
  sourceKey: string;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
