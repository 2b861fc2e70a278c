import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { InterestKind } from '../vocabulary';

/** A person with an interest in a matter (Reg. 28): never sees it and is never given it. */
@Entity('interest')
@Index('interest_person', ['personId'])
export class Interest {
  @PrimaryColumn({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text', default: 'other' })
  kind: InterestKind;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'declared_by', type: 'uuid' })
  declaredBy: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  /** The other case in which it was declared, while the two are handled together (see share-interests). */
  @Column({ name: 'through_petition_id', type: 'uuid', nullable: true })
  throughPetitionId: string | null;
}
