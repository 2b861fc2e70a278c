import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReminderMailKind, ReminderMailState } from '../vocabulary';

/** One e-mail to one of the staff. What it says is read when it is sent. */
@Entity('reminder_mail')
@Index('reminder_mail_once', ['idempotencyKey'], { unique: true })
@Index('reminder_mail_person', ['personId', 'madeAt'])
@Index('reminder_mail_due', ['nextAt'], { where: `(state = 'waiting'::text)` })
@Index('reminder_mail_failed', ['settledAt', 'id'], { where: `(state = 'failed'::text)` })
export class ReminderMail {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  kind: ReminderMailKind;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt: Date;

  @Column({ type: 'text', default: 'waiting' })
  state: ReminderMailState;

  /** How often it was taken for sending; counted before sending, so that a crash in between is seen. */
  @Column({ type: 'integer', default: 0 })
  attempts: number;

  @Column({ name: 'tries_left', type: 'integer' })
  triesLeft: number;

  /** The machine's time. */
  @Column({ name: 'next_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  nextAt: Date;

  /** Until then it is nobody else's; the machine's time. */
  @Column({ name: 'locked_until', type: 'timestamptz', nullable: true })
  lockedUntil: Date | null;

  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt: Date | null;

  /** The mail server's last answer, or why it was dropped: a code. */
  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @Column({ name: 'idempotency_key', type: 'text' })
  idempotencyKey: string;
}
