import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answer, DecisionState, Department, HelpKind } from '../vocabulary';

/** What one department decides on a referral. */
@Entity('assistance_decision')
export class AssistanceDecision {
  @PrimaryColumn({ name: 'referral_id', type: 'uuid' })
  referralId: string;

  @PrimaryColumn({ type: 'text' })
  department: Department;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ type: 'text' })
  state: DecisionState;

  @Column({ name: 'task_key', type: 'bigint', nullable: true })
  taskKey: string | null;

  @Column({ type: 'text', nullable: true })
  answer: Exclude<Answer, 'ask'> | null;

  /** Of civil affairs. */
  @Column({ name: 'help_kind', type: 'text', nullable: true })
  helpKind: HelpKind | null;

  /** Fen; bigints are text. */
  @Column({ name: 'amount_fen', type: 'bigint', default: 0 })
  amountFen: string;

  @Column({ name: 'fund_id', type: 'uuid', nullable: true })
  fundId: string | null;

  @Column({ type: 'text', nullable: true })
  conditions: string | null;

  @Column({ type: 'text', nullable: true })
  reasons: string | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  /** Who signed an amount above the limit; never who decided. */
  @Column({ name: 'signed_by', type: 'uuid', nullable: true })
  signedBy: string | null;

  @Column({ name: 'signed_at', type: 'timestamptz', nullable: true })
  signedAt: Date | null;

  /** Why the second person sent it back last. */
  @Column({ type: 'text', nullable: true })
  remarks: string | null;
}
