import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Department, PaymentMethod } from '../vocabulary';

/** What was paid on one decision, once. */
@Entity('assistance_payment')
export class AssistancePayment {
  @PrimaryColumn({ name: 'referral_id', type: 'uuid' })
  referralId: string;

  @PrimaryColumn({ type: 'text' })
  department: Department;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ name: 'task_key', type: 'bigint' })
  taskKey: string;

  @Column({ name: 'fund_id', type: 'uuid' })
  fundId: string;

  /** Fen; bigints are text. */
  @Column({ name: 'amount_fen', type: 'bigint' })
  amountFen: string;

  /** `YYYY-MM-DD`. */
  @Column({ name: 'paid_on', type: 'date' })
  paidOn: string;

  @Column({ type: 'text' })
  method: PaymentMethod;

  @Column({ type: 'text' })
  voucher: string;

  /** Attachment. */
  @Column({ name: 'receipt_id', type: 'uuid' })
  receiptId: string;

  @Column({ name: 'paid_by', type: 'uuid' })
  paidBy: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
