import { loginAs } from '#tests/support/api-client';
import { memberOf, officeDay } from '#tests/support/case-driver';
import type { OfficeDatabase } from '#tests/support/office-database';
import { CONVENER } from '#tests/support/meeting-driver';
import { SIGNATURES, signing } from '#tests/support/shown-paper';
import { Assistance } from './assistance';
import type { Caseload } from './caseload';
import { type Desk, pause } from './desk';
import type { OpenTask } from './open-task';
import { MEETING_TASKS, Meetings, type MeetingTask } from './meetings';
import { answerOf, planOf, UNITS } from './plans';
import { Requests } from './requests';

/**
 * By the subject of the case, which another department's task doesn't show. In no order: those that wait for something else to be
 * done keep no hands from the others.
 */
const OPEN_TASKS = `
  SELECT t.key, t.element_id AS "elementId", t.petition_id AS "petitionId", t.receipt_number AS "receiptNumber",
    t.candidate_group AS "group", p.subject,
    (SELECT count(*)::int FROM task d WHERE d.petition_id = t.petition_id AND d.element_id = t.element_id
      AND d.state = 'completed') AS times
  FROM task t JOIN petition p ON p.id = t.petition_id
  WHERE t.state = 'open' AND p.subject LIKE $1 || ' %' ORDER BY random()`;

/** A leader of the town is known by the office, not by the unit. */
const memberFor = (group: string) => (group === 'town:leader' ? CONVENER : memberOf(group));

const GROUPS = [
  'town:leader',
  'petition-office:registrar',
  'petition-office:supervisor',
  'discipline:discipline',
  'county-review:reviewer',
  'county-review:head',
  'civil-affairs:civil-affairs',
  'finance:finance',
  ...UNITS.flatMap((unit) => [`${unit}:handler`, `${unit}:head`]),
];
const ROUND_MS = 150;
const HANDS = 12;

/** The staff of the township, who do whatever task of the run is open, many at a time, until they are sent home. */
export class Staff {
  /** Completions that were answered with success. */
  done = 0;
  private readonly inHand = new Set<string>();
  private home = false;
  private shift: Promise<void> = Promise.resolve();
  private fail: (mistake: unknown) => void = () => undefined;
  /** Rejects with what goes wrong in their work; nothing a fault excuses. */
  readonly failed = new Promise<never>((_, reject) => (this.fail = reject));
  private today = '';
  /** What they are asked beside their tasks. */
  readonly requests: Requests;
  private readonly meetings: Meetings;
  private readonly assistance: Assistance;

  constructor(
    private readonly database: OfficeDatabase,
    private readonly desk: Desk,
    private readonly caseload: Caseload,
  ) {
    this.requests = new Requests(database, desk, caseload);
    this.meetings = new Meetings(desk);
    this.assistance = new Assistance(database, desk, caseload);
  }

  /** Everybody signs in before anything is killed: sessions outlive the faults. Begins a new shift after `stop`. */
  async start(): Promise<void> {
    this.home = false;
    await Promise.all(GROUPS.map((group) => loginAs(memberFor(group))));
    await this.assistance.prepare();
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
      for (const task of await this.open<OpenTask>(OPEN_TASKS)) this.take(task, () => this.handle(task));
      for (const task of await this.open<MeetingTask>(MEETING_TASKS)) {
        this.take(task, async () => {
          if (await this.meetings.handle(task, this.today)) this.done++;
        });
      }
      await this.assistance.agree().catch((error) => this.fail(error));
      await pause(ROUND_MS);
    }
  }

  /** Begins a task unless it is in somebody's hands or all hands are full. */
  private take({ key }: { key: string }, work: () => Promise<void>): void {
    if (this.inHand.size >= HANDS || this.inHand.has(key)) return;
    this.inHand.add(key);
    void work()
      .catch((error) => this.fail(error))
      .finally(() => this.inHand.delete(key));
  }

  private async open<Task extends object>(query: string): Promise<Task[]> {
    try {
      return await this.database.rows<Task>(query, [this.caseload.run]);
    } catch {
      // The database is what was killed.
      return [];
    }
  }

  private async handle(task: OpenTask): Promise<void> {
    const index = Number(task.subject.slice(this.caseload.run.length).trim().split(' ')[0]);
    if (await this.requests.holdBack(index, task)) return;
    const member = await loginAs(memberFor(task.group));
    const values = await this.valuesOf(index, task);
    if (!values) return;
    const answer = await this.desk.call(member, `/tasks/${task.key}/complete`, { values });
    if (!answer) return;
    if (answer.status === 200) this.done++;
    // A completion whose answer was lost has taken effect: the task is no longer open.
    else if (answer.status !== 409) {
      throw new Error(`${task.subject} ${task.elementId}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
  }

  private async valuesOf(index: number, task: OpenTask): Promise<object | undefined> {
    // Nobody knows the code of a second petition of somebody who got no answer: its household is outside the criteria.
    const isMeant =
      planOf(index).name === 'assisted' &&
      this.caseload.receipts.get(index)?.receiptNumber === task.receiptNumber;
    if (this.assistance.knows(task, isMeant)) return this.assistance.valuesOf(task, this.today);
    return this.signed(task, answerOf(index, task.elementId, task.times, this.today));
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
}
