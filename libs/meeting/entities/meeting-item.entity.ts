import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ItemCause, ItemState } from '../vocabulary';

/** A case on the agenda of a meeting. */
@Entity('meeting_item')
@Index('meeting_item_meeting', ['meetingId'])
@Index('meeting_item_petition', ['petitionId'])
export class MeetingItem {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'meeting_id', type: 'uuid' })
  meetingId: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'text' })
  cause: ItemCause;

  @Column({ name: 'proposed_by', type: 'uuid', nullable: true })
  proposedBy: string | null;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt: Date;

  @Column({ type: 'text' })
  state: ItemState;

  /** What the meeting resolved of this case. */
  @Column({ type: 'text', nullable: true })
  outcome: string | null;

  /** How many voted so, where votes were taken. */
  @Column({ name: 'votes_for', type: 'integer', nullable: true })
  votesFor: number | null;

  @Column({ name: 'votes_against', type: 'integer', nullable: true })
  votesAgainst: number | null;

  @Column({ name: 'votes_abstained', type: 'integer', nullable: true })
  votesAbstained: number | null;

  /** The minutes of this case, drafted anew each time. */
  @Column({ name: 'minutes_id', type: 'uuid', nullable: true })
  minutesId: string | null;
}
