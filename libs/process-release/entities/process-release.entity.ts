import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * `waiting` until the engine has it, which may be down; `refused` when the engine will not take it; `passed-over` when a
 * later one came to the engine first.
 */
export type ReleaseState = 'waiting' | 'in-force' | 'refused' | 'passed-over';

/** One decision to put a bundle in use: who proposed it, who decided, and why. Nothing of it is changed but its state. */
@Entity('process_release')
@Index('process_release_version', ['processId', 'version'], { unique: true })
export class ProcessRelease {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'process_id', type: 'text' })
  processId: string;

  /** Counted from 1 for each process; 0 is the product's own, which needs no decision. */
  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  digest: string;

  /** `draft`, `earlier` (back to an earlier version), `repository` (the product's own) or `folder` (brought from one). */
  @Column({ type: 'text' })
  origin: string;

  /** Of the product's own files when it was decided: another one means that the product has brought something new. */
  @Column({ name: 'repository_digest', type: 'text' })
  repositoryDigest: string;

  @Column({ type: 'text' })
  title: string;

  /** Of the author: what changes, and why. */
  @Column({ type: 'text' })
  note: string;

  /** Of whoever decided. */
  @Column({ type: 'text' })
  reason: string;

  /** Null: brought from a folder by whoever runs the machine. */
  @Column({ name: 'author_id', type: 'uuid', nullable: true })
  authorId: string | null;

  @Column({ name: 'publisher_id', type: 'uuid', nullable: true })
  publisherId: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz' })
  decidedAt: Date;

  @Column({ type: 'text' })
  state: ReleaseState;

  /** The engine's version, once it has it. */
  @Column({ name: 'engine_version', type: 'integer', nullable: true })
  engineVersion: number | null;
}
