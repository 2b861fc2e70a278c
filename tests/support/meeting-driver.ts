import { type ApiClient, loginAs } from './api-client';
import { type CaseDriver, memberOf, officeDay, type OpenTask } from './case-driver';
import { eventually } from './eventually';
import { dayIn } from './office-days';

/** Who of the sample township convenes, prepares and supervises meetings. */
export const CONVENER = 'leader';
export const CLERK = 'registrar';

/** One joint meeting of the running product, followed as its staff see it. */
export class MeetingDriver {
  private constructor(
    readonly id: string,
    readonly number: string,
  ) {}

  /** Proposes a meeting on a case and waits until the convener can decide. */
  static async propose(one: CaseDriver, reason = '涉及多个部门，需要会办'): Promise<MeetingDriver> {
    const supervisor = await loginAs('supervisor');
    await supervisor.post(`/petitions/${one.id}/joint-meeting`, { reason });
    const meeting = await MeetingDriver.of(one, supervisor);
    await meeting.task('decide-meeting', CONVENER);
    return meeting;
  }

  /** The newest meeting with the case on its agenda. */
  static async of(one: CaseDriver, reader: ApiClient): Promise<MeetingDriver> {
    return eventually(`a meeting on ${one.receiptNumber}`, async () => {
      for (const { id, number } of await reader.get('/meetings')) {
        const { items } = await reader.get(`/meetings/${id}`);
        if (items.some(({ petitionId, state }: any) => petitionId === one.id && state !== 'left'))
          return new MeetingDriver(id, number);
      }
      return null;
    });
  }

  static async byId(id: string): Promise<MeetingDriver> {
    const { number } = await (await loginAs('supervisor')).get(`/meetings/${id}`);
    return new MeetingDriver(id, number);
  }

  async view(as = 'supervisor'): Promise<any> {
    return (await loginAs(as)).get(`/meetings/${this.id}`);
  }

  state(state: string): Promise<any> {
    return eventually(`${this.number} is ${state}`, async () => {
      const view = await this.view();
      return view.state === state && view;
    });
  }

  /** The open task of a step in somebody's inbox, once it is there. */
  task(elementId: string, as: string): Promise<OpenTask & { meetingId: string }> {
    return eventually(`task ${elementId} of ${this.number}`, () => this.find(elementId, as));
  }

  async find(elementId: string, as: string): Promise<(OpenTask & { meetingId: string }) | undefined> {
    const page = await (await loginAs(as)).get(`/inbox?q=${this.number}&step=${elementId}&limit=100`);
    return page.items.find((task: any) => task.meetingId === this.id);
  }

  async complete(elementId: string, as: string, values: Record<string, unknown>): Promise<void> {
    const { key } = await this.task(elementId, as);
    const member = await loginAs(as);
    await member.post(`/tasks/${key}/complete`, { values: await this.signing(elementId, as, values) });
    await eventually(`completion of ${elementId}`, async () => {
      const { state, refusal } = await member.get(`/tasks/${key}`);
      if (state === 'open') throw new Error(`${elementId} was refused: ${refusal}`);
      return state === 'completed';
    });
  }

  /** Whoever signs says which text they were shown. */
  private async signing(
    elementId: string,
    as: string,
    values: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    if (elementId !== 'sign-minutes' || values.signed !== true || 'paperHash' in values) return values;
    return { ...values, paperHash: (await this.view(as)).minutesHash };
  }

  /** From the proposal to a planned meeting of the two units. */
  async plan(): Promise<void> {
    await this.complete('decide-meeting', CONVENER, { held: true, grounds: '同意召开。' });
    await this.invite();
    await this.complete('plan-meeting', CLERK, await this.aPlan());
  }

  async aPlan(inDays = 3): Promise<Record<string, unknown>> {
    const plannedOn = await dayIn(inDays);
    return { plannedOn, startsAt: '09:30', mode: 'in-person', place: '镇政府三楼会议室' };
  }

  async invite(units = ['dongjie', 'hexi']): Promise<void> {
    await (
      await loginAs(CLERK)
    ).put(`/meetings/${this.id}/participants`, {
      participants: units.map((unitId) => ({ unitId, role: 'head' })),
    });
  }

  /** Answers the invitation of a unit's head; by deputy when one is named. */
  async answer(as: string, answer: string, deputy?: string): Promise<any> {
    const member = await loginAs(as);
    const { participants } = await member.get(`/meetings/${this.id}`);
    const own =
      participants.find(({ mayAnswer }: any) => mayAnswer) ??
      participants.find(({ unitId }: any) => unitId === as.split('.')[1]);
    return member.request('PUT', `/meetings/${this.id}/answer`, {
      participantId: own?.id ?? participants[0].id,
      answer,
      ...(deputy && { deputyId: (await loginAs(deputy)).personId }),
    });
  }

  /** Kinds of the unread notices of somebody that are about this meeting, newest first. */
  async noticesTo(name: string): Promise<string[]> {
    const notices = await (await loginAs(name)).get('/staff-notices');
    return notices
      .filter(({ meetingId, facts }: any) => meetingId === this.id || facts.number === this.number)
      .map(({ kind }: any) => kind);
  }

  /** Who came, what was resolved of each case, and one resolution for each of the given units. */
  async record(owners: readonly string[] = ['dongjie'], inDays = 10): Promise<void> {
    const { participants, items } = await this.view(CLERK);
    const open = items.filter(({ state }: any) => state === 'open');
    const dueOn = await dayIn(inDays);
    await (
      await loginAs(CLERK)
    ).put(`/meetings/${this.id}/record`, {
      attendance: participants.map(({ id }: any) => ({
        participantId: id,
        attended: true,
        positions: open.map(({ id: itemId, receiptNumber }: any) => ({
          itemId,
          text: `同意牵头落实 ${receiptNumber}。`,
        })),
      })),
      outcomes: open.map(({ id, receiptNumber }: any) => ({
        itemId: id,
        outcome: `结论：${receiptNumber} 由东街牵头办理`,
        votes: { inFavour: 3, against: 1, abstained: 0 },
      })),
      resolutions: open.flatMap(({ id }: any) =>
        owners.map((unitId) => ({ itemId: id, unitId, what: '完成线路改造并组织验收', dueOn })),
      ),
    });
  }

  /** From the planned meeting to its signed minutes. */
  async hold(owners: readonly string[] = ['dongjie'], inDays = 10): Promise<void> {
    await this.record(owners, inDays);
    await this.complete('record-meeting', CLERK, {
      convenedOn: await officeDay(),
      minutes: '会议听取了情况汇报，研究形成如下决议。',
    });
    await this.complete('sign-minutes', CONVENER, { signed: true });
  }
}

/** Completes a resolution's task of a case as its owner. */
export async function carryOut(one: CaseDriver): Promise<void> {
  const task = await one.task('carry-out-resolution');
  await one.complete('carry-out-resolution', { report: '线路已经改造，验收合格。' }, memberOf(task.group));
}
