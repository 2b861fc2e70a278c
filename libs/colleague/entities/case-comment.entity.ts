import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What one of the staff says of a case to the others, who may see it; a question when a colleague is asked (征求意见). */
@Entity('case_comment')
@Index('case_comment_petition', ['petitionId', 'writtenAt', 'id'])
@Index('case_comment_once', ['authorId', 'requestKey'], { unique: true })
export class CaseComment {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ name: 'author_id', type: 'uuid' })
  authorId: string;

  /** Of the request that wrote it, so that one sent twice makes one comment. */
  @Column({ name: 'request_key', type: 'uuid' })
  requestKey: string;

  @Column({ name: 'written_at', type: 'timestamptz' })
  writtenAt: Date;

  /** Whoever is asked. */
  @Column({ name: 'asked_id', type: 'uuid', nullable: true })
  askedId: string | null;

  /** Of a question: when it was answered. */
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  /** The question that it answers. */
  @Column({ name: 'answers_id', type: 'uuid', nullable: true })
  answersId: string | null;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt: Date | null;
}
