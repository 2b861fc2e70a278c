import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireVisible } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { DomainError, translate } from '#libs/errors/index';
import { addCase } from '#libs/meeting/add-case';
import {
  type Answer,
  answerInvitation,
  deputyChoices,
  ownParticipant,
} from '#libs/meeting/answer-invitation';
import { calendarFile } from '#libs/meeting/calendar-file';
import { cancelRegular } from '#libs/meeting/cancel-regular';
import { chooseParticipants, type Invited } from '#libs/meeting/choose-participants';
import { keepRecord, type MeetingRecord } from '#libs/meeting/keep-record';
import { managesMeetings } from '#libs/meeting/meeting-visibility';
import { moveMeeting } from '#libs/meeting/move-meeting';
import type { MeetingPlan } from '#libs/meeting/plan-meeting';
import { planRegular } from '#libs/meeting/plan-regular';
import {
  calendarOf,
  listMeetings,
  readYear,
  requireManaged,
  viewMeeting,
  waitingCases,
} from '#libs/meeting/read-meetings';
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
    return viewMeeting(this.dataSource.manager, actor, id, this.office.now());
  }

  plan(actor: Actor, days: readonly string[]): Promise<{ ids: string[] }> {
    if (!managesMeetings(actor)) throw new DomainError('meeting.not-found', { status: 404 });
    return this.office.transaction(asPerson(actor), `request:${newId()}`, async (tx) => {
      const ids = await planRegular(tx, days);
      for (const subjectId of ids) {
        await record(tx.manager, { actor, action: 'meeting.plan', subjectType: 'meeting', subjectId });
      }
      return { ids };
    });
  }

  year() {
    return readYear(this.dataSource.manager, this.office.office, this.office.now());
  }

  waiting(actor: Actor, id: string) {
    return waitingCases(this.dataSource.manager, actor, id);
  }

  async calendar(actor: Actor, id: string) {
    const meeting = await calendarOf(this.dataSource.manager, actor, id, this.office.now());
    const title = translate('meeting.calendar-title', {}, actor.locale === 'en' ? 'en' : 'zh');
    const text = calendarFile({ ...meeting, title, at: this.office.now() });
    return {
      name: `${meeting.number}.ics`,
      mediaType: 'text/calendar; charset=utf-8',
      content: Buffer.from(text, 'utf8'),
    };
  }

  move(actor: Actor, id: string, plan: MeetingPlan): Promise<void> {
    return this.change(actor, id, 'meeting.move', (tx) => moveMeeting(tx, id, plan));
  }

  async answer(actor: Actor, id: string, body: Answer & { participantId: string }): Promise<void> {
    await viewMeeting(this.dataSource.manager, actor, id, this.office.now());
    await this.office.transaction(asPerson(actor), `request:${newId()}`, async (tx) => {
      await answerInvitation(tx, id, await ownParticipant(tx.manager, actor, id, body.participantId), body);
      const detail = { participant: body.participantId, answer: body.answer };
      await record(tx.manager, {
        actor,
        action: 'meeting.answer',
        subjectType: 'meeting',
        subjectId: id,
        detail,
      });
    });
  }

  async deputies(actor: Actor, id: string) {
    await viewMeeting(this.dataSource.manager, actor, id, this.office.now());
    return deputyChoices(this.dataSource.manager, actor, id);
  }

  cancel(actor: Actor, id: string): Promise<void> {
    return this.change(actor, id, 'meeting.cancel', (tx) => cancelRegular(tx, id));
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
    await this.office.transaction(asPerson(actor), `request:${newId()}`, async (tx) => {
      await work(tx);
      await record(tx.manager, { actor, action, subjectType: 'meeting', subjectId: id });
    });
  }
}

const asPerson = ({ personId }: Actor) => ({ kind: 'person', id: personId }) as const;
