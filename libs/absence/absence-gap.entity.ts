import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The heads were told that a task is stuck with somebody who is away: once for each absence. */
@Entity('absence_gap')
export class AbsenceGap {
  @PrimaryColumn({ name: 'absence_id', type: 'uuid' })
  absenceId: string;

  @PrimaryColumn({ name: 'task_key', type: 'bigint' })
  taskKey: string;

  @Column({ name: 'told_at', type: 'timestamptz' })
  toldAt: Date;
}
