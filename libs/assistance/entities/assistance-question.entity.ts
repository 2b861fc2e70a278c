import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Department } from '../vocabulary';

/** What a department asks the handler before it decides. */
@Entity('assistance_question')
@Index('assistance_question_referral', ['referralId', 'department', 'askedAt'])
export class AssistanceQuestion {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'referral_id', type: 'uuid' })
  referralId: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ type: 'text' })
  department: Department;

  @Column({ type: 'text' })
  question: string;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt: Date;

  @Column({ type: 'text', nullable: true })
  reply: string | null;

  @Column({ name: 'replied_at', type: 'timestamptz', nullable: true })
  repliedAt: Date | null;
}
