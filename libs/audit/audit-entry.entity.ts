import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const ACTOR_KINDS = ['person', 'petitioner', 'system'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** One thing that somebody did or looked at; partitioned by month, append only. */
@Entity('audit_entry')
@Index('audit_entry_subject', ['subjectType', 'subjectId', 'at'])
@Index('audit_entry_at', ['at', 'id'])
export class AuditEntry {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @PrimaryColumn({ type: 'timestamptz' })
  at: Date;

  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId: string | null;

  @Column({ name: 'actor_kind', type: 'text' })
  actorKind: ActorKind;

  /** Dotted code, e.g. `petition.reveal`. */
  @Column({ type: 'text' })
  action: string;

  @Column({ name: 'subject_type', type: 'text' })
  subjectType: string;

  @Column({ name: 'subject_id', type: 'text' })
  subjectId: string;

  /** Ids, codes, numbers and instants only; never a name or what a person wrote. */
  @Column({ type: 'jsonb', default: {} })
  detail: Record<string, unknown>;

  @Column({ name: 'ip_hash', type: 'text', nullable: true })
  ipHash: string | null;
}
