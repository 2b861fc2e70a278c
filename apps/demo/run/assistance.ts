import { randomUUID } from 'node:crypto';
import type { Values } from '../plan/event';
import type { Sessions } from './sessions';

/** So much is in each fund of a year, in yuan: more than a township's year of stories grants. */
const BUDGET_YUAN = 300_000;

interface Funds {
  year: number;
  funds: { id: string; department: string }[];
}

/** What is known of assistance only when it is played: the fund that money comes out of, and the receipt. */
export class AssistanceDesk {
  constructor(private readonly sessions: Sessions) {}

  /** What a step's form takes beside what the plan says. */
  async extras(step: string, values: Values, key: string): Promise<Values> {
    if (step === 'record-payment') return { receiptId: await this.receipt(key) };
    const [, department] = /^decide-(civil-affairs|finance)$/.exec(step) ?? [];
    if (!department || !(Number(values.amountYuan) > 0)) return {};
    return { fundId: await this.fund(department) };
  }

  /** The department's fund of the year; finance makes it when the year has none. */
  private async fund(department: string): Promise<string> {
    const finance = await this.sessions.as('finance');
    const { year, funds } = await finance.get<Funds>('/assistance-funds');
    const known = funds.find((fund) => fund.department === department);
    if (known) return known.id;
    const name = department === 'finance' ? '信访困难补助专项' : '临时救助资金';
    const fund = { department, year, name, budgetYuan: BUDGET_YUAN };
    return (await finance.post<{ id: string }>('/assistance-funds', fund)).id;
  }

  private async receipt(key: string): Promise<string> {
    const content = Buffer.from(`收款收据 ${randomUUID()}`, 'utf8').toString('base64');
    const finance = await this.sessions.as('finance');
    const kept = await finance.post<{ id: string }>(`/tasks/${key}/assistance/receipt`, {
      name: '收款收据.txt',
      content,
    });
    return kept.id;
  }
}
