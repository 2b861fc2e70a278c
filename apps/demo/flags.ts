import { join, resolve } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { SHORTEST_DAYS } from './plan/period';
import { Refusal } from './refusal';
import type { WordingKey } from './wording';

export const DEFAULT_COUNT = 400;
export const DEFAULT_DAYS = 365;
export const MOST_DAYS = 730;
/** There are invented names for about so many. */
export const MOST_PETITIONS = 1000;

export interface Flags {
  /** Address of the product; found by the data folder when left out. */
  url?: string;
  /** Absolute path of the data folder. */
  dataDir: string;
  count: number;
  /** How long the period is. */
  days: number;
  /** The period's first day when left out. */
  seed?: string;
}

/** Reads the command line; a relative data folder counts from `base`. Throws Refusal. */
export function parseFlags(argv: readonly string[], base: string): Flags {
  const flags: Flags = { dataDir: join(projectRoot, '.data'), count: DEFAULT_COUNT, days: DEFAULT_DAYS };
  for (let i = 0; i < argv.length; i++) {
    const [flag = '', ...rest] = (argv[i] ?? '').split('=');
    const value = () => {
      const given = rest.length > 0 ? rest.join('=') : argv[++i];
      if (!given) throw new Refusal('flag.value-missing', { flag });
      return given;
    };
    if (flag === '--url') flags.url = address(value());
    else if (flag === '--data') flags.dataDir = resolve(base, value());
    else if (flag === '--count') flags.count = wholeNumber(value(), 1, MOST_PETITIONS, 'flag.count-wrong');
    else if (flag === '--days')
      flags.days = wholeNumber(value(), SHORTEST_DAYS, MOST_DAYS, 'flag.days-wrong');
    else if (flag === '--seed') flags.seed = value();
    else throw new Refusal('flag.unknown', { flag });
  }
  return flags;
}

function wholeNumber(value: string, least: number, most: number, refusal: WordingKey): number {
  const number = /^\d{1,6}$/.test(value) ? Number(value) : -1;
  if (number < least || number > most) throw new Refusal(refusal, { value, least, most });
  return number;
}

function address(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Refusal('flag.url-wrong', { value });
  return value.replace(/\/+$/, '');
}
