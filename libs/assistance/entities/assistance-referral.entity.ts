import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { WordWay } from '#libs/consent/word-ways';
import type { FollowUpOutcome, HardshipLevel, ReferralOrigin, ReferralState } from '../vocabulary';

/** A household in hardship that is referred to civil affairs and finance, if it agrees. */
@Entity('assistance_referral')
@Index('assistance_referral_petition', ['petitionId', 'openedAt'])
export class AssistanceReferral {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  /** Number of the petitioner whose household it is. */
  @Column({ type: 'integer' })
  ordinal: number;

  @Column({ type: 'text' })
  origin: ReferralOrigin;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt: Date;

  @Column({ type: 'text' })
  state: ReferralState;

  /** `HardshipFacts` as JSON, sealed. */
  @Column({ name: 'facts_cipher', type: 'bytea', nullable: true })
  factsCipher: Buffer | null;

  /** Attachment: the one paper that civil affairs is shown. */
  @Column({ name: 'document_id', type: 'uuid', nullable: true })
  documentId: string | null;

  @Column({ type: 'text', nullable: true })
  level: HardshipLevel | null;

  @Column({ name: 'asked_at', type: 'timestamptz', nullable: true })
  askedAt: Date | null;

  @Column({ name: 'consent_how', type: 'text', nullable: true })
  consentHow: WordWay | null;

  /** Attachment: the consent that the petitioner signed. */
  @Column({ name: 'consent_paper', type: 'uuid', nullable: true })
  consentPaper: string | null;

  @Column({ name: 'consented_at', type: 'timestamptz', nullable: true })
  consentedAt: Date | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ name: 'follow_up_at', type: 'timestamptz', nullable: true })
  followUpAt: Date | null;

  @Column({ name: 'follow_up_outcome', type: 'text', nullable: true })
  followUpOutcome: FollowUpOutcome | null;

  @Column({ name: 'follow_up_report', type: 'text', nullable: true })
  followUpReport: string | null;

  @Column({ name: 'followed_up_at', type: 'timestamptz', nullable: true })
  followedUpAt: Date | null;

  /** How the petitioner said no. */
  @Column({ name: 'end_how', type: 'text', nullable: true })
  endHow: WordWay | null;

  @Column({ name: 'end_paper', type: 'uuid', nullable: true })
  endPaper: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
