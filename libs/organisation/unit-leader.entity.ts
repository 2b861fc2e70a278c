import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity';
import { Unit } from './unit.entity';

/** chief: the first person responsible (一把手), one a unit; deputy: 副职. */
export const LEADER_RANKS = ['chief', 'deputy'] as const;
export type LeaderRank = (typeof LEADER_RANKS)[number];

/** Who leads a unit; they hold a post in it. It gives no right: those come with the post. */
@Entity('unit_leader')
@Index('unit_leader_one_chief', ['unitId'], { unique: true, where: `leads_as = 'chief'` })
@Index('unit_leader_person', ['personId'])
export class UnitLeader {
  @PrimaryColumn({ name: 'unit_id', type: 'text' })
  unitId: string;

  @ManyToOne(() => Unit, { nullable: false })
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'unit_leader_unit_id_fkey' })
  unit?: Unit;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string;

  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'unit_leader_person_id_fkey' })
  person?: Person;

  @Column({ name: 'leads_as', type: 'text' })
  rank: LeaderRank;
}
