import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A change of a process that somebody is working on; it may be wrong, and it runs nowhere. */
@Entity('process_draft')
@Index('process_draft_process', ['processId', 'createdAt'])
export class ProcessDraft {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'process_id', type: 'text' })
  processId: string;

  /** The bundle that it was begun from. */
  @Column({ name: 'base_digest', type: 'text' })
  baseDigest: string;

  @Column({ type: 'text' })
  title: string;

  /** What is to change, and why. */
  @Column({ type: 'text' })
  note: string;

  /** Text by path. */
  @Column({ type: 'jsonb' })
  files: Record<string, string>;

  @Column({ type: 'text' })
  digest: string;

  /** Counted from 1, one more at each saving. */
  @Column({ type: 'integer' })
  revision: number;

  /** `in-review` from when it was sent to whoever may publish it until they decide. */
  @Column({ type: 'text', default: 'editing' })
  state: 'editing' | 'in-review';

  /** Everybody who has saved it: none of them may publish it. */
  @Column({ type: 'uuid', array: true, default: {} })
  writers: string[];

  /** Why it was sent back last. */
  @Column({ name: 'review_note', type: 'text', nullable: true })
  reviewNote: string | null;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'saved_by', type: 'uuid' })
  savedBy: string;

  @Column({ name: 'saved_at', type: 'timestamptz' })
  savedAt: Date;

  /** Who edits it now; a lease on the machine's time. */
  @Column({ name: 'locked_by', type: 'uuid', nullable: true })
  lockedBy: string | null;

  @Column({ name: 'locked_until', type: 'timestamptz', nullable: true })
  lockedUntil: Date | null;
}
