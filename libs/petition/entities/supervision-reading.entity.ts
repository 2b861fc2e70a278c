import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Proof that somebody of the unit was shown a supervision, and that they acknowledged it. */
@Entity('supervision_reading')
export class SupervisionReading {
  @PrimaryColumn({ name: 'supervision_id', type: 'uuid' })
  supervisionId: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  role: 'head' | 'handler';

  @Column({ name: 'shown_at', type: 'timestamptz' })
  shownAt: Date;

  @Column({ name: 'acknowledged_at', type: 'timestamptz', nullable: true })
  acknowledgedAt: Date | null;
}
