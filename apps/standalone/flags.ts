import { join, resolve } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { Refusal } from './refusal';

export const COMMANDS = [
  'up',
  'down',
  'status',
  'reset',
  'audit-verify',
  'rotate-keys',
  'processes-export',
  'processes-import',
] as const;
export type Command = (typeof COMMANDS)[number];

export interface Flags {
  command: Command;
  /** Absolute path of the data folder. */
  dataDir: string;
  /** The HTTP port asked for, 0 for any free one; otherwise the folder's own, otherwise 3000. */
  port?: number;
  empty: boolean;
  demoClock: boolean;
  json: boolean;
  quiet: boolean;
  yes: boolean;
  /** rotate-keys: make a new key, and remove older ones that nothing needs. */
  newKey: boolean;
  forgetOld: boolean;
  /** audit-verify: a head noted earlier, NUMBER:HASH. */
  head?: string;
  /** Found or made by the bootstrap: a java program, the engine's folder, the exporter's jar. */
  java?: string;
  engine?: string;
  exporter?: string;
}

const SWITCHES = {
  '--empty': 'empty',
  '--demo-clock': 'demoClock',
  '--json': 'json',
  '--quiet': 'quiet',
  '--yes': 'yes',
  '--new-key': 'newKey',
  '--forget-old': 'forgetOld',
} as const;
const VALUES = {
  '--data': 'dataDir',
  '--port': 'port',
  '--head': 'head',
  '--java': 'java',
  '--engine': 'engine',
  '--exporter': 'exporter',
} as const;

/**
 * Reads the command line; a relative data folder counts from `base`, without one it is `.data` of the project. Throws
 * Refusal.
 */
export function parseFlags(argv: readonly string[], base: string): Flags {
  const [command = 'up', ...rest] = argv;
  if (!isCommand(command)) throw new Refusal('command.unknown', { command });
  const flags: Flags = {
    command,
    dataDir: join(projectRoot, '.data'),
    empty: false,
    demoClock: false,
    json: false,
    quiet: false,
    yes: false,
    newKey: false,
    forgetOld: false,
  };
  for (let i = 0; i < rest.length; i++) {
    const [name = '', inline] = splitOnce(rest[i] ?? '');
    if (name in SWITCHES && inline === undefined) {
      flags[SWITCHES[name as keyof typeof SWITCHES]] = true;
    } else if (name in VALUES) {
      const value = inline ?? rest[++i];
      if (!value) throw new Refusal('flag.value-missing', { flag: name });
      const key = VALUES[name as keyof typeof VALUES];
      if (key === 'port') flags.port = portNumber(value);
      else flags[key] = value;
    } else {
      throw new Refusal('flag.unknown', { flag: name });
    }
  }
  flags.dataDir = resolve(base, flags.dataDir);
  return flags;
}

function isCommand(value: string): value is Command {
  return (COMMANDS as readonly string[]).includes(value);
}

function splitOnce(argument: string): [string, string | undefined] {
  const at = argument.indexOf('=');
  return at < 0 ? [argument, undefined] : [argument.slice(0, at), argument.slice(at + 1)];
}

function portNumber(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : -1;
  if (port < 0 || port > 65535) throw new Refusal('flag.port-wrong', { value });
  return port;
}
