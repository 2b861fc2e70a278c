import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Open tasks of one candidate group, kept by whatever opens or closes one in the same transaction. Spread over buckets,
 * so that writers of one busy group don't queue behind one row: the group's total is the sum.
 */
@Entity('task_count')
export class TaskCount {
  @PrimaryColumn({ name: 'candidate_group', type: 'text' })
  candidateGroup: string;

  @PrimaryColumn({ type: 'text', default: '' })
  bucket: string;

  @Column({ name: 'open_count', type: 'bigint', default: 0 })
  openCount: string;
}
