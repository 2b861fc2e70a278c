import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What one petitioner was told, with the article and the way to appeal. */
@Entity('notice')
@Index('notice_once', ['idempotencyKey'], { unique: true })
@Index('notice_petition', ['petitionId', 'issuedAt'])
export class Notice {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ name: 'document_id', type: 'uuid', nullable: true })
  documentId: string | null;

  @Column({ type: 'text' })
  kind: string;

  @Column({ name: 'recipient_ordinal', type: 'integer' })
  recipientOrdinal: number;

  @Column({ type: 'text' })
  channel: 'public-page' | 'post' | 'none';

  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'text' })
  article: string;

  @Column({ type: 'text', nullable: true })
  appeal: string | null;

  @Column({ name: 'issued_at', type: 'timestamptz' })
  issuedAt: Date;

  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt: Date | null;

  @Column({ name: 'idempotency_key', type: 'text' })
  idempotencyKey: string;
}
