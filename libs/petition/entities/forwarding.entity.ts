import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A case, or a part of one, sent to a body outside the office's units (转送), and its answer once it is recorded. */
@Entity('forwarding')
@Index('forwarding_petition', ['petitionId', 'sentAt'])
export class Forwarding {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  /** Name of the body. */
  @Column({ type: 'text' })
  authority: string;

  /** The whole case went there, and ended here with it. */
  @Column({ type: 'boolean' })
  whole: boolean;

  /** What it was asked to deal with. */
  @Column({ type: 'text' })
  matter: string;

  /** Null when the triage's decision was carried out. */
  @Column({ name: 'sent_by', type: 'uuid', nullable: true })
  sentBy: string | null;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt: Date;

  /** By when the answer is due. */
  @Column({ name: 'deadline_id', type: 'uuid' })
  deadlineId: string;

  /** Who of the body answered. */
  @Column({ name: 'answered_by', type: 'text', nullable: true })
  answeredBy: string | null;

  /** `YYYY-MM-DD`. */
  @Column({ name: 'answered_on', type: 'date', nullable: true })
  answeredOn: string | null;

  @Column({ type: 'text', nullable: true })
  answer: string | null;

  /** The answer as a file. */
  @Column({ name: 'attachment_id', type: 'uuid', nullable: true })
  attachmentId: string | null;

  @Column({ name: 'recorded_by', type: 'uuid', nullable: true })
  recordedBy: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', nullable: true })
  recordedAt: Date | null;
}
