import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One link of the chain over the audit; written by the sealer, never changed. */
@Entity('audit_seal')
export class AuditSeal {
  /** Counts from 1 without a gap. */
  @PrimaryColumn({ type: 'bigint' })
  number: string;

  /** Which of the office's keys it was made with; see libs/field-cipher/key-ring. */
  @Column({ name: 'key_id', type: 'bytea' })
  keyId: Buffer;

  /** Instants of the earliest and the latest entry: where to look for them. */
  @Column({ name: 'from_at', type: 'timestamptz' })
  fromAt: Date;

  @Column({ name: 'to_at', type: 'timestamptz' })
  toAt: Date;

  @Column({ name: 'entry_ids', type: 'uuid', array: true })
  entryIds: string[];

  /** 32 bytes for each entry, in their order. */
  @Column({ name: 'entry_hashes', type: 'bytea' })
  entryHashes: Buffer;

  @Column({ name: 'previous_hash', type: 'bytea' })
  previousHash: Buffer;

  @Column({ type: 'bytea' })
  hash: Buffer;
}
