import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type ActorKind = 'person' | 'petitioner' | 'system';

/** One line of a case's dossier (一案一档): appended once for each step, never changed. */
@Entity('dossier_entry')
@Index('dossier_entry_once', ['idempotencyKey'], { unique: true })
@Index('dossier_entry_petition', ['petitionId', 'seq'])
export class DossierEntry {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  seq: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text', nullable: true })
  step: string | null;

  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId: string | null;

  /** The member of staff as whose deputy the actor did it. */
  @Column({ name: 'on_behalf_of', type: 'uuid', nullable: true })
  onBehalfOf: string | null;

  @Column({ name: 'actor_kind', type: 'text' })
  actorKind: ActorKind;

  @Column({ name: 'title_key', type: 'text' })
  titleKey: string;

  @Column({ type: 'jsonb', default: {} })
  data: Record<string, unknown>;

  @Column({ name: 'idempotency_key', type: 'text' })
  idempotencyKey: string;
}
