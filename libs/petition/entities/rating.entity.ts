import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The petitioner's own judgement of how the case was handled, 1 (worst) to 5. */
@Entity('rating')
export class Rating {
  @PrimaryColumn({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ type: 'integer' })
  score: number;

  @Column({ type: 'text', nullable: true })
  comment: string | null;

  @Column({ type: 'timestamptz' })
  at: Date;
}
