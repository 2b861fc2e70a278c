import { hostname } from 'node:os';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Clock, ClockControl } from '#libs/clock/index';
import { findDeadline } from '#libs/deadline/index';
import { Courier } from '#libs/delivery/courier';
import { gatewaysOf } from '#libs/delivery/gateways';
import { FieldCipher } from '#libs/field-cipher/field-cipher';
import { KeyRing } from '#libs/field-cipher/key-ring';
import { FileStore } from '#libs/files/index';
import { refuseMigration } from '#libs/running-case/migrating/refuse-migration';
import { refuseMove } from '#libs/running-case/moving/refuse-move';
import { reopenTask } from '#libs/inbox/reopen-task';
import { Projector } from '#libs/journal/index';
import { Listener } from '#libs/listener/listener';
import { Log } from '#libs/logging/index';
import { OfficeService } from '#libs/office/office.service';
import { Relay } from '#libs/outbox/index';
import { PaperRenderer } from '#libs/paper-rendering/paper-renderer';
import { ReminderCourier } from '#libs/reminder/reminder-courier';
import { webhookRulesOf } from '#libs/reminder/webhook/allowed-hosts';
import { WebhookCourier } from '#libs/reminder/webhook/webhook-courier';
import type { Repeat } from '#libs/repeat/index';
import { SETTINGS, type Settings } from '#libs/settings/index';
import { Engine, JobHost, requiredJobTypes } from '#libs/zeebe/index';
import { absenceWatch, uncoveredWatch } from './absence-watch';
import { calendarSweep } from './calendar-sweep';
import { auditSealer } from './audit-sealer';
import { engineClockKeeper } from './engine-clock-keeper';
import { migrationRunner } from './migration-runner';
import { fileKeeper } from './file-keeper';
import { releaseKeeper } from './deploy-releases';
import { housekeeping } from './housekeeping';
import { backWatch } from './back-watch';
import { postWatch } from './post-watch';
import { standInWatch } from './stand-in-watch';
import { watchStarter } from './watch-starter';

/** Whoever started the process waits no longer than this for it to end. */
const STOP_WITHIN_MS = 10_000;
/** The office's time has jumped, and this process has not read it yet. */
const CLOCK_FOLLOWED_MS = 200;

/** Starts and stops the parts in order. The engine may be down, or go down: every part keeps trying. */
@Injectable()
export class Worker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly engine: Engine;
  private readonly relay: Relay;
  private readonly projector: Projector;
  private readonly jobs: JobHost;
  private readonly courier: Courier;
  private readonly reminders: ReminderCourier;
  private readonly webhooks: WebhookCourier;
  private readonly listener: Listener;
  private readonly papers: PaperRenderer;
  private readonly auditSealer: Repeat;
  private readonly housekeeping: Repeat;
  private readonly releases: Repeat;
  private readonly migrations: Repeat;
  /** What else is looked after over and over. */
  private readonly repeats: Repeat[];

  constructor(
    @Inject(SETTINGS) settings: Settings,
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(ClockControl) clockControl: ClockControl,
    @Inject(Clock) clock: Clock,
    @Inject(FileStore) files: FileStore,
    @Inject(Log) private readonly log: Log,
    @Inject(OfficeService) office: OfficeService,
  ) {
    const { databaseUrl } = settings;
    const keys = KeyRing.of(settings);
    this.engine = new Engine(settings, settings.relayConcurrency);
    this.relay = new Relay(
      this.engine,
      dataSource,
      async (manager, key, code, { kind, payload }) => {
        if (kind === 'migrate-instance')
          await refuseMigration(
            manager,
            String(payload['migrationId']),
            String(payload['instanceKey']),
            code,
          );
        else if (kind === 'move-case') await refuseMove(manager, String(payload['moveId']), code);
        else await reopenTask(manager, key, code);
      },
      log,
      { databaseUrl, concurrency: settings.relayConcurrency },
    );
    this.projector = new Projector({ databaseUrl }, log);
    this.jobs = new JobHost(this.engine, log, {
      concurrency: settings.workerConcurrency,
      worker: `${hostname()}-${process.pid}`,
    });
    this.auditSealer = auditSealer(dataSource, keys, log);
    this.housekeeping = housekeeping(dataSource, clock, log);
    this.releases = releaseKeeper(dataSource, this.engine, log);
    this.migrations = migrationRunner(dataSource, office, log);
    this.repeats = [
      absenceWatch(office, log),
      backWatch(dataSource, office, log),
      postWatch(dataSource, office, settings.postEndNoticeDays, log),
      calendarSweep(dataSource, office, log),
      uncoveredWatch(dataSource, office, log),
      this.releases,
      this.migrations,
      fileKeeper(files, dataSource, log),
      standInWatch(dataSource, office, log),
      watchStarter(dataSource, clock, log),
      ...(settings.demoClock ? [engineClockKeeper(clockControl, log)] : []),
    ];
    const gateways = gatewaysOf(settings);
    const timeoutMs = settings.deliveryTimeoutSeconds * 1000;
    const cipher = new FieldCipher(keys);
    const readAt = new URL('/track', settings.publicUrl).href;
    this.courier = new Courier(dataSource, cipher, clock, log, { gateways, readAt, timeoutMs });
    this.reminders = new ReminderCourier(dataSource, cipher, clock, log, {
      gateway: gateways.email,
      publicUrl: settings.publicUrl,
      timeoutMs,
      calendar: () => office.office.calendar,
    });
    this.webhooks = new WebhookCourier(dataSource, cipher, clock, log, {
      rules: webhookRulesOf(settings),
      publicUrl: settings.publicUrl,
      timeoutMs,
      deadlineName: (rowId) => {
        const { nameZh: zh, nameEn: en } = findDeadline(office.office.rules.table, rowId);
        return { zh, en };
      },
    });
    this.papers = new PaperRenderer(dataSource, files, office, log, settings.publicUrl);
    this.listener = new Listener(databaseUrl, 'petition-desk-worker')
      .on('outbox', () => this.relay.wake())
      .on('journal', (partition) => this.projector.wake(Number(partition)))
      .on('delivery', () => this.courier.wake())
      .on('process_release', () => this.releases.wake())
      .on('case_migration', () => this.migrations.wake())
      .on('papers', () => this.papers.wake())
      .on('clock', () => {
        this.housekeeping.wake(CLOCK_FOLLOWED_MS);
        this.reminders.wake(CLOCK_FOLLOWED_MS);
        this.webhooks.wake(CLOCK_FOLLOWED_MS);
      });
  }

  async onApplicationBootstrap(): Promise<void> {
    const providers = this.discovery
      .getProviders()
      .map(({ instance }: { instance: object | null }) => ({ metatype: instance?.constructor, instance }));
    this.jobs.start(providers, await requiredJobTypes(this.dataSource));
    await this.listener.start();
    this.projector.start();
    this.relay.start();
    this.courier.start();
    this.reminders.start();
    this.webhooks.start();
    this.papers.start();
    for (const one of [this.auditSealer, this.housekeeping, ...this.repeats]) one.start();
    this.log.info('worker ready');
  }

  async beforeApplicationShutdown(): Promise<void> {
    const stopped = this.stop();
    const late = new Promise<void>((resolve) => setTimeout(resolve, STOP_WITHIN_MS).unref());
    await Promise.race([stopped, late]);
  }

  private async stop(): Promise<void> {
    await this.listener.stop();
    const parts = [
      this.jobs,
      this.relay,
      this.projector,
      this.courier,
      this.reminders,
      this.webhooks,
      this.papers,
      this.housekeeping,
      ...this.repeats,
    ];
    await Promise.all(parts.map((part) => part.stop()));
    // Last: while the others end what they have begun, it goes on sealing what they record.
    await this.auditSealer.stop();
    await this.engine.close();
    this.log.info('worker stopped');
  }
}
