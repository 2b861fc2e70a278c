import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { IdentityProof } from '../vocabulary';

/** A lost query code was replaced at the counter: who checked the identity, with what, and why. Never the code. */
@Entity('code_reissue')
@Index('code_reissue_petition', ['petitionId', 'at'])
export class CodeReissue {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  /** Number of the representative whose code it is. */
  @Column({ type: 'integer' })
  ordinal: number;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'text' })
  proof: IdentityProof;

  @Column({ type: 'text' })
  reason: string;
}
