import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One try to deliver, or what somebody recorded of it. Only ever added to. */
@Entity('delivery_attempt')
@Index('delivery_attempt_delivery', ['deliveryId', 'id'])
export class DeliveryAttempt {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ name: 'delivery_id', type: 'uuid' })
  deliveryId: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  /** Who recorded it; null for the product's own tries. */
  @Column({ name: 'by_person', type: 'uuid', nullable: true })
  byPerson: string | null;

  /** accepted, temporary, permanent; retried; delivered, refused, unreachable. */
  @Column({ type: 'text' })
  outcome: string;

  /** The gateway's answer: a code. */
  @Column({ type: 'text', nullable: true })
  answer: string | null;

  /** What the person wrote. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** The day on which the petitioner received the paper, in China; of what was delivered alone. */
  @Column({ name: 'received_on', type: 'date', nullable: true })
  receivedOn: string | null;

  /** The photographed receipt, a file of the case. */
  @Column({ name: 'attachment_id', type: 'uuid', nullable: true })
  attachmentId: string | null;
}
