import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A case that somebody has shown to a colleague who may see it (抄送), and the proof of its reading. */
@Entity('case_copy')
@Index('case_copy_to', ['toId', 'sentAt', 'id'])
@Index('case_copy_petition', ['petitionId', 'sentAt'])
export class CaseCopy {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ name: 'from_id', type: 'uuid' })
  fromId: string;

  @Column({ name: 'to_id', type: 'uuid' })
  toId: string;

  @Column({ type: 'text', nullable: true })
  word: string | null;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt: Date;

  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt: Date | null;
}
