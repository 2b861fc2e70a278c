import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a job's use case answered, written with its effects in one transaction: a job that comes again repeats it. */
@Entity('job_result')
@Index('job_result_at', ['at'])
@Index('job_result_step', ['instanceKey', 'elementId'])
export class JobResult {
  @PrimaryColumn({ name: 'job_key', type: 'bigint' })
  jobKey: string;

  @Column({ type: 'text' })
  type: string;

  @Column({ name: 'instance_key', type: 'bigint', nullable: true })
  instanceKey: string | null;

  @Column({ name: 'element_id', type: 'text', nullable: true })
  elementId: string | null;

  /** The stay at the element for which the job was handed out. */
  @Column({ name: 'element_instance_key', type: 'bigint', nullable: true })
  elementInstanceKey: string | null;

  @Column({ type: 'jsonb' })
  outcome: object;

  /** The machine's time: for pruning only. */
  @Column({ type: 'timestamptz' })
  at: Date;
}
