export { AuditEntry, ACTOR_KINDS, type ActorKind } from './audit-entry.entity';
export type { AuditFinding } from './audit-finding';
export { exportList } from './export-list';
export { record, type AuditRecord } from './record';
export { type Resealed, resealAudit } from './reseal-audit';
export { SEAL_SIZE, sealEntries } from './seal-entries';
export { type AuditHead, type AuditVerdict, verifyAudit } from './verify-audit';
