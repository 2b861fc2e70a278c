import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A petitioner's complaint about an official's conduct. A matter of its own, handled by discipline alone: no line of it
 * is in the case's dossier, deadlines, tasks or events, which the accused could read (Reg. 30).
 */
@Entity('conduct_complaint')
@Index('conduct_complaint_code', ['codeSha256'], { unique: true })
@Index('conduct_complaint_due', ['dueAt'])
export class ConductComplaint {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  /** Number of the representative whose complaint it is. */
  @Column({ type: 'integer' })
  ordinal: number;

  /** Of the complaint's own code (see `complaintCode`); a request sent twice has the same one. */
  @Column({ name: 'code_sha256', type: 'bytea' })
  codeSha256: Buffer;

  @Column({ name: 'accused_unit_id', type: 'text' })
  accusedUnitId: string;

  /** Accounts whose name the petitioner wrote: none of them handles it. */
  @Column({ name: 'accused_people', type: 'uuid', array: true, default: () => "'{}'" })
  accusedPeople: string[];

  @Column({ name: 'official_cipher', type: 'bytea' })
  officialCipher: Buffer;

  @Column({ name: 'content_cipher', type: 'bytea' })
  contentCipher: Buffer;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt: Date;

  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt: Date;

  @Column({ name: 'answer_cipher', type: 'bytea', nullable: true })
  answerCipher: Buffer | null;

  @Column({ name: 'answered_by', type: 'uuid', nullable: true })
  answeredBy: string | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt: Date | null;
}
