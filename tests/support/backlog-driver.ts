import { ApiClient, loginAs } from './api-client';
import { CaseDriver, officeDay, officeNow, toDeliveredOpinion, TRIAGE_TO } from './case-driver';
import { eventually } from './eventually';
import { dayIn } from './office-days';

const publicly = new ApiClient();
const DAY_MS = 86_400_000;

/** Who is responsible unless a spec names others: user name and place. */
const NAMED = { townLeaderId: '周明远', communityLeaderId: '马德福', responsibleId: '苏婷' };
export const TALK = { talk: 'held', record: '诉求是更换楼道线路，已当面答复办理时限。' };
export const RECORD = { record: '方案可行，请按里程碑推进。' };
const REASON = '长期没有化解，列为重点积案。';

/** One backlog case of the running product, followed as its petitioner and its staff see it. */
export class BacklogDriver {
  private constructor(
    readonly one: CaseDriver,
    readonly id: string,
  ) {}

  /** A case that was received long ago and that its unit has accepted. */
  static async longStanding(over: Record<string, unknown> = {}): Promise<CaseDriver> {
    const receivedAt = new Date((await officeNow()).getTime() - 200 * DAY_MS).toISOString();
    const one = await CaseDriver.register({ receivedAt, ...over });
    await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    await one.complete('accept-petition', { decision: 'accept' });
    await one.task('investigate-petition');
    return one;
  }

  /** A case that was received long ago and whose opinion was delivered. */
  static async answered(over: Record<string, unknown> = {}): Promise<CaseDriver> {
    const receivedAt = new Date((await officeNow()).getTime() - 200 * DAY_MS).toISOString();
    const one = await CaseDriver.register({ receivedAt, ...over });
    await toDeliveredOpinion(one);
    return one;
  }

  static async candidates(one: CaseDriver): Promise<any[]> {
    return (await loginAs('supervisor')).get(`/petitions/${one.id}/backlog-case/candidates`);
  }

  /** The named people of the sample township by their ids. */
  static async named(
    one: CaseDriver,
    over: Partial<typeof NAMED> = {},
  ): Promise<Record<keyof typeof NAMED, string>> {
    const candidates = await BacklogDriver.candidates(one);
    const entries = Object.entries({ ...NAMED, ...over }).map(([place, name]) => {
      const found = candidates.find((each) => each.place === place && each.displayName === name);
      if (!found) throw new Error(`${name} can not be named as ${place}`);
      return [place, found.personId];
    });
    return Object.fromEntries(entries);
  }

  /** Asks to make it a backlog case; answers the API's answer. */
  static async ask(one: CaseDriver, body: object, as = 'supervisor') {
    return (await loginAs(as)).request('POST', `/petitions/${one.id}/backlog-case`, {
      reason: REASON,
      ...body,
    });
  }

  static async opened(one?: CaseDriver): Promise<BacklogDriver> {
    const of = one ?? (await BacklogDriver.longStanding());
    const answer = await BacklogDriver.ask(of, await BacklogDriver.named(of));
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    const backlog = new BacklogDriver(of, answer.body.id);
    await of.task('talk-in-person');
    await of.task('hold-quarterly-meeting');
    return backlog;
  }

  async view(as = 'supervisor'): Promise<any> {
    const { backlogs } = await (await loginAs(as)).get(`/petitions/${this.one.id}/backlog-case`);
    return backlogs.find(({ id }: any) => id === this.id);
  }

  /** What the petitioner's page shows. */
  async own(queryCode = this.one.queryCode): Promise<any> {
    const { receiptNumber } = this.one;
    return (await publicly.post('/public/backlog-case/own', { receiptNumber, queryCode })).backlog;
  }

  accept(queryCode = this.one.queryCode) {
    const { receiptNumber } = this.one;
    return publicly.request('POST', '/public/opinion-acceptance', { receiptNumber, queryCode });
  }

  async post(path: string, body: object, as = 'supervisor') {
    return (await loginAs(as)).request('POST', `/petitions/${this.one.id}/${path}`, body);
  }

  async talked(): Promise<void> {
    await this.one.complete('talk-in-person', { ...TALK, doneOn: await officeDay() }, 'leader');
    await this.one.task('draw-plan');
  }

  async planned(): Promise<void> {
    await this.talked();
    const plan = '更换三栋楼道线路，社区逐栋复查并向信访人回告。';
    await this.one.complete(
      'draw-plan',
      { plan, what1: '更换线路', dueOn1: await dayIn(20), what2: '社区复查', dueOn2: await dayIn(40) },
      'head.dongjie',
    );
    await this.one.task('study-in-person');
  }

  async studied(): Promise<void> {
    await this.planned();
    await this.one.complete('study-in-person', { ...RECORD, doneOn: await officeDay() }, 'leader');
    await this.one.task('inspect-in-person');
  }

  async inspected(): Promise<void> {
    await this.studied();
    await this.one.complete('inspect-in-person', { ...RECORD, doneOn: await officeDay() }, 'leader');
  }

  async meet(result: string): Promise<void> {
    const values = { heldOn: await officeDay(), result, record: '两栋已更换线路，一栋待料。' };
    await this.one.complete('hold-quarterly-meeting', values, 'leader');
    await this.one.task('hold-quarterly-meeting');
  }

  ended(outcome: string): Promise<any> {
    return eventually(`the backlog case of ${this.one.receiptNumber} is over: ${outcome}`, async () => {
      const view = await this.view();
      return view?.outcome === outcome && view;
    });
  }

  /** Told in writing, no task of it left, none of its periods running. */
  over(): Promise<any> {
    return eventually(`nothing is left of the backlog case of ${this.one.receiptNumber}`, async () => {
      const { tasks, deadlines, notices } = await this.one.view();
      const open = tasks.filter(
        ({ processId, state }: any) => processId === 'backlog-case' && state === 'open',
      );
      const running = deadlines.filter(
        ({ rowId, state }: any) => rowId.startsWith('backlog-') && state === 'running',
      );
      const told = notices.find(({ kind }: any) => kind === 'backlog-ended');
      return open.length + running.length === 0 && told;
    });
  }
}
