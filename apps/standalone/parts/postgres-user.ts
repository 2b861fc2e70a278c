import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { Refusal } from '../refusal';

/** PostgreSQL refuses to run as root: who runs it then, and the command that goes before its own. */
export interface PostgresUser {
  uid?: number;
  gid?: number;
  prefix: readonly string[];
}

/**
 * Lets a program that is not root's enter folders that are (a project below /root, for instance), reading only. Without
 * the secure bit the system call access(2), which PostgreSQL finds its own files by, would not count the capability.
 */
const READ_EVERYWHERE = [
  '--securebits=+no_setuid_fixup',
  '--inh-caps=+dac_read_search',
  '--ambient-caps=+dac_read_search',
  '--',
];

/**
 * Whoever runs this, unless it is root: then the folder's owner, `postgres` or `nobody`. `mustEnter` are paths that the
 * user has to reach. Throws Refusal.
 */
export function postgresUser(databaseDir: string, mustEnter: readonly string[]): PostgresUser {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const user = ownerOf(databaseDir) ?? lookUp('postgres') ?? lookUp('nobody');
  if (!user) throw new Refusal('postgres.no-user');
  const { uid, gid, name } = user;
  const closed = mustEnter.find((path) => !succeeds('test', ['-x', path], { uid, gid }));
  if (closed === undefined) return { uid, gid, prefix: [] };
  const prefix = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...READ_EVERYWHERE];
  const [command = '', ...args] = prefix;
  if (mustEnter.every((path) => succeeds(command, [...args, 'test', '-x', path])))
    return { uid, gid, prefix };
  throw new Refusal('postgres.unreachable', { user: name, path: closed });
}

function ownerOf(folder: string): { uid: number; gid: number; name: string } | null {
  if (!existsSync(folder)) return null;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? null : { uid, gid, name: `#${uid}` };
}

function lookUp(name: string): { uid: number; gid: number; name: string } | null {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g'), name };
  } catch {
    return null;
  }
}

function succeeds(
  command: string,
  args: readonly string[],
  as: { uid?: number; gid?: number } = {},
): boolean {
  try {
    execFileSync(command, args, { ...as, stdio: 'ignore', cwd: '/' });
    return true;
  } catch {
    return false;
  }
}
