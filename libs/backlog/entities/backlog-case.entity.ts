import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { BacklogOutcome, BacklogState } from '../vocabulary';

/** A key case of long standing (重点积案): who of the office is responsible for it, the plan, and how it ended. */
@Entity('backlog_case')
@Index('backlog_case_petition', ['petitionId', 'openedAt'])
@Index('backlog_case_list', ['openedAt', 'id'])
export class BacklogCase {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  /** The unit that was responsible when it was opened. */
  @Column({ name: 'unit_id', type: 'text' })
  unitId: string;

  @Column({ name: 'town_leader_id', type: 'uuid' })
  townLeaderId: string;

  @Column({ name: 'community_leader_id', type: 'uuid' })
  communityLeaderId: string;

  /** The unit's person who is responsible. */
  @Column({ name: 'responsible_id', type: 'uuid' })
  responsibleId: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'opened_by', type: 'uuid' })
  openedBy: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt: Date;

  @Column({ type: 'text' })
  state: BacklogState;

  @Column({ type: 'text', nullable: true })
  plan: string | null;

  @Column({ name: 'planned_at', type: 'timestamptz', nullable: true })
  plannedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  outcome: BacklogOutcome | null;

  /** Why it was undone. */
  @Column({ name: 'end_reason', type: 'text', nullable: true })
  endReason: string | null;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
