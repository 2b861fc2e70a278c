import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MeetingKind, MeetingMode, MeetingState } from '../vocabulary';

/** A joint meeting (联席会议). */
@Entity('meeting')
@Index('meeting_number', ['number'], { unique: true })
@Index('meeting_state', ['state', 'createdAt'])
export class Meeting {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** `LXH-2026-0001`, gapless within a year. */
  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'text', default: 'case' })
  kind: MeetingKind;

  @Column({ type: 'text' })
  state: MeetingState;

  /** Who decides and signs, once its instance has begun. */
  @Column({ name: 'convener_group', type: 'text', nullable: true })
  convenerGroup: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  /** `YYYY-MM-DD`. */
  @Column({ name: 'planned_on', type: 'date', nullable: true })
  plannedOn: string | null;

  /** `HH:MM` in China. */
  @Column({ name: 'starts_at', type: 'text', nullable: true })
  startsAt: string | null;

  @Column({ type: 'text', nullable: true })
  place: string | null;

  @Column({ type: 'text', nullable: true })
  mode: MeetingMode | null;

  /** How often it was given a day. */
  @Column({ type: 'integer', default: 0 })
  round: number;

  /** Names the last of these times; null before the first. */
  @Column({ name: 'round_id', type: 'uuid', nullable: true })
  roundId: string | null;

  /** `YYYY-MM-DD`. */
  @Column({ name: 'held_on', type: 'date', nullable: true })
  heldOn: string | null;

  @Column({ type: 'text', nullable: true })
  minutes: string | null;

  /** Who signed the minutes. */
  @Column({ name: 'signed_by', type: 'uuid', nullable: true })
  signedBy: string | null;

  @Column({ name: 'signed_at', type: 'timestamptz', nullable: true })
  signedAt: Date | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
