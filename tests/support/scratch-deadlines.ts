import { randomBytes } from 'node:crypto';
import { newId } from '#libs/database/id';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { loadDeadlineRules, WorkingCalendar } from '#libs/deadline/index';
import { FieldCipher } from '#libs/field-cipher/field-cipher';
import { type Office, type OfficeTransaction, SYSTEM } from '#libs/office/office';
import { submitPetition } from '#libs/petition/submit-petition';
import { BACKLOG_RULES } from './backlog-rules';
import { ASSISTANCE_RULES } from './assistance-rules';
import { RETURN_WORDS } from './return-words';
import { type ScratchDatabase, scratchDatabase } from './scratch-database';

/** When deadlines start, unless a spec says another time. */
export const STARTED = new Date('2026-05-11T02:00:00Z');

export interface ScratchDeadline {
  id: string;
  petitionId: string;
  nextAt: Date;
}

/** An office in a database of its own, without an engine: petitions whose deadlines can be started, moved and ended. */
export class ScratchDeadlines {
  private constructor(
    private readonly database: ScratchDatabase,
    private readonly office: Office,
  ) {}

  static async open(name: string): Promise<ScratchDeadlines> {
    return new ScratchDeadlines(await scratchDatabase(name), {
      cipher: new FieldCipher(randomBytes(32).toString('base64')),
      calendar: new WorkingCalendar(),
      rules: await loadDeadlineRules(),
      yellowShare: 0.7,
      fileLimits: { perPetition: 1, mbPerPetition: 1, mbOfOffice: 1 },
      retentionYears: { answered: 30, other: 10 },
      meetings: { aYear: 6, reminderHours: 24, escalation: { petitioners: 5, units: 3, timesOverdue: 2 } },
      assistance: ASSISTANCE_RULES,
      returnWords: RETURN_WORDS,
      backlog: BACKLOG_RULES,
    });
  }

  get dataSource(): ScratchDatabase['dataSource'] {
    return this.database.dataSource;
  }

  drop(): Promise<void> {
    return this.database.drop();
  }

  /** One transaction of the office, as a job of the engine opens it. */
  within<T>(
    work: (tx: OfficeTransaction) => Promise<T>,
    { at = STARTED, cause = `job:${newId()}` } = {},
  ): Promise<T> {
    return this.dataSource.transaction((manager) =>
      work({ office: this.office, manager, now: at, actor: SYSTEM, cause }),
    );
  }

  /** A petition with one running deadline, 60 days of handling. */
  async start(): Promise<ScratchDeadline> {
    const petition = {
      channel: 'letter',
      subject: '标题',
      content: '内容内容内容',
      anonymous: true,
      petitioners: [],
    };
    const { cipher } = this.office;
    const { id } = await submitPetition(this.dataSource, cipher, STARTED, petition as never, null);
    await this.dataSource.query(`DELETE FROM outbox WHERE petition_id = $1`, [id]);
    await this.within((tx) =>
      startDeadline(tx, { petitionId: id, rowId: 'handling', countedFrom: STARTED, unitId: null }),
    );
    const [deadline] = await this.dataSource.query(
      `SELECT id, petition_id AS "petitionId", next_at AS "nextAt" FROM deadline WHERE petition_id = $1`,
      [id],
    );
    return deadline;
  }
}
