import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The words of a comment as they once stood; the one with the highest number stands now. Gone when it is removed. */
@Entity('comment_version')
export class CommentVersion {
  @PrimaryColumn({ name: 'comment_id', type: 'uuid' })
  commentId: string;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ name: 'petition_id', type: 'uuid' })
  petitionId: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ name: 'written_at', type: 'timestamptz' })
  writtenAt: Date;
}
