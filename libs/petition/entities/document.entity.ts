import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A paper of a case. Its text can be changed only as a draft; what is signed or issued keeps its hash. */
@Entity('document')
@Index('document_once', ['idempotencyKey'], { unique: true })
@Index('document_petition', ['petitionId', 'createdAt'])
export class Document {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text', nullable: true })
  number: string | null;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  body: string;

  /** SHA-256 of title and body, hexadecimal. */
  @Column({ type: 'text' })
  sha256: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy: string | null;

  @Column({ type: 'text', nullable: true })
  article: string | null;

  @Column({ type: 'text' })
  state: 'draft' | 'signed' | 'issued';

  @Column({ name: 'idempotency_key', type: 'text' })
  idempotencyKey: string;
}
