import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity';
import type { PostRole } from './role';
import { Unit } from './unit.entity';

/** One person in one role of one unit; a person may hold several. */
@Entity('post')
@Index('post_once', ['personId', 'unitId', 'role'], { unique: true })
@Index('post_unit', ['unitId', 'role'])
export class Post {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'post_person_id_fkey' })
  person?: Person;

  @Column({ name: 'unit_id', type: 'text' })
  unitId: string;

  @ManyToOne(() => Unit, { nullable: false })
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'post_unit_id_fkey' })
  unit?: Unit;

  @Column({ type: 'text' })
  role: PostRole;
}
