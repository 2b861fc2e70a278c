import { randomUUID } from 'node:crypto';
import { ApiClient, loginAs } from './api-client';
import { CaseDriver, INVESTIGATION, officeDay, officeNow, TRIAGE_TO } from './case-driver';
import { eventually } from './eventually';

const publicly = new ApiClient();

export const HOUSEHOLD = {
  householdSize: 3,
  monthlyIncomeYuan: 2400,
  monthlyNeedsYuan: 1800.5,
  suddenEvent: false,
  hardshipCause: 'illness',
  need: '住院费用负担重，希望临时救助。',
  wantedYuan: 3000,
};
const REFUSED = { answer: 'refuse', reasons: '已经享受同类救助，不重复给予。' };

/** One assistance referral of the running product, followed as its petitioner and its staff see it. */
export class ReferralDriver {
  private constructor(
    readonly one: CaseDriver,
    readonly id: string,
  ) {}

  /** Opened by the handling of a claim that is partly reasonable, of a household in hardship. */
  static async opened(over: Record<string, unknown> = {}): Promise<ReferralDriver> {
    const one = await CaseDriver.register(over);
    await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    await one.complete('accept-petition', { decision: 'accept' });
    await one.complete('investigate-petition', INVESTIGATION);
    await one.complete('classify-claim', {
      finding: 'partly',
      hardship: true,
      grounds: '部分诉求合理，家庭生活困难。',
    });
    return ReferralDriver.of(one);
  }

  /** The newest referral of a case, once its first task is there. */
  static async of(one: CaseDriver): Promise<ReferralDriver> {
    await one.task('describe-hardship');
    const { referrals } = await publicly.post('/public/assistance/own', one.credentials);
    return new ReferralDriver(one, referrals[0].id);
  }

  /** A fund of this year. */
  static async fund(department: 'civil-affairs' | 'finance', budgetYuan: number): Promise<string> {
    const year = Number((await officeDay()).slice(0, 4));
    const fund = { department, year, name: `临时救助 ${randomUUID().slice(0, 8)}`, budgetYuan };
    return (await (await loginAs('finance')).post('/assistance-funds', fund)).id;
  }

  /** What was granted out of a fund so far, in fen. */
  static async committed(fundId: string): Promise<number> {
    const { funds } = await (await loginAs('finance')).get('/assistance-funds');
    return funds.find(({ id }: any) => id === fundId).committedFen;
  }

  static grant = async (department: 'civil-affairs' | 'finance', amountYuan: number, fundId?: string) => ({
    answer: 'grant',
    ...(department === 'civil-affairs' ? { helpKind: 'temporary-relief' } : {}),
    amountYuan,
    ...(amountYuan > 0 ? { fundId: fundId ?? (await ReferralDriver.fund(department, amountYuan)) } : {}),
    reasons: '家庭收入低于标准，符合临时救助条件。',
  });

  static readonly refused = REFUSED;

  /** What the petitioner's page shows. */
  own(): Promise<any> {
    return publicly.post('/public/assistance/own', this.one.credentials);
  }

  /** What the petitioner says with their own code. */
  say(word: string, queryCode = this.one.queryCode) {
    const credentials = { receiptNumber: this.one.receiptNumber, queryCode };
    return publicly.request('POST', '/public/assistance/word', { ...credentials, word });
  }

  async said(word: string): Promise<void> {
    const { status, body } = await this.say(word);
    if (status !== 204) throw new Error(`${word}: ${status} ${JSON.stringify(body)}`);
  }

  /** What staff record of it. */
  async record(body: object, as = 'handler.dongjie') {
    return (await loginAs(as)).request('POST', `/assistance-referrals/${this.id}/word`, body);
  }

  state(state: string): Promise<any> {
    return eventually(`the referral of ${this.one.receiptNumber} is ${state}`, async () => {
      const { referrals } = await this.own();
      const mine = referrals.find(({ id }: any) => id === this.id);
      return mine?.state === state && mine;
    });
  }

  async asked(over: object = {}): Promise<this> {
    await this.one.complete('describe-hardship', { ...HOUSEHOLD, ...over });
    await this.state('asked');
    return this;
  }

  /** Agreed to, and with both departments. */
  async shared(over: object = {}): Promise<this> {
    await this.asked(over);
    await this.said('agree');
    await this.one.task('decide-civil-affairs');
    await this.one.task('decide-finance');
    return this;
  }

  /** Both have granted money that one of them may grant alone. */
  async granted(): Promise<this> {
    await this.shared();
    await this.one.complete('decide-civil-affairs', await ReferralDriver.grant('civil-affairs', 2000));
    await this.one.complete('decide-finance', await ReferralDriver.grant('finance', 1000.5));
    await this.one.task('record-payment');
    return this;
  }

  /** A receipt for the payment that waits. */
  async receipt(): Promise<string> {
    const { key } = await this.one.task('record-payment');
    const content = Buffer.from(`收据 ${randomUUID()}`).toString('base64');
    const file = { name: '收据.txt', content };
    return (await (await loginAs('finance')).post(`/tasks/${key}/assistance/receipt`, file)).id;
  }

  async payment(): Promise<Record<string, unknown>> {
    return {
      paidOn: await officeDay(),
      method: 'bank',
      voucher: '2026-0601',
      receiptId: await this.receipt(),
    };
  }

  async paid(): Promise<this> {
    await this.granted();
    await this.one.complete('record-payment', await this.payment());
    await this.state('paid');
    return this;
  }

  /** Once the day of the follow-up is set: counted from before the clock jumps. Answers it. */
  planned(): Promise<string> {
    return eventually(`the follow-up of ${this.one.receiptNumber} is planned`, async () => {
      const { referrals } = await this.own();
      return referrals.find(({ id }: any) => id === this.id)?.followUpAt;
    });
  }

  /** No task of it is left, and none of its periods run. */
  over(): Promise<unknown> {
    return eventually(`nothing is left of the referral of ${this.one.receiptNumber}`, async () => {
      const { tasks, deadlines } = await this.one.view();
      const open = tasks.filter(
        ({ processId, state }: any) => processId === 'assistance-referral' && state === 'open',
      );
      const running = deadlines.filter(
        ({ rowId, state }: any) => rowId.startsWith('assistance-') && state === 'running',
      );
      return open.length + running.length === 0;
    });
  }

  /** So many days after the office's day, at noon there. */
  static async inDays(days: number): Promise<string> {
    return new Date((await officeNow()).getTime() + days * 86_400_000).toISOString();
  }
}
