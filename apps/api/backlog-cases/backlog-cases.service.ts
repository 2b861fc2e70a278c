import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireVisible } from '#libs/access/index';
import { recordSignedAcceptance } from '#libs/backlog/accept-opinion';
import { addMilestone, finishMilestone, moveMilestone, type NewMilestone } from '#libs/backlog/milestones';
import { nameOthers } from '#libs/backlog/name-others';
import { candidatesFor, type NamedPeople } from '#libs/backlog/named-people';
import { openBacklog } from '#libs/backlog/open-backlog';
import { type BacklogQuery, backlogsOfCase, listBacklogs, mayAccept } from '#libs/backlog/read-backlogs';
import { undoBacklog } from '#libs/backlog/undo-backlog';
import { DomainError } from '#libs/errors/index';
import { OfficeService } from '#libs/office/office.service';
import { ChangePetition } from '../petitions/change-petition';

@Injectable()
export class BacklogCasesService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
    @Inject(ChangePetition) private readonly change: ChangePetition,
  ) {}

  async list(actor: Actor, query: BacklogQuery) {
    const page = await listBacklogs(this.dataSource.manager, this.office.now(), actor, query);
    return { ...page, names: this.names };
  }

  async ofCase(actor: Actor, petitionId: string) {
    const { manager } = this.dataSource;
    await requireVisible(manager, actor, petitionId);
    const backlogs = await backlogsOfCase(manager, this.office.now(), petitionId);
    return { backlogs, names: this.names, mayAccept: await mayAccept(manager, petitionId) };
  }

  async candidates(actor: Actor, petitionId: string) {
    await requireVisible(this.dataSource.manager, actor, petitionId);
    return candidatesFor(this.dataSource.manager, petitionId);
  }

  async open(actor: Actor, petitionId: string, body: NamedPeople & { reason: string }) {
    const id = await this.change.run(actor, petitionId, 'petition.open-backlog', (tx) =>
      openBacklog(tx, petitionId, body),
    );
    return { id };
  }

  undo(actor: Actor, petitionId: string, reason: string): Promise<void> {
    return this.change.run(actor, petitionId, 'petition.undo-backlog', (tx) =>
      undoBacklog(tx, petitionId, reason),
    );
  }

  nameOthers(actor: Actor, petitionId: string, body: NamedPeople & { reason: string }): Promise<void> {
    return this.change.run(actor, petitionId, 'petition.name-backlog', (tx) =>
      nameOthers(tx, petitionId, body),
    );
  }

  async addMilestone(actor: Actor, petitionId: string, milestone: NewMilestone) {
    const id = await this.change.run(actor, petitionId, 'petition.add-milestone', (tx) =>
      addMilestone(tx, petitionId, milestone),
    );
    return { id };
  }

  async finishMilestone(actor: Actor, id: string, doneOn: string): Promise<void> {
    const petitionId = await this.petitionOf(id);
    await this.change.run(actor, petitionId, 'petition.finish-milestone', (tx) =>
      finishMilestone(tx, petitionId, id, doneOn),
    );
  }

  async moveMilestone(actor: Actor, id: string, move: { dueOn: string; reason: string }): Promise<void> {
    const petitionId = await this.petitionOf(id);
    await this.change.run(actor, petitionId, 'petition.move-milestone', (tx) =>
      moveMilestone(tx, petitionId, id, move),
    );
  }

  accept(actor: Actor, petitionId: string, body: { ordinal: number; paperId: string }): Promise<void> {
    return this.change.run(actor, petitionId, 'petition.record-acceptance', (tx) =>
      recordSignedAcceptance(tx, petitionId, body),
    );
  }

  /** One answer for a milestone that there is not and one of a case that the actor may not see. */
  private async petitionOf(milestoneId: string): Promise<string> {
    const [found]: { petitionId: string }[] = await this.dataSource.query(
      `SELECT petition_id AS "petitionId" FROM backlog_milestone WHERE id = $1`,
      [milestoneId],
    );
    if (!found) throw new DomainError('petition.not-found', { status: 404 });
    return found.petitionId;
  }

  private get names() {
    return this.office.office.backlog.inPerson;
  }
}
