import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a job's use case answered, written with its effects in one transaction: a job that comes again repeats it. */
@Entity('job_result')
@Index('job_result_at', ['at'])
export class JobResult {
  @PrimaryColumn({ name: 'job_key', type: 'bigint' })
  jobKey: string;

  @Column({ type: 'text' })
  type: string;

  @Column({ type: 'jsonb' })
  outcome: object;

  /** The machine's time: for pruning only. */
  @Column({ type: 'timestamptz' })
  at: Date;
}
