export { AuditEntry, ACTOR_KINDS, type ActorKind } from './audit-entry.entity';
export { record, type AuditRecord } from './record';
