import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BacklogTalk, InPerson } from '../vocabulary';

/** One of the three things that the leader has done in person, as the leader recorded it. */
@Entity('backlog_act')
export class BacklogAct {
  @PrimaryColumn({ name: 'backlog_id', type: 'uuid' })
  backlogId: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @PrimaryColumn({ type: 'text' })
  act: InPerson;

  /** Of the talk alone. */
  @Column({ type: 'text', nullable: true })
  talk: BacklogTalk | null;

  /** `YYYY-MM-DD`. */
  @Column({ name: 'done_on', type: 'date' })
  doneOn: string;

  @Column({ type: 'text' })
  record: string;

  @Column({ name: 'leader_id', type: 'uuid' })
  leaderId: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
