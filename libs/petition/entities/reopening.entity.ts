import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type ReopeningState = 'requested' | 'ordered' | 'declined';

/** A petitioner's request that a closed case be handled anew, and what became of it. */
@Entity('reopening')
@Index('reopening_once', ['petitionId', 'closedAt'], { unique: true })
export class Reopening {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  /** When the case was closed that it asks to open: one request for each closing. */
  @Column({ name: 'closed_at', type: 'timestamptz' })
  closedAt: Date;

  @Column({ type: 'text' })
  state: ReopeningState;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
