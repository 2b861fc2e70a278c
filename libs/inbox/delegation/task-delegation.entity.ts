import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `ended`: one of the two lost the task before it was handed in. */
export type DelegationState = 'open' | 'handed-in' | 'recalled' | 'ended';

/** A colleague works on a task for whoever has it, and hands it in (委派). */
@Entity('task_delegation')
@Index('task_delegation_once', ['taskKey'], { unique: true, where: "state = 'open'" })
@Index('task_delegation_task', ['taskKey', 'givenAt'])
@Index('task_delegation_petition', ['petitionId'])
export class TaskDelegation {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'task_key', type: 'bigint' })
  taskKey: string;

  @Column({ name: 'petition_id', type: 'uuid', nullable: true })
  petitionId: string | null;

  @Column({ name: 'owner_id', type: 'uuid' })
  ownerId: string;

  @Column({ name: 'delegate_id', type: 'uuid' })
  delegateId: string;

  /** What they are to do. */
  @Column({ type: 'text' })
  word: string;

  @Column({ name: 'given_at', type: 'timestamptz' })
  givenAt: Date;

  @Column({ type: 'text' })
  state: DelegationState;

  /** With what they handed it in. */
  @Column({ type: 'text', nullable: true })
  answer: string | null;

  /** Who handed it in, the delegate or their deputy, or who recalled it; null when one of the two lost the task. */
  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
