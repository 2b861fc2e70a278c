import { randomInt } from 'node:crypto';
import { type ApiClient, ApiClient as Client, loginAs } from './api-client';
import { eventually } from './eventually';
import { signing } from './shown-paper';

export interface OpenTask {
  key: string;
  elementId: string;
  group: string;
  state: string;
  dueAt: string | null;
  light: string;
}

/** Who of the sample township works for a candidate group. */
const MEMBER: Record<string, string> = {
  'petition-office:registrar': 'registrar',
  'petition-office:supervisor': 'supervisor',
  'discipline:discipline': 'discipline',
  'civil-affairs:civil-affairs': 'civil-affairs',
  'finance:finance': 'finance',
};
export function memberOf(group: string): string {
  const known = MEMBER[group];
  if (known) return known;
  const [unit, role] = group.split(':');
  return `${role}.${unit}`;
}

export const aPetitioner = (number = randomInt(1e8)) => ({
  kind: 'person',
  name: '测试人' + String(number).slice(-3),
  phone: `139${String(number).padStart(8, '0')}`,
});

export const aPetition = (over: Record<string, unknown> = {}) => ({
  subject: `楼道照明损坏无人修理 ${randomInt(1e9)}`,
  content: '三号楼二单元的楼道灯已坏两个月，多次向物业反映没有结果，夜里老人上下楼危险。',
  anonymous: false,
  petitioners: [aPetitioner()],
  // What is told orally is registered with its confirmation (Reg. 19).
  ...(['visit', 'phone'].includes(String(over.channel)) ? { readBack: { how: 'spoken' } } : {}),
  ...over,
});

/** One case of the running product, followed as its petitioner and its staff see it. */
export class CaseDriver {
  private constructor(
    readonly id: string,
    readonly receiptNumber: string,
    readonly queryCode: string,
    private readonly reader: ApiClient,
    /** The codes of the other representatives of a joint petition. */
    readonly representatives: readonly { ordinal: number; queryCode: string }[] = [],
  ) {}

  /** Registers a petition as the registrar does; an accusation is read by discipline. */
  static async register(over: Record<string, unknown> = {}): Promise<CaseDriver> {
    const petition = aPetition({ channel: 'letter', ...over });
    const receipt = await (await loginAs('registrar')).post('/petitions', petition);
    const reader = await loginAs(
      (petition as { category?: string }).category === 'accusation' ? 'discipline' : 'supervisor',
    );
    return new CaseDriver(
      receipt.id,
      receipt.receiptNumber,
      receipt.queryCode,
      reader,
      receipt.representatives,
    );
  }

  get credentials() {
    return { receiptNumber: this.receiptNumber, queryCode: this.queryCode };
  }

  readAs(reader: ApiClient): CaseDriver {
    return new CaseDriver(this.id, this.receiptNumber, this.queryCode, reader, this.representatives);
  }

  view(): Promise<any> {
    return this.reader.get(`/petitions/${this.id}`);
  }

  /** The open task of a step, once it is there. */
  task(elementId: string): Promise<OpenTask> {
    return eventually(`task ${elementId} of ${this.receiptNumber}`, async () => {
      const view = await this.view();
      return view.tasks.find((task: OpenTask) => task.elementId === elementId && task.state === 'open');
    });
  }

  /** Completes a step as a member of its group and waits until the engine has taken it. */
  async complete(elementId: string, values: Record<string, unknown>, as?: string): Promise<void> {
    const task = await this.task(elementId);
    const member = await loginAs(as ?? memberOf(task.group));
    await member.post(`/tasks/${task.key}/complete`, {
      values: signing(elementId, values, await this.view()),
    });
    await eventually(`completion of ${elementId}`, async () => {
      const view = await this.view();
      const now = view.tasks.find((one: OpenTask) => one.key === task.key);
      if (now.state === 'open') throw new Error(`${elementId} was refused: ${now.refusal}`);
      return now.state === 'completed';
    });
  }

  /** Waits until the case has a status. */
  status(status: string): Promise<any> {
    return eventually(`${this.receiptNumber} is ${status}`, async () => {
      const view = await this.view();
      return view.status === status && view;
    });
  }

  async deadline(rowId: string): Promise<any> {
    return eventually(`deadline ${rowId} of ${this.receiptNumber}`, async () => {
      const view = await this.view();
      return view.deadlines.filter((deadline: any) => deadline.rowId === rowId).at(-1);
    });
  }

  track(): Promise<any> {
    return new Client().post('/public/track', this.credentials);
  }
}

export const TRIAGE_TO = (unitId: string, over: Record<string, unknown> = {}) => ({
  category: 'claim',
  competence: 'this-office',
  repeat: 'none',
  admissible: true,
  unitId,
  procedure: 'ordinary',
  urgency: 'normal',
  ...over,
});
export const INVESTIGATION = {
  heardPetitioner: true,
  visitedSite: true,
  facts: '经现场查看，楼道灯线路老化，物业已确认。',
  hearing: 'none',
};
export const OPINION = {
  outcome: 'supported',
  facts: '经查，反映的楼道照明损坏情况属实。',
  basis: '《物业管理条例》有关规定',
  opinionText: '责成物业公司在十日内修复全部楼道照明，社区负责复查。',
};

/** From triage to the drafted opinion along the straight path. */
export async function toDraftedOpinion(one: CaseDriver, unitId = 'dongjie'): Promise<void> {
  await one.complete('triage-petition', TRIAGE_TO(unitId));
  await one.complete('accept-petition', { decision: 'accept' });
  await fromInvestigationToDraft(one);
}

/** From the investigation of an accepted case to its drafted opinion. */
export async function fromInvestigationToDraft(one: CaseDriver): Promise<void> {
  await one.complete('investigate-petition', INVESTIGATION);
  await one.complete('classify-claim', {
    finding: 'reasonable',
    hardship: false,
    grounds: '事实清楚，诉求合理。',
  });
  await one.complete('resolve-claim', {
    measures: '已更换线路和灯具并复查。',
    resolvedOn: await officeDay(),
  });
  await one.complete('draft-opinion', OPINION);
}

/** From triage to the delivered opinion along the straight path. */
export async function toDeliveredOpinion(one: CaseDriver, unitId = 'dongjie'): Promise<void> {
  await toDraftedOpinion(one, unitId);
  await one.complete('sign-opinion', { approved: true });
  await one.status('opinion-delivered');
}

/** The office's time. */
export async function officeNow(): Promise<Date> {
  return new Date((await new Client().get('/clock')).now);
}

/** Today in China as `YYYY-MM-DD`. */
export async function officeDay(): Promise<string> {
  return new Date((await officeNow()).getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Puts the clock of engine and office forward. */
export async function advance(by: { days?: number; hours?: number; minutes?: number }): Promise<void> {
  await (await loginAs('admin')).post('/clock/advance', by);
}
