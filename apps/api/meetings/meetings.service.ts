import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireVisible } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { addCase } from '#libs/meeting/add-case';
import { chooseParticipants, type Invited } from '#libs/meeting/choose-participants';
import { keepRecord, type MeetingRecord } from '#libs/meeting/keep-record';
import { listMeetings, requireManaged, viewMeeting } from '#libs/meeting/read-meetings';
import type { OfficeTransaction } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';

@Injectable()
export class MeetingsService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  list(actor: Actor) {
    return listMeetings(this.dataSource.manager, actor);
  }

  view(actor: Actor, id: string) {
    return viewMeeting(this.dataSource.manager, actor, id);
  }

  participants(actor: Actor, id: string, invited: readonly Invited[]): Promise<void> {
    return this.change(actor, id, 'meeting.invite', (tx) => chooseParticipants(tx, id, invited));
  }

  record(actor: Actor, id: string, what: MeetingRecord): Promise<void> {
    return this.change(actor, id, 'meeting.record', (tx) => keepRecord(tx, id, what));
  }

  async addCase(actor: Actor, id: string, petitionId: string): Promise<void> {
    await requireVisible(this.dataSource.manager, actor, petitionId);
    await this.change(actor, id, 'meeting.add-case', (tx) => addCase(tx, id, petitionId));
  }

  /** One change of a meeting that the actor may see whole, with its audit entry. */
  private async change(
    actor: Actor,
    id: string,
    action: string,
    work: (tx: OfficeTransaction) => Promise<void>,
  ): Promise<void> {
    await requireManaged(this.dataSource.manager, actor, id);
    const person = { kind: 'person', id: actor.personId } as const;
    await this.office.transaction(person, `request:${newId()}`, async (tx) => {
      await work(tx);
      await record(tx.manager, { actor, action, subjectType: 'meeting', subjectId: id });
    });
  }
}
