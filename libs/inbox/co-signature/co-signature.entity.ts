import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `taken-away` by whoever has the task; `lapsed`: the signer may not see the case any more. */
export type CoSignatureState = 'open' | 'agreed' | 'objected' | 'taken-away' | 'lapsed';

/** A colleague is asked for their opinion on a task before it is completed (加签). */
@Entity('co_signature')
@Index('co_signature_once', ['taskKey', 'signerId'], { unique: true, where: "state = 'open'" })
@Index('co_signature_signer', ['signerId', 'askedAt'], { where: "state = 'open'" })
@Index('co_signature_task', ['taskKey', 'askedAt'])
@Index('co_signature_petition', ['petitionId'])
export class CoSignature {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'task_key', type: 'bigint' })
  taskKey: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  /** What they are asked. */
  @Column({ type: 'text', nullable: true })
  word: string | null;

  @Column({ name: 'asked_by', type: 'uuid' })
  askedBy: string;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt: Date;

  @Column({ name: 'signer_id', type: 'uuid' })
  signerId: string;

  @Column({ type: 'text' })
  state: CoSignatureState;

  @Column({ type: 'text', nullable: true })
  opinion: string | null;

  /** Who answered, the signer or their deputy, or who took it away; null when the signer left. */
  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  /** Why it was taken away. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
