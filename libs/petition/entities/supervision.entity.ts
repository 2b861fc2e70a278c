import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who asked for it: the ladder of an overdue deadline, a leader, or the petition office. */
export type SupervisionOrigin = 'ladder' | 'leader' | 'supervisor';

/** `open` until the answer is accepted or circulated; then it waits for the work itself. */
export type SupervisionState = 'open' | 'accepted' | 'circulated' | 'ended';

/** Supervision (督办) of a unit's work on a case, from the urging to the end of the supervised deadline. */
@Entity('supervision')
@Index('supervision_petition', ['petitionId', 'openedAt'])
export class Supervision {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ name: 'unit_id', type: 'text' })
  unitId: string;

  /** The deadline whose work is supervised. */
  @Column({ name: 'deadline_id', type: 'uuid' })
  deadlineId: string;

  @Column({ type: 'text' })
  origin: SupervisionOrigin;

  @Column({ type: 'text' })
  state: SupervisionState;

  /** A leader's or supervisor's words; empty from the ladder. */
  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'opened_by', type: 'uuid', nullable: true })
  openedBy: string | null;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt: Date;

  /** Rectification opinions that were issued. */
  @Column({ type: 'integer' })
  rounds: number;

  @Column({ name: 'circular_at', type: 'timestamptz', nullable: true })
  circularAt: Date | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  /** How the supervised deadline ended: `met`, `cancelled`, or `handed-over` to another unit. */
  @Column({ name: 'end_kind', type: 'text', nullable: true })
  endKind: string | null;
}
