import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A seal confirmed with a newer data key than it was made with; written while keys are changed, never changed itself. */
@Entity('audit_reseal')
export class AuditReseal {
  /** Of the seal. */
  @PrimaryColumn({ type: 'bigint' })
  number: string;

  /** Which of the office's keys it was confirmed with. */
  @PrimaryColumn({ name: 'key_id', type: 'bytea' })
  keyId: Buffer;

  @Column({ type: 'bytea' })
  hash: Buffer;
}
