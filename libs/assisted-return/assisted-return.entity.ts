import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { WordWay } from '#libs/consent/word-ways';
import type { ReturnOrigin, ReturnState, Talk, TravelMode } from './vocabulary';

/**
 * Help home for one petitioner (劝返接回), who takes it or not as they like: what the office offered, did and paid, and the
 * petitioner's own word. There is no field for anything else about the petitioner, and a guard sees to it.
 */
@Entity('assisted_return')
@Index('assisted_return_list', ['openedAt', 'id'])
@Index('assisted_return_petition', ['petitionId', 'openedAt'])
export class AssistedReturn {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  /** Number of the petitioner whom it is offered to. */
  @Column({ type: 'integer' })
  ordinal: number;

  @Column({ type: 'text' })
  origin: ReturnOrigin;

  /** Number of the document by which a higher level transferred the matter, its issuing body and its day. */
  @Column({ name: 'transfer_number', type: 'text', nullable: true })
  transferNumber: string | null;

  @Column({ name: 'transfer_body', type: 'text', nullable: true })
  transferBody: string | null;

  @Column({ name: 'transfer_on', type: 'date', nullable: true })
  transferOn: string | null;

  /** Attachment: the request that the petitioner signed. */
  @Column({ name: 'request_paper', type: 'uuid', nullable: true })
  requestPaper: string | null;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt: Date;

  /** Null when the petitioner opened it. */
  @Column({ name: 'opened_by', type: 'uuid', nullable: true })
  openedBy: string | null;

  @Column({ type: 'text' })
  state: ReturnState;

  /** The unit whose leader is brought. */
  @Column({ name: 'leader_unit_id', type: 'text', nullable: true })
  leaderUnitId: string | null;

  /** The resolution plan and the assistance that are brought. */
  @Column({ type: 'text', nullable: true })
  plan: string | null;

  @Column({ type: 'text', nullable: true })
  help: string | null;

  @Column({ name: 'offered_at', type: 'timestamptz', nullable: true })
  offeredAt: Date | null;

  @Column({ name: 'consent_how', type: 'text', nullable: true })
  consentHow: WordWay | null;

  /** Attachment: the consent that the petitioner signed. */
  @Column({ name: 'consent_paper', type: 'uuid', nullable: true })
  consentPaper: string | null;

  @Column({ name: 'consented_at', type: 'timestamptz', nullable: true })
  consentedAt: Date | null;

  @Column({ name: 'travel_mode', type: 'text', nullable: true })
  travelMode: TravelMode | null;

  /** `YYYY-MM-DD`: the day for which the office has booked. */
  @Column({ name: 'travel_on', type: 'date', nullable: true })
  travelOn: string | null;

  /** What it cost the office, in fen; never asked of the petitioner. */
  @Column({ name: 'cost_fen', type: 'integer', nullable: true })
  costFen: number | null;

  @Column({ name: 'arranged_at', type: 'timestamptz', nullable: true })
  arrangedAt: Date | null;

  @Column({ name: 'arrival_how', type: 'text', nullable: true })
  arrivalHow: WordWay | null;

  @Column({ name: 'arrival_paper', type: 'uuid', nullable: true })
  arrivalPaper: string | null;

  @Column({ name: 'arrived_at', type: 'timestamptz', nullable: true })
  arrivedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  talk: Talk | null;

  @Column({ name: 'talked_on', type: 'date', nullable: true })
  talkedOn: string | null;

  @Column({ type: 'boolean', nullable: true })
  hardship: boolean | null;

  @Column({ name: 'talked_at', type: 'timestamptz', nullable: true })
  talkedAt: Date | null;

  /** The plan as it is given in writing after the talk, and by when the office says that it is done. */
  @Column({ name: 'promised_plan', type: 'text', nullable: true })
  promisedPlan: string | null;

  @Column({ name: 'promised_by', type: 'date', nullable: true })
  promisedBy: string | null;

  @Column({ name: 'promised_at', type: 'timestamptz', nullable: true })
  promisedAt: Date | null;

  /** How the petitioner said no; null when nobody said anything, or all was done. */
  @Column({ name: 'end_how', type: 'text', nullable: true })
  endHow: WordWay | null;

  @Column({ name: 'end_paper', type: 'uuid', nullable: true })
  endPaper: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
