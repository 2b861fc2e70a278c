import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { InterestKind } from '../vocabulary';

/** An interest that was recorded wrongly and does not hold any more. */
@Entity('interest_lifted')
@Index('interest_lifted_petition', ['petitionId', 'liftedAt'])
export class InterestLifted {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  kind: InterestKind;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'declared_by', type: 'uuid' })
  declaredBy: string;

  @Column({ name: 'declared_at', type: 'timestamptz' })
  declaredAt: Date;

  @Column({ name: 'lifted_by', type: 'uuid' })
  liftedBy: string;

  @Column({ name: 'lifted_at', type: 'timestamptz' })
  liftedAt: Date;

  @Column({ name: 'lift_reason', type: 'text' })
  liftReason: string;
}
