import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A step of the plan with its day: its deadline has the day, the light, and each move with its reason. */
@Entity('backlog_milestone')
@Index('backlog_milestone_backlog', ['backlogId', 'addedAt'])
export class BacklogMilestone {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'backlog_id', type: 'uuid' })
  backlogId: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  /** Shown to the petitioner. */
  @Column({ type: 'text' })
  what: string;

  @Column({ name: 'deadline_id', type: 'uuid' })
  deadlineId: string;

  @Column({ name: 'added_at', type: 'timestamptz' })
  addedAt: Date;

  /** `YYYY-MM-DD`. */
  @Column({ name: 'done_on', type: 'date', nullable: true })
  doneOn: string | null;

  @Column({ name: 'done_by', type: 'uuid', nullable: true })
  doneBy: string | null;
}
