import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One version of the office's own template of a kind of paper. At most one version of a kind is active. */
@Entity('paper_template')
@Index('paper_template_version', ['kind', 'version'], { unique: true })
@Index('paper_template_active', ['kind'], { unique: true, where: 'active' })
export class PaperTemplate {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  kind: string;

  /** Counted from 1 for each kind. */
  @Column({ type: 'integer' })
  version: number;

  /** The .docx. */
  @Column({ type: 'bytea' })
  content: Buffer;

  @Column({ type: 'text' })
  sha256: string;

  /** Its own wording, with braces; null when it takes the text as it comes. */
  @Column({ type: 'text', nullable: true })
  wording: string | null;

  @Column({ type: 'boolean', default: false })
  active: boolean;

  @Column({ name: 'uploaded_by', type: 'uuid' })
  uploadedBy: string;

  @Column({ name: 'uploaded_at', type: 'timestamptz' })
  uploadedAt: Date;
}
