import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Category, Channel, Procedure, ReadBackWay, Status, Urgency } from '../vocabulary';

/** One matter raised by one or more petitioners (信访事项). Who raised it stands in `petitioner`, encrypted. */
@Entity('petition')
@Index('petition_receipt_number', ['receiptNumber'], { unique: true })
@Index('petition_instance', ['instanceKey'], { unique: true })
@Index('petition_received', ['receivedAt', 'id'])
@Index('petition_unit', ['unitId', 'receivedAt'])
export class Petition {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'receipt_number', type: 'text' })
  receiptNumber: string;

  @Column({ name: 'query_code_hash', type: 'bytea' })
  queryCodeHash: Buffer;

  @Column({ type: 'text' })
  channel: Channel;

  @Column({ type: 'text', nullable: true })
  category: Category | null;

  @Column({ type: 'text', default: 'ordinary' })
  procedure: Procedure;

  @Column({ type: 'text', default: 'normal' })
  urgency: Urgency;

  @Column({ type: 'text', default: 'received' })
  status: Status;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'text' })
  content: string;

  @Column({ type: 'text', nullable: true })
  place: string | null;

  @Column({ type: 'text', nullable: true })
  demand: string | null;

  @Column({ type: 'boolean', default: false })
  anonymous: boolean;

  /** On the protected path of an accusation (Reg. 30): seen by the discipline office alone. */
  @Column({ type: 'boolean', default: false })
  protected: boolean;

  @Column({ name: 'accused_unit_id', type: 'text', nullable: true })
  accusedUnitId: string | null;

  @Column({ name: 'submitted_via', type: 'text' })
  submittedVia: 'public' | 'staff';

  @Column({ name: 'submitted_by', type: 'uuid', nullable: true })
  submittedBy: string | null;

  /** How the petitioner confirmed the record of what they told orally, after `submittedBy` had read it back (Reg. 19). */
  @Column({ name: 'read_back_how', type: 'text', nullable: true })
  readBackHow: ReadBackWay | null;

  @Column({ name: 'read_back_at', type: 'timestamptz', nullable: true })
  readBackAt: Date | null;

  @Column({ name: 'unit_id', type: 'text', nullable: true })
  unitId: string | null;

  /** The case that this one was joined to. */
  @Column({ name: 'earlier_petition_id', type: 'uuid', nullable: true })
  earlierPetitionId: string | null;

  /** An earlier matter of the same petitioner, found by the system; a hint for the registrar, no decision. */
  @Column({ name: 'repeat_of', type: 'uuid', nullable: true })
  repeatOf: string | null;

  @Column({ name: 'people_count', type: 'integer', default: 1 })
  peopleCount: number;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt: Date;

  @Column({ name: 'registered_at', type: 'timestamptz', nullable: true })
  registeredAt: Date | null;

  @Column({ name: 'accepted_at', type: 'timestamptz', nullable: true })
  acceptedAt: Date | null;

  @Column({ name: 'opinion_delivered_at', type: 'timestamptz', nullable: true })
  opinionDeliveredAt: Date | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ name: 'closing_kind', type: 'text', nullable: true })
  closingKind: string | null;

  /** When its content was erased at the end of its retention period; set by the database's `erase_case` alone. */
  @Column({ name: 'erased_at', type: 'timestamptz', nullable: true })
  erasedAt: Date | null;

  @Column({ name: 'process_id', type: 'text' })
  processId: string;

  @Column({ name: 'process_version', type: 'integer', nullable: true })
  processVersion: number | null;

  @Column({ name: 'instance_key', type: 'bigint', nullable: true })
  instanceKey: string | null;

  /** Of the request that made it (see `sentRequest`), so that one sent twice makes one petition. */
  @Column({ name: 'request_hash', type: 'bytea', nullable: true })
  requestHash: Buffer | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
