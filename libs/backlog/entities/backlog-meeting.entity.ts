import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MeetingResult } from '../vocabulary';

/** A quarterly meeting on the case, and what it found. */
@Entity('backlog_meeting')
@Index('backlog_meeting_backlog', ['backlogId', 'recordedAt'])
export class BacklogMeeting {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'backlog_id', type: 'uuid' })
  backlogId: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  /** The quarter: its deadline. */
  @Column({ name: 'deadline_id', type: 'uuid' })
  deadlineId: string;

  /** `YYYY-MM-DD`. */
  @Column({ name: 'held_on', type: 'date' })
  heldOn: string;

  @Column({ type: 'text' })
  result: MeetingResult;

  @Column({ type: 'text' })
  record: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
