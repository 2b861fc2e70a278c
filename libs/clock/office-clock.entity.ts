import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the office's time runs ahead of the machine's: one row, zero unless the demo clock was put forward. */
@Entity('office_clock')
export class OfficeClock {
  @PrimaryColumn({ type: 'smallint', default: 1 })
  id: number;

  /** Milliseconds. */
  @Column({ name: 'offset_ms', type: 'bigint', default: 0 })
  offsetMs: string;
}
