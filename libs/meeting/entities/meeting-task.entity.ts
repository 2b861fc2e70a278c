import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MeetingTaskState } from '../vocabulary';

/** One thing that a meeting resolved, with its owner and last day. */
@Entity('meeting_task')
@Index('meeting_task_meeting', ['meetingId'])
@Index('meeting_task_petition', ['petitionId'])
export class MeetingTask {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'meeting_id', type: 'uuid' })
  meetingId: string;

  @Column({ name: 'item_id', type: 'uuid' })
  itemId: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ name: 'unit_id', type: 'text' })
  unitId: string;

  @Column({ type: 'text' })
  what: string;

  /** `YYYY-MM-DD`. */
  @Column({ name: 'due_on', type: 'date' })
  dueOn: string;

  @Column({ type: 'text' })
  state: MeetingTaskState;

  @Column({ type: 'text', nullable: true })
  report: string | null;

  @Column({ name: 'done_by', type: 'uuid', nullable: true })
  doneBy: string | null;

  @Column({ name: 'done_at', type: 'timestamptz', nullable: true })
  doneAt: Date | null;
}
