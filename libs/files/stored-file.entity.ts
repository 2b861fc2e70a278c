import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file outside the database: where its encrypted blob lies, and what it must hold. */
@Entity('stored_file')
@Index('stored_file_owner', ['ownerType', 'ownerId'])
@Index('stored_file_key', ['key'], { unique: true })
export class StoredFile {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** Of the blob in the folder or bucket; random, never used twice. */
  @Column({ type: 'text' })
  key: string;

  /** Which kind of row the file belongs to: see `file-owners.ts`. */
  @Column({ name: 'owner_type', type: 'text' })
  ownerType: string;

  @Column({ name: 'owner_id', type: 'uuid' })
  ownerId: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType: string;

  /** Bytes before encryption. */
  @Column({ type: 'bigint' })
  size: string;

  /** Of the bytes before encryption, hexadecimal. */
  @Column({ type: 'text' })
  sha256: string;

  @Column({ type: 'timestamptz' })
  at: Date;
}
