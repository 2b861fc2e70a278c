import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireReadable, requireVisible } from '#libs/access/index';
import { changeComment, removeComment } from '#libs/colleague/change-comment';
import { type CommentQuery, readComments } from '#libs/colleague/read-comments';
import { type QuestionQuery, readQuestions } from '#libs/colleague/read-questions';
import { writeComment } from '#libs/colleague/write-comment';
import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import type { OfficeTransaction } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import { requireContent } from '#libs/retention/require-content';
import type { ChangedCommentBody, NewCommentBody } from './comments.dto';

/** Comments of cases; each asks first whether the actor may see the case. */
@Injectable()
export class CommentsService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  questions(actor: Actor, query: QuestionQuery) {
    return readQuestions(this.dataSource.manager, actor, query);
  }

  async list(actor: Actor, id: string, query: CommentQuery) {
    await requireReadable(this.dataSource.manager, actor, id);
    return readComments(this.dataSource.manager, actor, id, query);
  }

  async write(actor: Actor, id: string, body: NewCommentBody) {
    await requireVisible(this.dataSource.manager, actor, id);
    await requireContent(this.dataSource.manager, id);
    return this.within(actor, async (tx) => {
      const written = await writeComment(tx, actor, id, body);
      await notifyChange(tx.manager, { t: 'petition', petitionId: id });
      return { id: written };
    });
  }

  change(actor: Actor, id: string, body: ChangedCommentBody): Promise<void> {
    return this.within(actor, (tx) => changeComment(tx, actor, id, body));
  }

  remove(actor: Actor, id: string): Promise<void> {
    return this.within(actor, (tx) => removeComment(tx, actor, id));
  }

  private within<T>(actor: Actor, work: (tx: OfficeTransaction) => Promise<T>): Promise<T> {
    return this.office.transaction({ kind: 'person', id: actor.personId }, `request:${newId()}`, work);
  }
}
