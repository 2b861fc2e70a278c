import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Category, Procedure, Status } from '../vocabulary';

/**
 * `ordered` until the case's own handling has stopped; `answered` by the leading case's opinion; `undone` by somebody, or
 * because the leading case ended without one; `ended` with the case itself; `lapsed` when it was never carried out.
 */
export type MergeState = 'ordered' | 'merged' | 'answered' | 'undone' | 'ended' | 'lapsed';

/** A case that is handled together with another one, the leading case, and answered by its opinion. */
@Entity('case_merge')
@Index('case_merge_open', ['petitionId'], { unique: true, where: "state IN ('ordered', 'merged')" })
@Index('case_merge_leading', ['leadingId', 'orderedAt'])
export class CaseMerge {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ name: 'leading_id', type: 'uuid' })
  leadingId: string;

  @Column({ type: 'text' })
  state: MergeState;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'ordered_by', type: 'uuid' })
  orderedBy: string;

  @Column({ name: 'ordered_at', type: 'timestamptz' })
  orderedAt: Date;

  @Column({ name: 'merged_at', type: 'timestamptz', nullable: true })
  mergedAt: Date | null;

  /** Where the case stood, so that it goes on from there when the merger is undone. */
  @Column({ name: 'status_before', type: 'text', nullable: true })
  statusBefore: Status | null;

  @Column({ name: 'unit_before', type: 'text', nullable: true })
  unitBefore: string | null;

  @Column({ name: 'procedure_before', type: 'text', nullable: true })
  procedureBefore: Procedure | null;

  @Column({ name: 'category_before', type: 'text', nullable: true })
  categoryBefore: Category | null;

  @Column({ name: 'accepted_before', type: 'timestamptz', nullable: true })
  acceptedBefore: Date | null;

  /** When the leading case's handling would have been due; null when the merger did not bring it forward. */
  @Column({ name: 'leading_due_before', type: 'timestamptz', nullable: true })
  leadingDueBefore: Date | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  /** Null: it ended with one of the two cases. */
  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy: string | null;

  @Column({ name: 'end_reason', type: 'text', nullable: true })
  endReason: string | null;
}
