import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * `listed`: on the list of cases to be erased, which two people decide; `contact-erased`: what was used to reach the person
 * is gone, the case record is kept; `declined` with grounds.
 */
export type ErasureRequestState = 'requested' | 'listed' | 'contact-erased' | 'declined';

/** A petitioner's request that what the office has of them be erased (PIPL 47), and what became of it. */
@Entity('erasure_request')
@Index('erasure_request_open', ['petitionId', 'ordinal'], { unique: true, where: "state = 'requested'" })
@Index('erasure_request_petition', ['petitionId', 'requestedAt'])
export class ErasureRequest {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  /** Number of the petitioner who asks, for himself alone. */
  @Column({ type: 'integer' })
  ordinal: number;

  @Column({ type: 'text' })
  state: ErasureRequestState;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
