import { ApiClient, loginAs } from '#tests/support/api-client';
import type { OfficeDatabase } from '#tests/support/office-database';
import { HOUSEHOLD, ReferralDriver } from '#tests/support/referral-driver';
import type { Caseload } from './caseload';
import type { Desk } from './desk';
import type { OpenTask } from './open-task';

type Department = 'civil-affairs' | 'finance';

const BUDGET_YUAN = 100_000;
/** Households of the run that were asked what may be shared. */
const ASKED = `
  SELECT p.receipt_number AS "receiptNumber" FROM assistance_referral r JOIN petition p ON p.id = r.petition_id
  WHERE r.state = 'asked' AND p.subject LIKE $1 || ' %'`;

/** What a household in hardship and both departments do; whatever a fault keeps from an answer comes round again. */
export class Assistance {
  private readonly publicly = new ApiClient();
  private readonly funds = new Map<Department, string>();

  constructor(
    private readonly database: OfficeDatabase,
    private readonly desk: Desk,
    private readonly caseload: Caseload,
  ) {}

  /** Enters the funds; before anything is killed. */
  async prepare(): Promise<void> {
    for (const department of ['civil-affairs', 'finance'] as const) {
      if (this.funds.has(department)) continue;
      this.funds.set(department, await ReferralDriver.fund(department, BUDGET_YUAN));
    }
  }

  /** Whether the entries at this step are not the ones that any case has. */
  knows({ elementId }: OpenTask, isMeant: boolean): boolean {
    if (elementId === 'describe-hardship') return isMeant;
    return ['decide-civil-affairs', 'decide-finance', 'record-payment'].includes(elementId);
  }

  /** What is entered; undefined when the receipt can't be uploaded just now. */
  async valuesOf({ key, elementId }: OpenTask, today: string): Promise<object | undefined> {
    switch (elementId) {
      case 'describe-hardship':
        return HOUSEHOLD;
      case 'decide-civil-affairs':
        return ReferralDriver.grant('civil-affairs', 2000, this.funds.get('civil-affairs'));
      case 'decide-finance':
        return ReferralDriver.grant('finance', 1000.5, this.funds.get('finance'));
      default: {
        const file = { name: '收据.txt', content: Buffer.from(`收据 ${key}`).toString('base64') };
        const path = `/tasks/${key}/assistance/receipt`;
        const answer = await this.desk.call(await loginAs('finance'), path, file);
        if (!answer || answer.status === 409) return undefined;
        if (answer.status !== 201)
          throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
        return { paidOn: today, method: 'bank', voucher: `凭证 ${key}`, receiptId: answer.body.id };
      }
    }
  }

  /** Households that are asked agree, with their own code; said twice it is refused, and nothing happens. */
  async agree(): Promise<void> {
    let asked: { receiptNumber: string }[];
    try {
      asked = await this.database.rows(ASKED, [this.caseload.run]);
    } catch {
      // The database is what was killed.
      return;
    }
    for (const { receiptNumber } of asked) {
      const receipt = [...this.caseload.receipts.values()].find((one) => one.receiptNumber === receiptNumber);
      if (!receipt) continue;
      const answer = await this.desk.call(this.publicly, '/public/assistance/word', {
        ...receipt,
        word: 'agree',
      });
      if (answer && ![204, 409, 422].includes(answer.status)) {
        throw new Error(`${receiptNumber} agrees: ${answer.status} ${JSON.stringify(answer.body)}`);
      }
    }
  }
}
