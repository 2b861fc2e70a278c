import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReminderMailState } from '../vocabulary';

/** One reminder to one address. What it says is read when it is sent; its id is the key by which a receiver drops a repetition. */
@Entity('webhook_call')
@Index('webhook_call_once', ['webhookId', 'reminderId'], { unique: true })
@Index('webhook_call_reminder', ['reminderId'])
@Index('webhook_call_due', ['nextAt'], { where: `(state = 'waiting'::text)` })
@Index('webhook_call_failed', ['settledAt', 'id'], { where: `(state = 'failed'::text)` })
export class WebhookCall {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'webhook_id', type: 'uuid' })
  webhookId: string;

  @Column({ name: 'reminder_id', type: 'uuid' })
  reminderId: string;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt: Date;

  @Column({ type: 'text', default: 'waiting' })
  state: ReminderMailState;

  /** How often it was taken for sending; counted before sending, so that a crash in between is seen. */
  @Column({ type: 'integer', default: 0 })
  attempts: number;

  @Column({ name: 'tries_left', type: 'integer', default: 10 })
  triesLeft: number;

  /** The machine's time. */
  @Column({ name: 'next_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  nextAt: Date;

  /** Until then it is nobody else's; the machine's time. */
  @Column({ name: 'locked_until', type: 'timestamptz', nullable: true })
  lockedUntil: Date | null;

  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt: Date | null;

  /** The receiver's last answer, or why it was dropped: a code. */
  @Column({ type: 'text', nullable: true })
  answer: string | null;
}
