import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access/index';
import type { Language } from '#libs/errors/index';
import { ClaimTask, CompleteTask, ReassignTask } from '#libs/inbox/index';
import { Log } from '#libs/logging/index';
import { InputInvalid } from '#libs/validation/index';
import { problemOf } from '../http/problem';
import type { ReassignBody } from './reassign.dto';
import type { BatchVerb, TaskBatch, TaskBatchResult } from './task-batch.dto';

/** What a verb can't be done without. */
const NEEDED: Partial<Record<BatchVerb, 'to' | 'values'>> = { reassign: 'to', complete: 'values' };

/** Does the same to several tasks, one after the other, each by itself: what is refused keeps none of the others back. */
@Injectable()
export class TaskBatchService {
  constructor(
    @Inject(ClaimTask) private readonly claims: ClaimTask,
    @Inject(ReassignTask) private readonly reassignments: ReassignTask,
    @Inject(CompleteTask) private readonly completions: CompleteTask,
    @Inject(Log) private readonly log: Log,
  ) {}

  async run(actor: Actor, batch: TaskBatch, language: Language): Promise<TaskBatchResult[]> {
    const needed = NEEDED[batch.verb];
    if (needed && !batch[needed]) throw new InputInvalid([{ field: needed, rule: 'isDefined' }]);
    const results: TaskBatchResult[] = [];
    for (const key of batch.keys) results.push(await this.one(actor, batch, key, language));
    return results;
  }

  private async one(
    actor: Actor,
    batch: TaskBatch,
    key: string,
    language: Language,
  ): Promise<TaskBatchResult> {
    try {
      await this.change(actor, batch, key);
      return { done: true, problem: null };
    } catch (error) {
      const { problem, unexpectedId } = problemOf(error, language);
      if (unexpectedId)
        this.log.error('task of a batch failed', { id: unexpectedId, verb: batch.verb }, error);
      return { done: false, problem };
    }
  }

  private change(actor: Actor, { verb, to, values }: TaskBatch, key: string): Promise<void> {
    switch (verb) {
      case 'claim':
        return this.claims.claim(actor, key);
      case 'release':
        return this.claims.release(actor, key);
      case 'reassign':
        return this.reassignments.reassign(actor, key, to as ReassignBody);
      case 'complete':
        return this.completions.complete(actor, key, values as Record<string, unknown>);
    }
  }
}
