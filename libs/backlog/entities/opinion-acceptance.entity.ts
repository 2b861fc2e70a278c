import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AcceptanceWay } from '../vocabulary';

/** One petitioner accepts one opinion, in their own words. There is no row for who does not: nobody is asked. */
@Entity('opinion_acceptance')
@Index('opinion_acceptance_petition', ['petitionId'])
export class OpinionAcceptance {
  @PrimaryColumn({ name: 'document_id', type: 'uuid' })
  documentId: string;

  /** Number of the petitioner. */
  @PrimaryColumn({ type: 'integer' })
  ordinal: number;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ type: 'text' })
  how: AcceptanceWay;

  /** Attachment: the statement that the petitioner signed. */
  @Column({ name: 'paper_id', type: 'uuid', nullable: true })
  paperId: string | null;

  /** Who put a signed statement on record. */
  @Column({ name: 'recorded_by', type: 'uuid', nullable: true })
  recordedBy: string | null;

  @Column({ name: 'accepted_at', type: 'timestamptz' })
  acceptedAt: Date;
}
