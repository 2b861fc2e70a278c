import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Some days on which one of the staff is away. */
@Entity('absence')
@Index('absence_person', ['personId', 'lastDay'])
export class Absence {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  /** `YYYY-MM-DD`, a day in China; both days are part of it. */
  @Column({ name: 'first_day', type: 'date' })
  firstDay: string;

  @Column({ name: 'last_day', type: 'date' })
  lastDay: string;

  /** Why somebody else recorded it; null when they did themselves. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  /** Ended before its last day was over. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy: string | null;
}
