import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity';
import { Unit } from './unit.entity';
import type { LeaderRank } from './unit-leader.entity';

/** What can be changed of a unit. */
export interface UnitState {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly parentId: string | null;
  readonly sort: number;
  readonly active: boolean;
  readonly leaders: readonly { readonly personId: string; readonly rank: LeaderRank }[];
}

/** One change of a unit: what it was before, and since. */
@Entity('unit_change')
export class UnitHistoryEntry {
  @PrimaryColumn({ name: 'unit_id', type: 'text' })
  unitId: string;

  @ManyToOne(() => Unit, { nullable: false })
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'unit_change_unit_id_fkey' })
  unit?: Unit;

  @PrimaryColumn({ type: 'int' })
  version: number;

  @Column({ type: 'timestamptz' })
  at: Date;

  /** Null: nobody, a leader's post has run out. */
  @Column({ name: 'changed_by', type: 'uuid', nullable: true })
  changedBy: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @JoinColumn({ name: 'changed_by', foreignKeyConstraintName: 'unit_change_changed_by_fkey' })
  changer?: Person;

  /** Null when the unit was added. */
  @Column({ type: 'jsonb', nullable: true })
  before: UnitState | null;

  @Column({ type: 'jsonb' })
  after: UnitState;
}
