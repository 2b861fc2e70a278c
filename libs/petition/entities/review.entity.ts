import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AppealLevel, LateCause, ReviewOutcome } from '../vocabulary';

export type ReviewState = 'requested' | 'admitted' | 'refused' | 'decided' | 'withdrawn';

/** A request for a review or a re-review, and what became of it. */
@Entity('review')
@Index('review_petition', ['petitionId', 'requestedAt'])
export class Review {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ type: 'text' })
  level: AppealLevel;

  /** The unit's opinion (处理意见书) with which this round of appeals began. */
  @Column({ name: 'opinion_id', type: 'uuid' })
  opinionId: string;

  @Column({ type: 'text' })
  state: ReviewState;

  /** It came after the petitioner's 30 days. */
  @Column({ type: 'boolean' })
  late: boolean;

  /** Why it is late, as the petitioner says. */
  @Column({ name: 'late_cause', type: 'text', nullable: true })
  lateCause: LateCause | null;

  /** Why it was admitted late, as the reviewer found. */
  @Column({ name: 'admitted_cause', type: 'text', nullable: true })
  admittedCause: LateCause | null;

  @Column({ type: 'text' })
  reason: string;

  /** The body that reviews. */
  @Column({ name: 'unit_id', type: 'text' })
  unitId: string;

  @Column({ type: 'text', nullable: true })
  outcome: ReviewOutcome | null;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
