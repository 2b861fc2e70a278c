import type { EntityManager } from 'typeorm';
import { newId } from '#libs/database/id';
import type { ActorKind } from './audit-entry.entity';

export interface AuditRecord {
  /** A person, or who else acted. */
  readonly actor: { readonly personId: string } | Exclude<ActorKind, 'person'>;
  /** Dotted code of what was done, e.g. `petition.reveal`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Ids, codes, numbers and instants only; never a name or what a person wrote. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * Writes one audit entry in the caller's transaction, at the office's time (the database's clock and the offset that a
 * demo has put it forward by).
 */
export async function record(manager: Pick<EntityManager, 'query'>, entry: AuditRecord): Promise<void> {
  const person = typeof entry.actor === 'object' ? entry.actor.personId : null;
  const kind = typeof entry.actor === 'object' ? 'person' : entry.actor;
  await manager.query(
    `INSERT INTO audit_entry (id, at, actor_id, actor_kind, action, subject_type, subject_id, detail)
     SELECT $1, clock_timestamp() + offset_ms * interval '1 millisecond', $2, $3, $4, $5, $6, $7 FROM office_clock`,
    [newId(), person, kind, entry.action, entry.subjectType, entry.subjectId, entry.detail ?? {}],
  );
}
