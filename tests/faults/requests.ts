import { ApiClient, loginAs, type Answer } from '#tests/support/api-client';
import { memberOf } from '#tests/support/case-driver';
import { CONVENER } from '#tests/support/meeting-driver';
import type { OfficeDatabase } from '#tests/support/office-database';
import type { Caseload, Receipt } from './caseload';
import type { Desk } from './desk';
import type { OpenTask } from './open-task';
import { otherUnit, planOf, type Request } from './plans';

type Asked = Exclude<Request['ask'], 'merge' | 'await-merge'>;

/**
 * Until when the step is not done: done before, the request would end with the case's next step, and nothing of it would
 * be proved. Whatever is not named here is not waited for.
 */
const SETTLED: Partial<Record<Asked, string>> = {
  withdraw: `SELECT 1 FROM petition WHERE id = $1 AND status = 'withdrawn'`,
  extension: `SELECT 1 FROM task WHERE petition_id = $1 AND element_id = 'decide-extension' AND state = 'completed'`,
  transfer: `SELECT 1 FROM unit_transfer WHERE petition_id = $1 AND state = 'received'`,
  supervision: `SELECT 1 FROM supervision WHERE petition_id = $1 AND state = 'accepted'`,
  'joint-meeting': `SELECT 1 FROM meeting_task WHERE petition_id = $1 AND state = 'done'`,
  'assisted-return': `SELECT 1 FROM assisted_return WHERE petition_id = $1 AND state = 'done'`,
  'declined-return': `SELECT 1 FROM assisted_return WHERE petition_id = $1 AND state = 'declined'`,
  'erasure-request': `SELECT 1 FROM erasure_request WHERE petition_id = $1`,
  assistance: `SELECT 1 FROM notice WHERE petition_id = $1 AND kind = 'assistance-payment'`,
  'backlog-case': `SELECT 1 FROM backlog_act WHERE petition_id = $1 AND act = 'inspection'`,
  'opinion-acceptance': `SELECT 1 FROM backlog_case WHERE petition_id = $1 AND state = 'settled'`,
};

/** What petitioners and staff ask for beside the steps, each once however often a fault makes them ask. */
export class Requests {
  private readonly asked = new Set<string>();
  private readonly publicly = new ApiClient();

  constructor(
    private readonly database: OfficeDatabase,
    private readonly desk: Desk,
    private readonly caseload: Caseload,
  ) {}

  /** Asks for what is asked for at this step. Whether the step is not to be done now. */
  async holdBack(index: number, task: OpenTask): Promise<boolean> {
    // Open until the backlog case is settled, which it is not by a meeting.
    if (task.elementId === 'hold-quarterly-meeting') return true;
    const request = planOf(index).requests?.find(({ at }) => at === task.elementId);
    const receipt = this.caseload.receipts.get(index);
    // A second petition of somebody who got no answer has no query code that anybody knows.
    if (!request || receipt?.receiptNumber !== task.receiptNumber) return false;
    if (request.ask === 'await-merge') {
      const comes = index + 1 < this.caseload.expected;
      return comes && !(await this.isMerged(this.caseload.receipts.get(index + 1)));
    }
    if (request.ask === 'merge') return this.askForMerger(index, task);
    const settled = SETTLED[request.ask];
    if (settled && (await this.finds(settled, task.petitionId))) return false;
    const asking = `${task.receiptNumber} ${request.ask}`;
    if (request.ask !== 'assistance' && !this.asked.has(asking)) {
      // Asked anew only once it is known that it was not taken: what was declined meanwhile could be asked for again.
      const answer = await this.ask(request.ask, index, task);
      if (!answer) return true;
      if (![201, 204, 409].includes(answer.status)) {
        throw new Error(`${task.subject} ${request.ask}: ${answer.status} ${JSON.stringify(answer.body)}`);
      }
      this.asked.add(asking);
    }
    if (request.ask === 'assisted-return' || request.ask === 'declined-return') {
      await this.sayWord(request.ask, index, task);
    }
    return settled !== undefined;
  }

  /** What the petitioner says of a return once there is something to say; said twice it is refused, and nothing happens. */
  private async sayWord(
    ask: 'assisted-return' | 'declined-return',
    index: number,
    task: OpenTask,
  ): Promise<void> {
    const at = (state: string) =>
      this.finds(
        `SELECT 1 FROM assisted_return WHERE petition_id = $1 AND state = '${state}'`,
        task.petitionId,
      );
    const word = (await at('offered'))
      ? ask === 'assisted-return'
        ? 'agree'
        : 'stop'
      : (await at('arranged'))
        ? 'arrived'
        : null;
    if (!word) return;
    const body = { ...this.caseload.credentials(index), word };
    const answer = await this.desk.call(this.publicly, '/public/assisted-return/word', body);
    if (answer && ![204, 409, 422].includes(answer.status)) {
      throw new Error(`${task.subject} ${word}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
  }

  /** Petitioners whose closed case is to be handled anew ask for it; how many did. */
  async askForReopening(): Promise<number> {
    const asking = [...this.caseload.receipts].filter(([index]) =>
      planOf(index).requests?.some(({ ask }) => ask === 'reopening'),
    );
    for (const [index, { receiptNumber }] of asking) {
      const credentials = this.caseload.credentials(index);
      const body = { ...credentials, reason: '承诺更换的楼道灯至今没有更换。' };
      const answer = await this.desk.insist(this.publicly, '/public/reopening', body);
      if (answer.status !== 204 && answer.status !== 409) {
        throw new Error(`${receiptNumber} reopening: ${answer.status} ${JSON.stringify(answer.body)}`);
      }
    }
    return asking.length;
  }

  /** Until the leading case has got so far; the step is never done by itself. */
  private async askForMerger(index: number, task: OpenTask): Promise<true> {
    const leading = this.caseload.receipts.get(index - 1);
    if (!leading || this.asked.has(task.receiptNumber)) return true;
    const registrar = await loginAs('registrar');
    const body = { leading: leading.receiptNumber, reason: '两件反映同一问题。' };
    const answer = await this.desk.insist(registrar, `/petitions/${task.petitionId}/merge`, body);
    if (answer.status === 204 || answer.body?.code === 'merge.pending') this.asked.add(task.receiptNumber);
    else if (![409, 422].includes(answer.status)) {
      throw new Error(`${task.subject} merge: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return true;
  }

  private async isMerged(other: Receipt | undefined): Promise<boolean> {
    const merged = `SELECT 1 FROM petition WHERE receipt_number = $1 AND status = 'merged'`;
    return other !== undefined && this.finds(merged, other.receiptNumber);
  }

  private async finds(query: string, parameter: string): Promise<boolean> {
    try {
      return (await this.database.rows(query, [parameter])).length > 0;
    } catch {
      // The database is what was killed; the step comes round again.
      return false;
    }
  }

  private async ask(what: Asked, index: number, task: OpenTask): Promise<Answer | undefined> {
    const of = (path: string) => `/petitions/${task.petitionId}/${path}`;
    switch (what) {
      case 'extension': {
        const handler = await loginAs(memberOf(task.group));
        return this.desk.call(handler, of(what), { days: 20, reason: '需要委托检测鉴定。' });
      }
      case 'transfer': {
        const handler = await loginAs(memberOf(task.group));
        return this.desk.call(handler, of(what), {
          unitId: otherUnit(index),
          reason: '该路段由另一单位管理。',
        });
      }
      case 'joint-meeting':
        return this.desk.call(await loginAs('supervisor'), of(what), { reason: '涉及多个部门，需要会办' });
      case 'assisted-return':
      case 'declined-return':
        return this.desk.call(
          this.publicly,
          '/public/assisted-return/request',
          this.caseload.credentials(index),
        );
      case 'backlog-case':
        return this.openBacklog(task, of);
      case 'opinion-acceptance':
        return this.desk.call(this.publicly, '/public/opinion-acceptance', this.caseload.credentials(index));
      case 'supervision':
        return this.desk.call(await loginAs('leader'), of(what), { reason: '请一周内拿出办法。' });
      default:
        return this.desk.call(this.publicly, `/public/${what}`, {
          ...this.caseload.credentials(index),
          reason: '本人的决定',
        });
    }
  }

  /** Named are the first who can be. */
  private async openBacklog(
    { petitionId }: OpenTask,
    of: (path: string) => string,
  ): Promise<Answer | undefined> {
    const supervisor = await loginAs('supervisor');
    const found = await this.desk.call(supervisor, of('backlog-case/candidates'), undefined, 'GET');
    if (!found) return undefined;
    if (found.status !== 200) throw new Error(`${petitionId}: ${found.status} ${JSON.stringify(found.body)}`);
    const named = Object.fromEntries(
      (found.body as { place: string; personId: string }[])
        .toReversed()
        .map(({ place, personId }) => [place, personId]),
    );
    const leader = await loginAs(CONVENER);
    return this.desk.call(supervisor, of('backlog-case'), {
      ...named,
      // The one who is at hand: what is done in person nobody else can record.
      townLeaderId: leader.personId,
      reason: '长期没有化解，列为重点积案。',
    });
  }
}
