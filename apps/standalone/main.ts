import { SettingsError } from '#libs/settings/load-settings';
import { auditVerify } from './audit-verify';
import { down, status } from './down';
import { exchangeProcesses } from './exchange-processes';
import { parseFlags } from './flags';
import { Refusal } from './refusal';
import { reset } from './reset';
import { rotateKeys } from './rotate-keys';
import { Voice } from './say';
import { up } from './up';

/** The command of the one-machine edition; started by scripts/petition-desk.cjs with Node of the dependency `node`. */
async function main(): Promise<number> {
  if (Number(process.versions.node.split('.')[0]) < 24) {
    throw new Refusal('node.too-old', { found: process.versions.node });
  }
  // npm runs scripts in the project's folder and tells where it was called.
  const flags = parseFlags(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  const voice = new Voice(flags);
  switch (flags.command) {
    case 'up': {
      const stop = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
      await up(flags, process.env, voice, stop.signal);
      return 0;
    }
    case 'down':
      await down(flags.dataDir, voice);
      return 0;
    case 'status':
      return status(flags.dataDir, voice) ? 0 : 3;
    case 'audit-verify':
      return auditVerify(flags, process.env);
    case 'processes-export':
    case 'processes-import':
      return exchangeProcesses(flags, process.env, voice);
    case 'rotate-keys':
      return rotateKeys(flags, process.env, voice);
    case 'reset':
      await reset(flags.dataDir, flags.yes, voice);
      return 0;
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const text = sentence(error);
    process.stderr.write(`${text}\n`, () => process.exit(1));
  },
);

/** What a person can act on is one sentence in each language; anything else keeps its stack. */
function sentence(error: unknown): string {
  if (error instanceof SettingsError) return `${error.zh}\n${error.en}`;
  if (error instanceof Refusal) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
