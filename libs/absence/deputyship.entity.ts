import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody does the tasks of somebody who is away (代理). */
@Entity('deputyship')
@Index('deputyship_absence', ['absenceId'])
export class Deputyship {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'absence_id', type: 'uuid' })
  absenceId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'deputy_id', type: 'uuid' })
  deputyId: string;

  /** `YYYY-MM-DD`, a day in China; both days are part of it. */
  @Column({ name: 'first_day', type: 'date' })
  firstDay: string;

  @Column({ name: 'last_day', type: 'date' })
  lastDay: string;

  /** Ids of the processes whose tasks they do; null: all. */
  @Column({ type: 'text', array: true, nullable: true })
  processes: string[] | null;

  /** Ids of the units, among those of who is away; null: all. */
  @Column({ type: 'text', array: true, nullable: true })
  units: string[] | null;

  @Column({ name: 'named_by', type: 'uuid' })
  namedBy: string;

  @Column({ name: 'named_at', type: 'timestamptz' })
  namedAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  /** Null although it has ended: its time was over. */
  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy: string | null;
}
