import type { Environment } from '#libs/settings/load-settings';
import type { Flags } from './flags';
import { openFolder, productVersion } from './folder';
import { writeOffice, type Loaded } from './office';
import { STOP_ORDER } from './orphans';
import { apiPart, prepareCommand, workerPart } from './parts/application';
import { brokerPart } from './parts/broker';
import { classArchive } from './parts/class-archive';
import { createCluster, ensureDatabase, hasCluster, locatePostgres, postgresPart } from './parts/postgres';
import { makePlan, type Plan } from './product';
import { Refusal } from './refusal';
import { removeRunState, writeRunState } from './run-state';
import type { Voice } from './say';
import { keepSampleAccounts, printOneTimeLink, printSampleAccounts } from './sign-in';
import { runStep } from './step';
import { Supervisor } from './supervisor';

/**
 * Starts the product in a data folder and runs until `stop` is aborted; then stops it in order. Throws Refusal or
 * SettingsError when it cannot start; nothing is left running then.
 */
export async function up(flags: Flags, env: Environment, voice: Voice, stop: AbortSignal): Promise<void> {
  const folder = await openFolder(
    {
      dataDir: flags.dataDir,
      demoClock: flags.demoClock || env.DEMO_CLOCK === 'true',
      empty: flags.empty,
      embedded: { postgres: !env.DATABASE_URL, broker: !env.ZEEBE_GRPC_ADDRESS },
    },
    voice,
  );
  try {
    const plan = await makePlan(flags, env, folder, voice);
    await new Start(flags, env, voice, stop, plan).run();
  } finally {
    removeRunState(flags.dataDir);
    folder.release();
  }
}

class Start {
  private readonly supervisor: Supervisor;
  private afterStop: () => unknown = () => undefined;
  private readonly startedAt = new Date().toISOString();

  constructor(
    private readonly flags: Flags,
    private readonly outside: Environment,
    private readonly voice: Voice,
    private readonly stop: AbortSignal,
    private readonly plan: Plan,
  ) {
    const { settings, ports } = plan;
    this.supervisor = new Supervisor(flags.dataDir, voice, (parts) =>
      writeRunState(flags.dataDir, {
        pid: process.pid,
        startedAt: this.startedAt,
        url: settings.publicUrl,
        ports: { ...ports, http: settings.httpPort },
        parts,
      }),
    );
  }

  async run(): Promise<void> {
    const stopped = new Promise<'stopped'>((resolve) => {
      if (this.stop.aborted) resolve('stopped');
      this.stop.addEventListener('abort', () => resolve('stopped'), { once: true });
    });
    const starting = this.startAll();
    try {
      // A failure that follows from being stopped is no failure.
      await Promise.race([starting, stopped]);
      await stopped;
    } finally {
      this.voice.say('stopping');
      await this.supervisor.stop(STOP_ORDER);
      this.afterStop();
      await starting.catch(() => undefined);
      this.voice.say('stopped');
    }
  }

  private async startAll(): Promise<void> {
    const { voice, plan } = this;
    if (plan.folder.office.demoClock) voice.say('demo.clock');
    await this.startPostgres();
    // The engine takes longest to start: the database gets ready meanwhile.
    const broker = this.startBroker();
    broker.catch(() => undefined);
    await this.step('migrate');
    this.noteVersion();
    await this.fillOnce();
    const api = this.supervisor
      .start(apiPart(plan.env, plan.settings.httpHost, plan.settings.httpPort))
      .then(() => voice.say('step.api'));
    api.catch(() => undefined);
    await broker;
    await this.step('deploy');
    await this.supervisor.start(workerPart(plan.env));
    voice.say('step.worker');
    await api;
    this.announce();
  }

  private async startPostgres(): Promise<void> {
    if (this.outside.DATABASE_URL) return this.voice.say('external.database');
    const { ports, folder } = this.plan;
    const { databasePassword: password, officePassword } = folder.secrets;
    const postgres = locatePostgres(this.flags.dataDir, ports.postgres, password);
    if (!hasCluster(this.flags.dataDir)) createCluster(postgres);
    // After a crash, what is left of the old server may hold its shared memory for a moment.
    await this.supervisor.start(postgresPart(postgres), 5);
    await ensureDatabase(ports.postgres, password, officePassword);
    this.voice.say('step.postgres');
  }

  private async startBroker(): Promise<void> {
    const { java, engine, exporter, dataDir } = this.flags;
    if (this.outside.ZEEBE_GRPC_ADDRESS) {
      return this.voice.say('external.engine', { address: this.outside.ZEEBE_GRPC_ADDRESS });
    }
    if (!java || !engine || !exporter)
      throw new Refusal('flag.value-missing', { flag: '--java, --engine, --exporter' });
    const { ports, settings, folder } = this.plan;
    const { databaseUrl } = settings;
    const demoClock = folder.office.demoClock;
    const archive = classArchive(engine, java);
    this.afterStop = archive.keep;
    await this.supervisor.start(
      brokerPart({ java, engine, exporter, dataDir, ports, databaseUrl, demoClock, archive }),
    );
    this.voice.say('step.broker');
  }

  private async step(name: 'migrate' | 'deploy' | 'sample' | 'empty'): Promise<Record<string, unknown>[]> {
    const printed = await runStep({
      name,
      ...prepareCommand(name),
      env: name === 'migrate' ? { ...this.plan.env, ...this.plan.ownerEnv } : this.plan.env,
      logPath: this.supervisor.logPath('prepare'),
      signal: this.stop,
    });
    this.voice.say(`step.${name}`);
    return printed;
  }

  private noteVersion(): void {
    const { office } = this.plan.folder;
    office.version = productVersion();
    writeOffice(this.flags.dataDir, office);
  }

  private async fillOnce(): Promise<void> {
    const { office } = this.plan.folder;
    if (office.loaded !== null) return;
    const content: Exclude<Loaded, null> = this.flags.empty ? 'empty' : 'sample';
    const printed = await this.step(content);
    if (content === 'empty') printOneTimeLink(this.voice, this.plan.settings.publicUrl, printed);
    else keepSampleAccounts(this.flags.dataDir, printed);
    // Only now: a start that is cut off before loads, or makes a link, again.
    office.loaded = content;
    writeOffice(this.flags.dataDir, office);
  }

  private announce(): void {
    const { settings, folder } = this.plan;
    const seconds = (performance.now() / 1000).toFixed(1);
    this.voice.say('ready', { seconds, url: settings.publicUrl });
    if (folder.office.loaded === 'sample') printSampleAccounts(this.voice, this.flags.dataDir);
    this.voice.machine({
      ready: true,
      url: settings.publicUrl,
      databaseUrl: settings.databaseUrl,
      ownerDatabaseUrl: this.plan.ownerEnv.MIGRATION_DATABASE_URL ?? settings.databaseUrl,
      dataDir: this.flags.dataDir,
    });
  }
}
