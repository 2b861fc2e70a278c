import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReminderKind, ReminderWay } from '../vocabulary';

/** One thing of which one of the staff is reminded on one way. Made by the database with the task, the notice or the light. */
@Entity('reminder')
@Index('reminder_once', ['idempotencyKey'], { unique: true })
@Index('reminder_open', ['personId', 'way'], { where: '((mail_id IS NULL) AND (taken_at IS NULL))' })
@Index('reminder_of_mail', ['mailId'])
@Index('reminder_notice', ['noticeId'])
export class Reminder {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  way: ReminderWay;

  @Column({ type: 'text' })
  kind: ReminderKind;

  /** The task that it is about. */
  @Column({ name: 'task_key', type: 'bigint', nullable: true })
  taskKey: string | null;

  /** The notice that it is about. */
  @Column({ name: 'notice_id', type: 'uuid', nullable: true })
  noticeId: string | null;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt: Date;

  /** The e-mail that it goes with. */
  @Column({ name: 'mail_id', type: 'uuid', nullable: true })
  mailId: string | null;

  /** When a browser of theirs has taken it to be shown, or it went to the webhooks. */
  @Column({ name: 'taken_at', type: 'timestamptz', nullable: true })
  takenAt: Date | null;

  @Column({ name: 'idempotency_key', type: 'text' })
  idempotencyKey: string;
}
