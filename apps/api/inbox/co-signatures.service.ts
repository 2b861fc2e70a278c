import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { readColleagues } from '#libs/colleague/who-may-see';
import { answerCoSignature } from '#libs/inbox/co-signature/answer-co-signature';
import { askCoSignatures, requireHeld } from '#libs/inbox/co-signature/ask-co-signature';
import { readCoSignatures, readCoSignaturesToGive } from '#libs/inbox/co-signature/read-co-signatures';
import { takeAwayCoSignature } from '#libs/inbox/co-signature/take-away-co-signature';
import { retryOnDeadlock } from '#libs/inbox/retry-on-deadlock';
import { situationOf } from '#libs/inbox/task-access';
import { OfficeService } from '#libs/office/office.service';
import type { OfficeTransaction } from '#libs/office/office';
import { StepTexts } from '#libs/step-texts/step-texts';
import type { CoSigningBody, NewCoSignersBody, ToGiveParams } from './co-signatures.dto';

/** Colleagues who are asked for their opinion on a task before it is completed. */
@Injectable()
export class CoSignaturesService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
    @Inject(StepTexts) private readonly texts: StepTexts,
  ) {}

  toGive(actor: Actor, query: ToGiveParams) {
    return readCoSignaturesToGive(this.dataSource.manager, this.texts, actor, query);
  }

  async list(actor: Actor, taskKey: string) {
    await situationOf(this.dataSource.manager, actor, taskKey);
    return readCoSignatures(this.dataSource.manager, taskKey);
  }

  choices(actor: Actor, taskKey: string) {
    return this.dataSource.transaction(async (manager) => {
      const { petitionId } = await requireHeld({ manager }, actor, taskKey);
      return readColleagues(manager, actor, petitionId);
    });
  }

  async ask(actor: Actor, taskKey: string, body: NewCoSignersBody) {
    return { ids: await this.act(actor, (tx) => askCoSignatures(tx, actor, taskKey, body)) };
  }

  answer(actor: Actor, id: string, body: CoSigningBody): Promise<void> {
    return this.act(actor, (tx) => answerCoSignature(tx, actor, id, body));
  }

  takeAway(actor: Actor, id: string, reason: string): Promise<void> {
    return this.act(actor, (tx) => takeAwayCoSignature(tx, actor, id, reason));
  }

  private act<R>(actor: Actor, work: (tx: OfficeTransaction) => Promise<R>): Promise<R> {
    const person = { kind: 'person', id: actor.personId } as const;
    return retryOnDeadlock(() => this.office.transaction(person, `request:${newId()}`, work));
  }
}
