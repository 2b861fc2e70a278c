import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * `proposed` until somebody else decides, or whoever proposed it takes it back. `approved`: given to the engine; `not-done`:
 * which would not do it.
 */
export type CaseMoveState = 'proposed' | 'approved' | 'rejected' | 'withdrawn' | 'not-done';

/** A case that is stuck is put at another step of the same process. */
@Entity('case_move')
@Index('case_move_open', ['instanceKey'], { unique: true, where: "state = 'proposed'" })
@Index('case_move_petition', ['petitionId'])
export class CaseMove {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ name: 'instance_key', type: 'bigint' })
  instanceKey: string;

  /** Key of the stay that ends by it. */
  @Column({ name: 'from_stay', type: 'bigint' })
  fromStay: string;

  @Column({ name: 'from_element', type: 'text' })
  fromElement: string;

  @Column({ name: 'to_element', type: 'text' })
  toElement: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'proposed_by', type: 'uuid' })
  proposedBy: string;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt: Date;

  @Column({ type: 'text' })
  state: CaseMoveState;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  /** Of whoever decided. */
  @Column({ type: 'text', nullable: true })
  word: string | null;
}
