import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CommandKind } from './command';

/** One command to the engine that is committed here and not yet sent. Instants are the machine's time. */
@Entity('outbox')
export class OutboxRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid', nullable: true })
  petitionId: string | null;

  @Column({ type: 'text' })
  kind: CommandKind;

  @Column({ type: 'jsonb' })
  payload: Record<string, unknown>;

  /** Lower goes first. */
  @Column({ type: 'smallint', default: 5 })
  priority: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;

  /** How often it was taken; counted before sending, so that a crash in between is seen. */
  @Column({ type: 'int', default: 0 })
  attempts: number;

  @Column({ name: 'next_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  nextAt: Date;

  @Column({ name: 'locked_until', type: 'timestamptz', nullable: true })
  lockedUntil: Date | null;

  @Column({ name: 'poisoned_at', type: 'timestamptz', nullable: true })
  poisonedAt: Date | null;

  /** A code, never free text. */
  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError: string | null;

  @Column({ type: 'jsonb', nullable: true })
  result: Record<string, unknown> | null;
}
