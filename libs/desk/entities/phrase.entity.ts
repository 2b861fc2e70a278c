import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Words that somebody uses often in their opinions (常用意见). No two of one person are the same. */
@Entity('phrase')
export class Phrase {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  text: string;

  /** Where it stands among its owner's, the least first. */
  @Column({ type: 'int' })
  place: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
