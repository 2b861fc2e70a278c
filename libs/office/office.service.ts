import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '#libs/clock/clock';
import {
  applySettings,
  type DeadlineRules,
  loadDeadlineRules,
  readDeadlineRules,
  WorkingCalendar,
} from '#libs/deadline/index';
import { FieldCipher } from '#libs/field-cipher/field-cipher';
import { KeyRing } from '#libs/field-cipher/key-ring';
import { filesInForce } from '#libs/process-release/effective-bundle';
import { SETTINGS, type Settings } from '#libs/settings/index';
import { runOnce } from '#libs/zeebe/run-once';
import type { JobContext } from '#libs/zeebe/job';
import { loadCalendar } from './load-calendar';
import { type ActingParty, type Office, type OfficeTransaction, SYSTEM } from './office';

/** Opens the office's transactions: for a request of a person, and once for each job of the engine. */
@Injectable()
export class OfficeService implements OnModuleInit {
  private current: Office;
  private reloading = Promise.resolve();

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async onModuleInit(): Promise<void> {
    const rules = await loadDeadlineRules();
    this.current = {
      cipher: new FieldCipher(KeyRing.of(this.settings)),
      calendar: new WorkingCalendar(),
      rules,
      yellowShare: this.settings.yellowShare,
      fileLimits: {
        perPetition: this.settings.filesPerPetition,
        mbPerPetition: this.settings.filesMbPerPetition,
        mbOfOffice: this.settings.filesMbOfOffice,
      },
      retentionYears: {
        answered: this.settings.retentionYearsAnswered,
        other: this.settings.retentionYearsOther,
      },
      meetings: {
        aYear: this.settings.meetingsAYear,
        reminderHours: this.settings.meetingReminderHours,
        escalation: {
          petitioners: this.settings.escalatePetitioners,
          units: this.settings.escalateUnits,
          timesOverdue: this.settings.escalateTimesOverdue,
        },
      },
      assistance: {
        incomeLineFen: this.settings.assistanceIncomeLineYuan * 100,
        needsPercent: this.settings.assistanceNeedsPercent,
        secondPersonFen: this.settings.assistanceSecondPersonYuan * 100,
        followUpDays: this.settings.assistanceFollowUpDays,
      },
      returnWords: {
        leader: { zh: this.settings.returnLeaderZh, en: this.settings.returnLeaderEn },
        plan: { zh: this.settings.returnPlanZh, en: this.settings.returnPlanEn },
        help: { zh: this.settings.returnHelpZh, en: this.settings.returnHelpEn },
        complaintPhone: this.settings.complaintPhone,
      },
      backlog: {
        afterDays: this.settings.backlogAfterDays,
        inPerson: {
          talk: { zh: this.settings.backlogTalkZh, en: this.settings.backlogTalkEn },
          study: { zh: this.settings.backlogStudyZh, en: this.settings.backlogStudyEn },
          inspection: { zh: this.settings.backlogInspectionZh, en: this.settings.backlogInspectionEn },
        },
      },
    };
    await this.reload();
  }

  get office(): Office {
    return this.current;
  }

  now(): Date {
    return this.clock.now();
  }

  /** Reads the administrator's calendar corrections and deadline lengths, and the table of deadlines in force, again. */
  reload(): Promise<void> {
    // One after the other: what was read first must not be kept last.
    this.reloading = this.reloading.catch(() => undefined).then(() => this.readAgain());
    return this.reloading;
  }

  private async readAgain(): Promise<void> {
    const lengths: { value: Record<string, { length: number }> }[] = await this.dataSource.query(
      `SELECT value FROM setting WHERE key = 'deadline-lengths'`,
    );
    const calendar = await loadCalendar(this.dataSource);
    const rules = await this.rulesInForce();
    this.current = {
      ...this.current,
      calendar,
      rules: {
        ...rules,
        table: applySettings(rules.table, new Map(Object.entries(lengths[0]?.value ?? {}))),
      },
    };
  }

  /** The tables of deadlines that have been published; the product's own while none have. */
  private async rulesInForce(): Promise<DeadlineRules> {
    const files = await filesInForce(this.dataSource, 'deadline-watch');
    if (!files) return loadDeadlineRules();
    return readDeadlineRules(files['rules/deadlines.dmn'] ?? '', files['rules/deadline-ladder.dmn'] ?? '');
  }

  /** One transaction for a request; `cause` names it (`request:<id>`). */
  transaction<T>(actor: ActingParty, cause: string, work: (tx: OfficeTransaction) => Promise<T>): Promise<T> {
    return this.dataSource.transaction((manager) => work(this.open(manager, actor, cause)));
  }

  /** One transaction for a job, whose effects happen once however often the engine hands the job out. */
  forJob<T extends object>(job: JobContext, work: (tx: OfficeTransaction) => Promise<T>): Promise<T> {
    return runOnce(this.dataSource, job, (manager) =>
      work(this.open(manager, SYSTEM, `job:${job.key}`, job.instanceKey)),
    );
  }

  /** The office within a transaction that somebody else opened. */
  open(manager: EntityManager, actor: ActingParty, cause: string, instanceKey?: string): OfficeTransaction {
    return { office: this.current, manager, now: this.clock.now(), actor, cause, instanceKey };
  }
}
