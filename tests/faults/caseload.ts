import { ApiClient, loginAs } from '#tests/support/api-client';
import { officeNow } from '#tests/support/case-driver';
import type { Desk } from './desk';
import { petitionOf, planOf } from './plans';

export interface Receipt {
  receiptNumber: string;
  queryCode: string;
}

/**
 * The petitions of a run: every second one comes by the public page, the others, and those received long ago, are registered from
 * letters.
 */
export class Caseload {
  /** By number of the petition. */
  readonly receipts = new Map<number, Receipt>();
  private readonly publicly = new ApiClient();

  constructor(
    private readonly desk: Desk,
    /** Begins the subject of every petition of this run. */
    readonly run: string,
    /** How many will come in. */
    readonly expected: number,
  ) {}

  /** Submits some petitions at once. Who got no answer submits again, and may so have submitted twice. */
  async receive(from: number, to: number): Promise<void> {
    const registrar = await loginAs('registrar');
    // By the office's clock, which other suites have put forward; asked while every part is up.
    const now = (await officeNow()).getTime();
    const before = (days: number) => new Date(now - days * 86_400_000).toISOString();
    await Promise.all(
      Array.from({ length: to - from }, async (_, offset) => {
        const index = from + offset;
        const daysAgo = planOf(index).receivedDaysAgo;
        const petition = {
          ...petitionOf(index, this.run),
          ...(daysAgo ? { receivedAt: before(daysAgo) } : {}),
        };
        const answer =
          index % 2 === 0 && !daysAgo
            ? await this.desk.insist(this.publicly, '/public/petitions', petition)
            : await this.desk.insist(registrar, '/petitions', { ...petition, channel: 'letter' });
        if (answer.status !== 201) throw new Error(`petition ${index}: ${JSON.stringify(answer.body)}`);
        const { receiptNumber, queryCode } = answer.body;
        this.receipts.set(index, { receiptNumber, queryCode });
      }),
    );
  }

  credentials(index: number): Receipt {
    const receipt = this.receipts.get(index);
    if (!receipt) throw new Error(`petition ${index} has no receipt`);
    return receipt;
  }
}
