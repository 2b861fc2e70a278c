import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireVisible } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { DomainError, translateBoth } from '#libs/errors/index';
import { UserTaskRegistry } from '#libs/inbox/index';
import type { OfficeTransaction } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import { requireContent } from '#libs/retention/require-content';
import { approveMove, rejectMove, withdrawMove } from '#libs/running-case/moving/decide-move';
import { listMoves } from '#libs/running-case/moving/list-moves';
import { proposeMove, type Proposal } from '#libs/running-case/moving/propose-move';
import { hindrance, readTargets } from '#libs/running-case/moving/read-targets';
import { readStays } from '#libs/running-case/moving/stays';
import { StepTexts } from '#libs/step-texts/step-texts';

/** Cases that are stuck are put at another step, by two people who may both see them. */
@Injectable()
export class CaseMovesService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
    @Inject(UserTaskRegistry) private readonly registry: UserTaskRegistry,
    @Inject(StepTexts) private readonly texts: StepTexts,
  ) {}

  list(actor: Actor) {
    return listMoves(this.dataSource, this.texts, actor);
  }

  async stays(actor: Actor, petitionId: string) {
    const { manager } = this.dataSource;
    await requireVisible(manager, actor, petitionId);
    const stays = await readStays(manager, petitionId);
    return Promise.all(
      stays.map(async (stay) => {
        const { key, processId, elementId, since, stuck } = stay;
        const { name, type } = await this.texts.of(processId, stay.processVersion, elementId);
        const hindered = hindrance(stay, type);
        const targets = await readTargets(manager, this.texts, stay);
        return {
          key,
          processId,
          elementId,
          name,
          since,
          stuck,
          hindrance: hindered && translateBoth(hindered.code, hindered.params),
          targets: targets.map(({ taskKey: _, ...target }) => target),
        };
      }),
    );
  }

  async propose(actor: Actor, petitionId: string, proposal: Proposal): Promise<{ id: string }> {
    await requireVisible(this.dataSource.manager, actor, petitionId);
    await requireContent(this.dataSource.manager, petitionId);
    return { id: await this.changing(actor, (tx) => proposeMove(tx, this.texts, petitionId, proposal)) };
  }

  async approve(actor: Actor, id: string, word: string): Promise<void> {
    await this.requireSeen(actor, id);
    await this.changing(actor, (tx) =>
      approveMove(tx, { texts: this.texts, registry: this.registry }, id, word),
    );
  }

  async reject(actor: Actor, id: string, word: string): Promise<void> {
    await this.requireSeen(actor, id);
    await this.changing(actor, (tx) => rejectMove(tx, id, word));
  }

  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.requireSeen(actor, id);
    await this.changing(actor, (tx) => withdrawMove(tx, id));
  }

  /** Of a case that one may not see, there is no move either. */
  private async requireSeen(actor: Actor, id: string): Promise<void> {
    const { manager } = this.dataSource;
    const [move]: { petitionId: string }[] = await manager.query(
      `SELECT petition_id AS "petitionId" FROM case_move WHERE id = $1`,
      [id],
    );
    const none = new DomainError('running.move.not-found', { status: 404 });
    if (!move) throw none;
    await requireVisible(manager, actor, move.petitionId).catch(() => {
      throw none;
    });
  }

  private changing<T>(actor: Actor, work: (tx: OfficeTransaction) => Promise<T>): Promise<T> {
    return this.office.transaction({ kind: 'person', id: actor.personId }, `request:${newId()}`, work);
  }
}
