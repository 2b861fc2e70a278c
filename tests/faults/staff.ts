import { ApiClient, loginAs } from '#tests/support/api-client';
import { memberOf, officeDay } from '#tests/support/case-driver';
import type { OfficeDatabase } from '#tests/support/office-database';
import { SIGNATURES, signing } from '#tests/support/shown-paper';
import type { Caseload, Receipt } from './caseload';
import { type Desk, pause } from './desk';
import { answerOf, planOf, UNITS } from './plans';

interface OpenTask {
  key: string;
  elementId: string;
  petitionId: string;
  receiptNumber: string;
  group: string;
  subject: string;
  /** How often this step was done before in the case. */
  times: number;
}

const OPEN_TASKS = `
  SELECT t.key, t.element_id AS "elementId", t.petition_id AS "petitionId", t.receipt_number AS "receiptNumber",
    t.candidate_group AS "group", t.subject,
    (SELECT count(*)::int FROM task d WHERE d.petition_id = t.petition_id AND d.element_id = t.element_id
      AND d.state = 'completed') AS times
  FROM task t WHERE t.state = 'open' AND t.subject LIKE $1 || ' %'`;

const GROUPS = [
  'petition-office:registrar',
  'discipline:discipline',
  'county-review:reviewer',
  'county-review:head',
  ...UNITS.flatMap((unit) => [`${unit}:handler`, `${unit}:head`]),
];
const ROUND_MS = 150;
const HANDS = 12;

/** The staff of the township, who do whatever task of the run is open, many at a time, until they are sent home. */
export class Staff {
  /** Completions that were answered with success. */
  done = 0;
  private readonly inHand = new Set<string>();
  private readonly asked = new Set<string>();
  private home = false;
  private shift: Promise<void> = Promise.resolve();
  private fail: (mistake: unknown) => void = () => undefined;
  /** Rejects with what goes wrong in their work; nothing a fault excuses. */
  readonly failed = new Promise<never>((_, reject) => (this.fail = reject));
  private today = '';
  private readonly publicly = new ApiClient();

  constructor(
    private readonly database: OfficeDatabase,
    private readonly desk: Desk,
    private readonly caseload: Caseload,
  ) {}

  /** Everybody signs in before anything is killed: sessions outlive the faults. */
  async start(): Promise<void> {
    await Promise.all(GROUPS.map((group) => loginAs(memberOf(group))));
    this.today = await officeDay();
    this.shift = this.work();
    // Whoever waits for the work is told; nobody may be waiting just now.
    this.failed.catch(() => undefined);
  }

  /** Sends the staff home. */
  async stop(): Promise<void> {
    this.home = true;
    await this.shift;
    while (this.inHand.size > 0) await pause(50);
  }

  private async work(): Promise<void> {
    while (!this.home) {
      const tasks = await this.openTasks();
      for (const task of tasks) {
        if (this.inHand.size >= HANDS) break;
        if (this.inHand.has(task.key)) continue;
        this.inHand.add(task.key);
        void this.handle(task)
          .catch((error) => this.fail(error))
          .finally(() => this.inHand.delete(task.key));
      }
      await pause(ROUND_MS);
    }
  }

  private async openTasks(): Promise<OpenTask[]> {
    try {
      return await this.database.rows<OpenTask>(OPEN_TASKS, [this.caseload.run]);
    } catch {
      // The database is what was killed.
      return [];
    }
  }

  private async handle(task: OpenTask): Promise<void> {
    const index = Number(task.subject.slice(this.caseload.run.length).trim().split(' ')[0]);
    if (await this.isAskedFor(index, task)) return;
    const member = await loginAs(memberOf(task.group));
    const values = await this.signed(task, answerOf(index, task.elementId, task.times, this.today));
    if (!values) return;
    const answer = await this.desk.call(member, `/tasks/${task.key}/complete`, { values });
    if (!answer) return;
    if (answer.status === 200) this.done++;
    // A completion whose answer was lost has taken effect: the task is no longer open.
    else if (answer.status !== 409) {
      throw new Error(`${task.subject} ${task.elementId}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
  }

  /** A signature names the text that is signed; undefined when the text cannot be read just now. */
  private async signed(task: OpenTask, values: object): Promise<object | undefined> {
    if (!SIGNATURES.includes(task.elementId)) return values;
    const documents = await this.documentsOf(task);
    return documents && signing(task.elementId, { ...values }, { documents });
  }

  private async documentsOf({ petitionId }: OpenTask) {
    try {
      return await this.database.rows<{ kind: string; sha256: string }>(
        `SELECT d.kind, d.sha256 FROM document d WHERE d.petition_id = $1 ORDER BY d.created_at, d.id`,
        [petitionId],
      );
    } catch {
      // The database is what was killed; the step comes round again.
      return undefined;
    }
  }

  /**
   * What is asked for at this step, once. Whether the step is not to be done now: its case has been withdrawn, or the head
   * has not decided yet whether there is more time. Done before, the request would end with the delivery, and nothing of
   * the extension would be proved.
   */
  private async isAskedFor(index: number, task: OpenTask): Promise<boolean> {
    const request = planOf(index).request;
    const receipt = this.caseload.receipts.get(index);
    // A second petition of somebody who got no answer has no query code that anybody knows.
    if (request?.at !== task.elementId || receipt?.receiptNumber !== task.receiptNumber) return false;
    if (request.ask === 'await-merge') {
      const comes = index + 1 < this.caseload.expected;
      return comes && !(await this.isMerged(this.caseload.receipts.get(index + 1)));
    }
    if (request.ask === 'merge') return this.isMergeAskedFor(index, task);
    if (!this.asked.has(task.receiptNumber)) {
      const answer = await this.ask(request.ask, index, task);
      if (answer.status !== 204 && answer.status !== 409) {
        throw new Error(`${task.subject} ${request.ask}: ${answer.status} ${JSON.stringify(answer.body)}`);
      }
      this.asked.add(task.receiptNumber);
    }
    return (
      request.ask === 'withdraw' || (request.ask === 'extension' && !(await this.isExtensionDecided(task)))
    );
  }

  /** Until the leading case has got so far; the step is never done by itself. */
  private async isMergeAskedFor(index: number, task: OpenTask): Promise<true> {
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
    if (!other) return false;
    try {
      const merged = await this.database.rows(
        `SELECT 1 FROM petition WHERE receipt_number = $1 AND status = 'merged'`,
        [other.receiptNumber],
      );
      return merged.length > 0;
    } catch {
      // The database is what was killed; the step comes round again.
      return false;
    }
  }

  private async isExtensionDecided({ petitionId }: OpenTask): Promise<boolean> {
    try {
      const decided = await this.database.rows(
        `SELECT 1 FROM task WHERE petition_id = $1 AND element_id = 'decide-extension' AND state = 'completed'`,
        [petitionId],
      );
      return decided.length > 0;
    } catch {
      // The database is what was killed; the step comes round again.
      return false;
    }
  }

  private async ask(what: 'withdraw' | 'review' | 'extension', index: number, task: OpenTask) {
    const credentials = this.caseload.credentials(index);
    if (what !== 'extension') {
      return this.desk.insist(this.publicly, `/public/${what}`, { ...credentials, reason: '本人的决定' });
    }
    const handler = await loginAs(memberOf(task.group));
    const path = `/petitions/${task.petitionId}/extension`;
    return this.desk.insist(handler, path, { days: 20, reason: '需要委托检测鉴定。' });
  }
}
