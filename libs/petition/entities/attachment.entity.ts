import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file that the petitioner or the office added to a case. */
@Entity('attachment')
@Index('attachment_petition', ['petitionId', 'at'])
@Index('attachment_file', ['fileId'], { unique: true })
export class Attachment {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType: string;

  /** Bytes. */
  @Column({ type: 'integer' })
  size: number;

  @Column({ type: 'text' })
  sha256: string;

  /** Where the content lies; null for an old attachment that the worker has not moved out of the database yet. */
  @Column({ name: 'file_id', type: 'uuid', nullable: true })
  fileId: string | null;

  /** Of an old attachment only. */
  @Column({ type: 'bytea', nullable: true })
  content: Buffer | null;

  @Column({ name: 'added_by', type: 'text' })
  addedBy: string;

  @Column({ type: 'timestamptz' })
  at: Date;
}
