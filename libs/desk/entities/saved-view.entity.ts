import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const VIEWED_LISTS = ['inbox', 'petitions'] as const;
/** The lists whose filters can be kept under a name. */
export type ViewedList = (typeof VIEWED_LISTS)[number];

/** A list as somebody filtered and sorted it, under a name of theirs. */
@Entity('saved_view')
@Index('saved_view_name', ['personId', 'list', 'name'], { unique: true })
export class SavedView {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  list: ViewedList;

  @Column({ type: 'text' })
  name: string;

  /** The search part of the list's address, without the question mark. */
  @Column({ type: 'text' })
  query: string;

  /** Shown to everybody with a post in this unit or below it; null when it is its owner's alone. */
  @Column({ name: 'unit_id', type: 'text', nullable: true })
  unitId: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
