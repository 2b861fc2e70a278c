import { randomUUID } from 'node:crypto';
import { ORAL_CHANNELS } from '#libs/petition/vocabulary';
import type { Act, Effect, PlannedCase } from '../plan/event';
import { fill, phrases } from '../plan/material';
import type { Period } from '../plan/period';
import { AssistanceDesk } from './assistance';
import { eventually } from './eventually';
import { MeetingRunner } from './meeting-runner';
import type { Sessions } from './sessions';
import type { CaseView, TaskLine } from './view';

const HALF_DAY = 12 * 3_600_000;

/** Which kind of paper each signature is for. */
const SIGNED_PAPERS: Readonly<Record<string, string>> = {
  'sign-opinion': 'opinion',
  'sign-review': 'review-opinion',
  'sign-re-review': 're-review-opinion',
};

/** Plays the events of one case, as its petitioner and the staff, and waits for what each of them brings about. */
export class CaseRunner {
  private id = '';
  receiptNumber = '';
  private queryCode = '';
  private ofMeeting: MeetingRunner | undefined;
  /** Why it was given up. */
  failure: string | null = null;

  constructor(
    readonly plan: PlannedCase,
    private readonly sessions: Sessions,
    private readonly period: Period,
    private readonly receiptOf: (index: number) => string,
  ) {}

  get credentials() {
    return { receiptNumber: this.receiptNumber, queryCode: this.queryCode };
  }

  get petitionId(): string {
    return this.id;
  }

  get isRegistered(): boolean {
    return this.id !== '';
  }

  async play(act: Act): Promise<void> {
    switch (act.do) {
      case 'submit':
        await this.submit(act.by);
        break;
      case 'complete': {
        const key = await this.taskInInbox(act.step, act.by);
        const joins = act.joins === undefined ? {} : { earlierPetition: this.receiptOf(act.joins) };
        const person = await this.sessions.as(act.by);
        await person.post(`/tasks/${key}/claim`);
        const extras = await new AssistanceDesk(this.sessions).extras(act.step, act.values, key);
        const values = { ...act.values, ...joins, ...extras, ...(await this.signature(act)) };
        await person.post(`/tasks/${key}/complete`, { values });
        await this.completed(key);
        break;
      }
      case 'claim':
        await this.postAs(act.by, `/tasks/${await this.taskInInbox(act.step, act.by)}/claim`);
        break;
      case 'draft': {
        const key = await this.taskInInbox(act.step, act.by);
        await (await this.sessions.as(act.by)).put(`/tasks/${key}/draft`, { values: act.values });
        break;
      }
      case 'extension':
        await this.postAs(act.by, `/petitions/${this.id}/extension`, { days: act.days, reason: act.reason });
        break;
      case 'transfer':
        await this.postAs(act.by, `/petitions/${this.id}/transfer`, {
          unitId: act.unitId,
          reason: act.reason,
        });
        break;
      case 'joint-meeting':
        await this.postAs(act.by, `/petitions/${this.id}/joint-meeting`, { reason: act.reason });
        break;
      case 'meeting-step':
        await this.meeting.complete(act.by, act.step, act.values);
        break;
      case 'meeting-invite':
        await this.meeting.invite(act.by, act.units);
        break;
      case 'meeting-record':
        await this.meeting.record(act);
        break;
      case 'interest': {
        const { personId } = await this.sessions.as(act.person);
        await this.postAs(act.by, `/petitions/${this.id}/interest`, {
          personId,
          kind: 'relative',
          reason: act.reason,
        });
        break;
      }
      case 'suspend':
        await this.changeDeadline(act.by, act.row, 'suspend', { reason: act.reason, article: act.article });
        break;
      case 'resume':
        await this.changeDeadline(act.by, act.row, 'resume', { reason: act.reason });
        break;
      case 'move': {
        const { lastDay, reason, article } = act;
        await this.changeDeadline(act.by, act.row, 'move', { lastDay, reason, article });
        break;
      }
      case 'merge':
        await this.postAs(act.by, `/petitions/${this.id}/merge`, {
          leading: this.receiptOf(act.leads),
          reason: act.reason,
        });
        break;
      case 'split': {
        const { subject, content, reason } = act;
        await this.postAs(act.by, `/petitions/${this.id}/split`, {
          subject,
          content,
          reason,
          requestKey: randomUUID(),
        });
        break;
      }
      case 'open-return':
        await this.openReturn(act.by, act.on);
        break;
      case 'say-return':
        await this.asPetitioner('/public/assisted-return/word', { word: act.word });
        break;
      case 'open-backlog':
        await this.openBacklog(act);
        break;
      case 'milestone-done':
        await this.postAs(act.by, `/milestones/${await this.openMilestone()}/done`, { doneOn: act.on });
        break;
      case 'milestone-move': {
        const { dueOn, reason } = act;
        await this.postAs(act.by, `/milestones/${await this.openMilestone()}/move`, { dueOn, reason });
        break;
      }
      case 'accept-opinion':
        await this.asPetitioner('/public/opinion-acceptance', {});
        break;
      case 'say-assistance':
        await this.asPetitioner('/public/assistance/word', { word: act.word });
        break;
      case 'withdraw':
      case 'review':
      case 'reopening':
      case 'erasure-request':
        await this.asPetitioner(`/public/${act.do}`, { reason: act.reason });
        break;
      case 'rate':
        await this.asPetitioner('/public/rate', { score: act.score, comment: act.comment });
        break;
      case 'track':
        await this.asPetitioner('/public/track', {});
        break;
      case 'material': {
        const content = Buffer.from(act.text, 'utf8').toString('base64');
        await this.asPetitioner('/public/material', { name: act.name, content });
        break;
      }
    }
    if ('then' in act && act.then) await this.effect(act.then);
  }

  /** As the petition office sees it, or the discipline office what is protected. */
  async view(): Promise<CaseView> {
    return (await this.reader()).get<CaseView>(`/petitions/${this.id}`);
  }

  private get meeting(): MeetingRunner {
    this.ofMeeting ??= new MeetingRunner(this.id, this.sessions);
    return this.ofMeeting;
  }

  private reader() {
    return this.sessions.as(this.plan.petition.category === 'accusation' ? 'discipline' : 'supervisor');
  }

  private async submit(by: string | null): Promise<void> {
    const { channel, ...content } = this.plan.petition;
    if (by === null) {
      Object.assign(this, await this.sessions.visitor.post<object>('/public/petitions', content));
      const found = await (
        await this.reader()
      ).get<{ items: { id: string }[] }>(`/petitions?q=${this.receiptNumber}`);
      this.id = found.items[0]?.id ?? '';
      if (this.id === '') throw new Error(`the registered petition ${this.receiptNumber} is not found`);
      return;
    }
    const arrived = this.period.instantOf(this.plan.events[0]?.slot ?? 0).getTime();
    const receivedAt = new Date(arrived - this.plan.receivedEarlier * HALF_DAY).toISOString();
    const earlier = this.plan.receivedEarlier > 0 ? { receivedAt } : {};
    const readBack = ORAL_CHANNELS.includes(channel) ? { readBack: { how: 'spoken' } } : {};
    const clerk = await this.sessions.as(by);
    Object.assign(
      this,
      await clerk.post<object>('/petitions', { channel, ...content, ...earlier, ...readBack }),
    );
  }

  private async openReturn(by: string | null, on: string): Promise<void> {
    if (by === null) return this.asPetitioner('/public/assisted-return/request', {});
    const { number, body } = phrases.returnTransfer;
    await this.postAs(by, `/petitions/${this.id}/assisted-returns`, {
      origin: 'transfer',
      ordinal: 1,
      transferNumber: fill(number, { number: this.receiptNumber.slice(-4) }),
      transferBody: body,
      transferOn: on,
    });
  }

  private async openBacklog(act: Extract<Act, { do: 'open-backlog' }>): Promise<void> {
    const idOf = async (username: string) => (await this.sessions.as(username)).personId;
    await this.postAs(act.by, `/petitions/${this.id}/backlog-case`, {
      townLeaderId: await idOf(act.town),
      communityLeaderId: await idOf(act.community),
      responsibleId: await idOf(act.responsible),
      reason: act.reason,
    });
  }

  private async openMilestone(): Promise<string> {
    const { backlogs } = await (
      await this.reader()
    ).get<{ backlogs: { milestones: { id: string; doneOn: string | null }[] }[] }>(
      `/petitions/${this.id}/backlog-case`,
    );
    const open = backlogs[0]?.milestones.find(({ doneOn }) => doneOn === null);
    if (!open) throw new Error(`${this.receiptNumber} has no milestone that is to be done`);
    return open.id;
  }

  /** Whoever signs says which text they read. */
  private async signature({
    step,
    values,
  }: {
    step: string;
    values: Record<string, unknown>;
  }): Promise<object> {
    const signed = SIGNED_PAPERS[step];
    if (!signed || values.approved !== true) return {};
    const { documents } = await this.view();
    return { paperHash: documents.findLast(({ kind }) => kind === signed)?.sha256 };
  }

  /** The key of a step's task once it is in the inbox of whoever is to do it. */
  private async taskInInbox(step: string, username: string): Promise<string> {
    const person = await this.sessions.as(username);
    return eventually(
      () => `${step} in the inbox of ${username}`,
      async () => {
        const page = await person.get<{ items: TaskLine[] }>(
          `/inbox?box=todo&step=${step}&q=${this.receiptNumber}&limit=5`,
        );
        return page.items.find((task) => task.state === 'open')?.key;
      },
    );
  }

  /** The engine has taken the completion; it may refuse it and open the task again. */
  private async completed(key: string): Promise<void> {
    await eventually(
      () => `task ${key} is completed`,
      async () => {
        const task = (await this.view()).tasks.find((one) => one.key === key);
        if (task?.state === 'open') throw new Error(`task ${key} was refused: ${task.refusal}`);
        return task?.state === 'completed' ? true : undefined;
      },
    );
  }

  private async effect(then: Effect): Promise<void> {
    let last: CaseView | undefined;
    await eventually(
      () => `${JSON.stringify(then)} of ${this.receiptNumber}, which is ${last?.status}`,
      async () => {
        last = await this.view();
        return isSeen(then, last) || undefined;
      },
    );
  }

  private async postAs(username: string, path: string, body: object = {}): Promise<void> {
    await (await this.sessions.as(username)).post(path, body);
  }

  private async changeDeadline(by: string, row: string, change: string, body: object): Promise<void> {
    const found = (await this.view()).deadlines.filter((one) => one.rowId === row).at(-1);
    if (!found) throw new Error(`${this.receiptNumber} has no deadline ${row}`);
    await this.postAs(by, `/deadlines/${found.id}/${change}`, body);
  }

  private async asPetitioner(path: string, body: object): Promise<void> {
    await this.sessions.visitor.post(path, { ...this.credentials, ...body });
  }
}

function isSeen(effect: Effect, view: CaseView): boolean {
  if ('status' in effect) return view.status === effect.status;
  if ('notice' in effect) return view.notices.some((notice) => notice.kind === effect.notice);
  return view.tasks.some((task) => task.elementId === effect.task && task.state === 'open');
}
