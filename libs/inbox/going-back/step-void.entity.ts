import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A task whose work is void because its case went back to before it. */
@Entity('step_void')
@Index('step_void_task', ['taskKey'])
@Index('step_void_petition', ['petitionId'])
export class StepVoid {
  @PrimaryColumn({ name: 'step_back_id', type: 'uuid' })
  stepBackId: string;

  @PrimaryColumn({ name: 'task_key', type: 'bigint' })
  taskKey: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  /** It had been done; false: it was open. */
  @Column({ type: 'boolean' })
  done: boolean;

  /** Whose it was; null: nobody had claimed it. */
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId: string | null;
}
