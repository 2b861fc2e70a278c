import { Entity, PrimaryColumn } from 'typeorm';

/** Somebody who is named in a comment and has been told of it. */
@Entity('comment_mention')
export class CommentMention {
  @PrimaryColumn({ name: 'comment_id', type: 'uuid' })
  commentId: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string;
}
