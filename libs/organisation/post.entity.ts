import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity';
import type { PostRole } from './role';
import { Unit } from './unit.entity';

/** How far the office has followed a post: not begun yet, begun, over. */
export type PostStage = 'ahead' | 'begun' | 'over';

/**
 * One person in one role of one unit, from a day until a day; a person may hold several. The view `post` has those of today, and
 * whatever follows from posts reads that.
 */
@Entity('post_term')
@Index('post_term_person', ['personId', 'unitId', 'role'])
@Index('post_term_unit', ['unitId', 'role'])
export class Post {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'post_term_person_id_fkey' })
  person?: Person;

  @Column({ name: 'unit_id', type: 'text' })
  unitId: string;

  @ManyToOne(() => Unit, { nullable: false })
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'post_term_unit_id_fkey' })
  unit?: Unit;

  @Column({ type: 'text' })
  role: PostRole;

  @Column({ name: 'first_day', type: 'date', default: () => 'office_day()' })
  firstDay: string;

  /** Null: until further notice. */
  @Column({ name: 'last_day', type: 'date', nullable: true })
  lastDay: string | null;

  /** It was taken away at that moment of its last day. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ type: 'text', default: 'begun' })
  stage: PostStage;
}
