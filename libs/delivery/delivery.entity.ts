import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DeliveryChannel, DeliveryState } from './vocabulary';

/** One notice on one way to its petitioner. */
@Entity('delivery')
@Index('delivery_once', ['noticeId', 'channel'], { unique: true })
@Index('delivery_petition', ['petitionId'])
export class Delivery {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'notice_id', type: 'uuid' })
  noticeId: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ name: 'recipient_ordinal', type: 'integer' })
  recipientOrdinal: number;

  @Column({ type: 'text' })
  channel: DeliveryChannel;

  @Column({ type: 'text' })
  language: 'zh' | 'en';

  @Column({ type: 'text' })
  state: DeliveryState;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  /** How often it was taken for sending; counted before sending, so that a crash in between is seen. */
  @Column({ type: 'integer', default: 0 })
  attempts: number;

  /** How often it may still be taken before it goes to the dead-letter list. */
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

  /** The gateway's last answer: a code, never what it wrote. */
  @Column({ type: 'text', nullable: true })
  answer: string | null;
}
