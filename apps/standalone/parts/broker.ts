import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { ask } from '../ask';
import type { PartSpec } from '../part';
import type { InternalPort } from '../ports';
import type { ClassArchive } from './class-archive';

export interface BrokerPlace {
  java: string;
  /** Folder of the unpacked engine. */
  engine: string;
  /** The exporter's jar. */
  exporter: string;
  dataDir: string;
  ports: Record<InternalPort, number>;
  databaseUrl: string;
  demoClock: boolean;
  archive: ClassArchive;
}

/** A small heap and the serial collector: measured as the fastest on two cores, and the least memory. */
const JVM = [
  '-Xmx512m',
  '-XX:+UseSerialGC',
  '-XX:+ExitOnOutOfMemoryError',
  '-Xshare:auto',
  '-Dfile.encoding=UTF-8',
];

const LOGGING = join(projectRoot, 'apps', 'standalone', 'parts', 'engine-log4j2.xml');

export function brokerFolder(dataDir: string): string {
  return join(dataDir, 'broker');
}

export function brokerPart(place: BrokerPlace): PartSpec {
  const { engine, ports } = place;
  const folder = brokerFolder(place.dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    name: 'broker',
    niceness: 5,
    command: place.java,
    args: [
      ...JVM,
      ...place.archive.flags,
      '-cp',
      // Without the engine's folder `config`: it repeats defaults, and class-data sharing takes jars only.
      join(engine, 'lib', '*'),
      `-Dbasedir=${folder}`,
      `-Dlog4j2.configurationFile=${LOGGING}`,
      'io.camunda.zeebe.broker.StandaloneBroker',
    ],
    env: { ...process.env, ...brokerEnvironment(place, folder) },
    cwd: folder,
    isReady: () => takesCommands(`http://127.0.0.1:${ports.engineRest}/v1/topology`),
    readyWithinMs: 180_000,
    stopSignal: 'SIGTERM',
    // Writing the class archive takes a while, once.
    stopWithinMs: 60_000,
  };
}

function brokerEnvironment(place: BrokerPlace, folder: string): NodeJS.ProcessEnv {
  const { ports } = place;
  const loopback = '127.0.0.1';
  return {
    ZEEBE_BROKER_NETWORK_HOST: loopback,
    ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT: String(ports.engineCommand),
    ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT: String(ports.engineInternal),
    ZEEBE_BROKER_GATEWAY_NETWORK_HOST: loopback,
    ZEEBE_BROKER_GATEWAY_NETWORK_PORT: String(ports.engineGrpc),
    SERVER_ADDRESS: loopback,
    SERVER_PORT: String(ports.engineRest),
    MANAGEMENT_SERVER_ADDRESS: loopback,
    MANAGEMENT_SERVER_PORT: String(ports.engineManagement),
    ZEEBE_BROKER_DATA_DIRECTORY: folder,
    ZEEBE_BROKER_DATA_LOGSEGMENTSIZE: '64MB',
    ZEEBE_BROKER_DATA_SNAPSHOTPERIOD: '5m',
    // The start asks for 2 GB; below these marks the engine takes no commands and the outbox waits.
    ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING: '1GB',
    ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION: '500MB',
    ZEEBE_BROKER_THREADS_CPUTHREADCOUNT: '1',
    ZEEBE_BROKER_THREADS_IOTHREADCOUNT: '1',
    ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT: '128MB',
    ZEEBE_BROKER_EXPORTERS_JOURNAL_JARPATH: place.exporter,
    ZEEBE_BROKER_EXPORTERS_JOURNAL_CLASSNAME: 'petitiondesk.journal.JournalExporter',
    ...exporterArguments(place.databaseUrl),
    ZEEBE_CLOCK_CONTROLLED: String(place.demoClock),
  };
}

/** The exporter speaks JDBC: the same database in its words. */
export function exporterArguments(databaseUrl: string): NodeJS.ProcessEnv {
  const url = new URL(databaseUrl);
  return {
    ZEEBE_BROKER_EXPORTERS_JOURNAL_ARGS_JDBCURL: `jdbc:postgresql://${url.host}${url.pathname}${url.search}`,
    ZEEBE_BROKER_EXPORTERS_JOURNAL_ARGS_USER: decodeURIComponent(url.username),
    ZEEBE_BROKER_EXPORTERS_JOURNAL_ARGS_PASSWORD: decodeURIComponent(url.password),
  };
}

interface Topology {
  partitionsCount: number;
  brokers: { partitions: { role: string; health: string }[] }[];
}

/** The engine's own `/ready` says yes before its gateway knows who leads the partitions. */
async function takesCommands(url: string): Promise<boolean> {
  const { partitionsCount, brokers } = JSON.parse(await ask(url)) as Topology;
  const led = brokers
    .flatMap((broker) => broker.partitions)
    .filter(({ role, health }) => role === 'leader' && health === 'healthy');
  return partitionsCount > 0 && led.length === partitionsCount;
}
