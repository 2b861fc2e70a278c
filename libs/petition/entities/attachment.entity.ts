import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file that the petitioner or the office added to a case. */
@Entity('attachment')
@Index('attachment_petition', ['petitionId', 'at'])
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

  @Column({ type: 'bytea' })
  content: Buffer;

  @Column({ name: 'added_by', type: 'text' })
  addedBy: string;

  @Column({ type: 'timestamptz' })
  at: Date;
}
