import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * `send-back`: by whoever has the later task; `take-back`: by whoever did the earlier one; `move`: as two people decided of a
 * case that was stuck, to any step that it may stand at.
 */
export type StepBackKind = 'send-back' | 'take-back' | 'move';

/** `sent` to the engine until it has made the new task (`done`), or has not done it (`refused`). */
export type StepBackState = 'sent' | 'done' | 'refused';

/** A case goes back from one task to a step that was done. */
@Entity('step_back')
@Index('step_back_from', ['fromTask'], { unique: true, where: "state <> 'refused'" })
@Index('step_back_new', ['newTask'], { unique: true, where: 'new_task IS NOT NULL' })
@Index('step_back_of_move', ['moveId'], { unique: true, where: 'move_id IS NOT NULL' })
@Index('step_back_instance', ['instanceKey'])
@Index('step_back_petition', ['petitionId'])
@Index('step_back_unswept', ['givenAt'], { where: "state = 'done' AND NOT swept" })
export class StepBack {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  kind: StepBackKind;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ name: 'instance_key', type: 'bigint' })
  instanceKey: string;

  /** Key of the task that ends by it; null of a move from where no task waits. */
  @Column({ name: 'from_task', type: 'bigint', nullable: true })
  fromTask: string | null;

  /** Key of the task whose step is done again; null of a move to a step that was never done. */
  @Column({ name: 'to_task', type: 'bigint', nullable: true })
  toTask: string | null;

  @Column({ name: 'to_element', type: 'text' })
  toElement: string;

  /** Key of the task in which it is done again. */
  @Column({ name: 'new_task', type: 'bigint', nullable: true })
  newTask: string | null;

  /** Whose that is; null: its group's. */
  @Column({ type: 'uuid', nullable: true })
  assignee: string | null;

  @Column({ name: 'on_behalf_of', type: 'uuid', nullable: true })
  onBehalfOf: string | null;

  /** Why it was sent back; nobody has to say why they take their own back. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** The decision that it carries out. */
  @Column({ name: 'move_id', type: 'uuid', nullable: true })
  moveId: string | null;

  @Column({ name: 'given_by', type: 'uuid' })
  givenBy: string;

  @Column({ name: 'given_at', type: 'timestamptz' })
  givenAt: Date;

  /** Key of the part of the process, or of the round of it, in which the step is entered again; null: the process itself. */
  @Column({ name: 'scope_key', type: 'bigint', nullable: true })
  scopeKey: string | null;

  /** What moved on in the very moment has been looked for. */
  @Column({ type: 'boolean', default: false })
  swept: boolean;

  @Column({ type: 'text' })
  state: StepBackState;
}
