import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A paper of a case. Its text can be changed only as a draft; what is signed or issued keeps its hash. */
@Entity('document')
@Index('document_once', ['idempotencyKey'], { unique: true })
@Index('document_petition', ['petitionId', 'createdAt'])
@Index('document_number', ['number'], { unique: true, where: 'number IS NOT NULL' })
@Index('document_verify_code', ['verifyCode'], { unique: true, where: 'verify_code IS NOT NULL' })
@Index('document_to_render', ['renderNextAt'], { where: `render_state = 'wanted'` })
export class Document {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ type: 'text' })
  kind: string;

  /** 文号, such as 清信受〔2026〕12号; null for a draft and for kinds that have none. */
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

  /** The date on it; null while it is a draft. */
  @Column({ name: 'dated_at', type: 'timestamptz', nullable: true })
  datedAt: Date | null;

  /** By which anyone can check it; null while it is a draft. */
  @Column({ name: 'verify_code', type: 'text', nullable: true })
  verifyCode: string | null;

  /** The way to appeal that it names. */
  @Column({ type: 'text', nullable: true })
  appeal: string | null;

  /** Unit whose paper it is. */
  @Column({ name: 'issuer_id', type: 'text', nullable: true })
  issuerId: string | null;

  /** The office's own template at the time; null: the one that came with the product. */
  @Column({ name: 'template_id', type: 'uuid', nullable: true })
  templateId: string | null;

  /** What filled the wording, so that another template can be tried with it; null for papers older than this. */
  @Column({ name: 'field_values', type: 'jsonb', nullable: true })
  fieldValues: Record<string, string> | null;

  /** Who approved the text, and when; the hash that was approved is `sha256`. */
  @Column({ name: 'approved_by', type: 'uuid', nullable: true })
  approvedBy: string | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt: Date | null;

  @Column({ name: 'render_state', type: 'text', default: 'on-demand' })
  renderState: 'on-demand' | 'wanted' | 'rendered' | 'failed';

  @Column({ name: 'render_attempts', type: 'integer', default: 0 })
  renderAttempts: number;

  /** When it may be rendered (again), by the machine's time; a renderer that works on it puts it off. */
  @Column({ name: 'render_next_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  renderNextAt: Date;

  @Column({ name: 'docx_file_id', type: 'uuid', nullable: true })
  docxFileId: string | null;

  @Column({ name: 'pdf_file_id', type: 'uuid', nullable: true })
  pdfFileId: string | null;

  /** SHA-256 of the PDF, hexadecimal. */
  @Column({ name: 'pdf_sha256', type: 'text', nullable: true })
  pdfSha256: string | null;
}
