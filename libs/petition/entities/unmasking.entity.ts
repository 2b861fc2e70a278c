import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A look at personal fields in the clear, and why. The audit names it by its id, since a reason is free text. */
@Entity('unmasking')
@Index('unmasking_petition', ['petitionId', 'at'])
@Index('unmasking_at', ['at', 'id'])
export class Unmasking {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  /** Names of the fields, never their values. */
  @Column({ type: 'text', array: true })
  fields: string[];

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
