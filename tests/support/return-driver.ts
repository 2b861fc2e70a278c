import { ApiClient, loginAs } from './api-client';
import { CaseDriver, officeDay } from './case-driver';
import { eventually } from './eventually';

const publicly = new ApiClient();

export const OFFER = {
  leaderUnitId: 'town',
  plan: '由镇领导牵头，一周内答复诉求。',
  help: '民政办一次性告知可以申请的救助。',
};
export const PLAN = { plan: '三十日内完成线路改造，社区主任每周回告进展。' };

/** One assisted return of the running product, followed as its petitioner and its staff see it. */
export class ReturnDriver {
  private constructor(
    readonly one: CaseDriver,
    readonly id: string,
  ) {}

  /** Opened with the petitioner's own code. */
  static async asked(one?: CaseDriver): Promise<ReturnDriver> {
    const asking = one ?? (await CaseDriver.register());
    await publicly.post('/public/assisted-return/request', asking.credentials);
    return ReturnDriver.newest(asking);
  }

  /** Opened by staff on a transfer from a higher level. */
  static async transferred(): Promise<ReturnDriver> {
    const one = await CaseDriver.register({ channel: 'superior-assigned' });
    const answer = await ReturnDriver.open(one, {
      origin: 'transfer',
      transferNumber: '县信转〔2026〕18号',
      transferBody: '县信访局',
      transferOn: await officeDay(),
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return new ReturnDriver(one, answer.body.id);
  }

  static async open(one: CaseDriver, body: object, as = 'registrar') {
    const staff = await loginAs(as);
    return staff.request('POST', `/petitions/${one.id}/assisted-returns`, { ordinal: 1, ...body });
  }

  private static async newest(one: CaseDriver): Promise<ReturnDriver> {
    const { returns } = await publicly.post('/public/assisted-return/own', one.credentials);
    return new ReturnDriver(one, returns[0].id);
  }

  /** A paper that staff have put into the case. */
  static async paper(one: CaseDriver, as = 'registrar'): Promise<string> {
    const file = { name: '签名.txt', content: Buffer.from(`本人签名 ${Math.random()}`).toString('base64') };
    return (await (await loginAs(as)).post(`/petitions/${one.id}/attachments`, file)).id;
  }

  /** What the petitioner's page shows. */
  async own(): Promise<any> {
    return publicly.post('/public/assisted-return/own', this.one.credentials);
  }

  /** What the petitioner says with their own code. */
  say(word: string, queryCode = this.one.queryCode) {
    const credentials = { receiptNumber: this.one.receiptNumber, queryCode };
    return publicly.request('POST', '/public/assisted-return/word', { ...credentials, word });
  }

  /** What staff record of it. */
  async record(body: object, as = 'registrar') {
    return (await loginAs(as)).request('POST', `/assisted-returns/${this.id}/word`, body);
  }

  state(state: string): Promise<any> {
    return eventually(`the return of ${this.one.receiptNumber} is ${state}`, async () => {
      const { returns } = await this.own();
      const mine = returns.find(({ id }: any) => id === this.id);
      return mine?.state === state && mine;
    });
  }

  async offered(): Promise<this> {
    await this.one.complete('make-offer', OFFER);
    await this.state('offered');
    return this;
  }

  async agreed(): Promise<this> {
    await this.offered();
    await this.said('agree');
    await this.one.task('arrange-travel');
    return this;
  }

  async arranged(): Promise<this> {
    await this.agreed();
    const travel = { mode: 'train', travelOn: await officeDay(), costYuan: 153.5 };
    await this.one.complete('arrange-travel', travel);
    await this.state('arranged');
    return this;
  }

  async arrived(): Promise<this> {
    await this.arranged();
    await this.said('arrived');
    await this.one.task('hold-talk');
    return this;
  }

  async talked(): Promise<this> {
    await this.arrived();
    await this.one.complete(
      'hold-talk',
      { talk: 'held', talkedOn: await officeDay(), hardship: true },
      'leader',
    );
    await this.one.task('promise-plan');
    return this;
  }

  async done(): Promise<this> {
    await this.talked();
    await this.one.complete('promise-plan', { ...PLAN, promisedBy: await officeDay() }, 'leader');
    await this.state('done');
    return this;
  }

  async said(word: string): Promise<void> {
    const { status, body } = await this.say(word);
    if (status !== 204) throw new Error(`${word}: ${status} ${JSON.stringify(body)}`);
  }

  /** No task of it is left, and none of its hours run. */
  over(): Promise<unknown> {
    return eventually(`nothing is left of the return of ${this.one.receiptNumber}`, async () => {
      const { tasks, deadlines } = await this.one.view();
      const open = tasks.filter(
        ({ processId, state }: any) => processId === 'assisted-return' && state === 'open',
      );
      const running = deadlines.filter(
        ({ rowId, state }: any) =>
          rowId.startsWith('return-') && rowId !== 'return-visit' && state === 'running',
      );
      return open.length + running.length === 0;
    });
  }
}
