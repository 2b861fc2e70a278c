import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireVisible } from '#libs/access/index';
import { DomainError } from '#libs/errors/index';
import { orderMerge } from '#libs/petition/merging/order-merge';
import { splitCase } from '#libs/petition/merging/split-case';
import { undoMerge } from '#libs/petition/merging/undo-merge';
import { requireContent } from '#libs/retention/require-content';
import { ChangePetition } from './change-petition';
import type { MergeBody, SplitBody } from './merging.dto';

/** Cases handled together with another one, and cases taken out of another one. */
@Injectable()
export class MergingService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(ChangePetition) private readonly change: ChangePetition,
  ) {}

  async merge(actor: Actor, id: string, { leading, reason }: MergeBody): Promise<void> {
    await requireVisible(this.dataSource.manager, actor, id);
    const leadingId = await this.byNumber(actor, leading);
    return this.change.run(actor, id, 'petition.merge', (tx) => orderMerge(tx, id, { leadingId, reason }));
  }

  unmerge(actor: Actor, id: string, reason: string): Promise<void> {
    return this.change.run(actor, id, 'petition.unmerge', (tx) => undoMerge(tx, id, reason));
  }

  split(actor: Actor, id: string, body: SplitBody) {
    return this.change.run(actor, id, 'petition.split', (tx) => splitCase(tx, id, body));
  }

  /** A case that one may not see is one that there is not. */
  private async byNumber(actor: Actor, receiptNumber: string): Promise<string> {
    const unknown = () => new DomainError('merge.leading-not-found', { status: 422, field: 'leading' });
    const [found]: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM petition WHERE receipt_number = $1 AND erased_at IS NULL`,
      [receiptNumber.trim().toUpperCase()],
    );
    if (!found) throw unknown();
    await requireVisible(this.dataSource.manager, actor, found.id).catch(() => {
      throw unknown();
    });
    await requireContent(this.dataSource.manager, found.id);
    return found.id;
  }
}
