import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  validateSync,
} from 'class-validator';
import { writeAtomically } from './files';
import { Refusal } from './refusal';

/** What the office's folder was filled with on its first start; null until that has succeeded. */
export type Loaded = 'sample' | 'empty' | null;

/** `office.json`: what was decided when the folder was created and holds for its whole life. */
export class Office {
  @IsInt() format = 1;
  @IsIn(['standalone']) edition = 'standalone';
  /** The engine's clock can be put forward: a folder for demonstrations and tests. Never changes. */
  @IsBoolean() demoClock: boolean;
  @IsString() @IsNotEmpty() createdAt: string;
  @Matches(/^\d+\.\d+\.\d+/) createdVersion: string;
  /** The newest version that has used the folder. */
  @Matches(/^\d+\.\d+\.\d+/) version: string;
  @IsOptional() @IsIn(['sample', 'empty']) loaded: Loaded = null;
  @IsObject() ports: Record<string, number>;
}

const FILE = 'office.json';
/** What may stand in a folder that has no office yet. */
const HARMLESS = new Set(['run', 'logs', '.DS_Store', '.gitkeep']);

/** Null for a folder that is empty or not there. Throws Refusal when the folder is damaged or somebody else's. */
export function readOffice(folder: string): Office | null {
  let text: string;
  try {
    text = readFileSync(join(folder, FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw broken(folder, FILE, String(error));
    refuseForeign(folder);
    return null;
  }
  return parseOffice(folder, text);
}

/** Throws Refusal `folder.broken` for anything that no version of this product has written. */
export function parseOffice(folder: string, text: string): Office {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw broken(folder, FILE, 'JSON');
  }
  if (typeof value !== 'object' || value === null) throw broken(folder, FILE, 'JSON');
  const office = Object.assign(new Office(), value);
  const [wrong] = validateSync(office);
  if (wrong) throw broken(folder, FILE, wrong.property);
  return office;
}

export interface Wish {
  demoClock: boolean;
  empty: boolean;
  /** Version of the running program. */
  version: string;
}

/** The rules for starting in a folder that exists. Throws Refusal. */
export function checkOffice(folder: string, office: Office, wish: Wish): void {
  if (compareVersions(office.version, wish.version) > 0) {
    throw new Refusal('folder.newer', { folder, theirs: office.version, ours: wish.version });
  }
  if (wish.demoClock && !office.demoClock) throw new Refusal('folder.no-demo-clock', { folder });
  if (wish.empty && office.loaded === 'sample') throw new Refusal('folder.already-loaded', { folder });
}

export function newOffice(wish: Wish, createdAt: string): Office {
  const { version, demoClock } = wish;
  return Object.assign(new Office(), { demoClock, createdAt, createdVersion: version, version, ports: {} });
}

export function writeOffice(folder: string, office: Office): void {
  writeAtomically(join(folder, FILE), `${JSON.stringify(office, null, 2)}\n`);
}

/** What an office cannot do without is not there. */
export function incomplete(folder: string, file: string): Refusal {
  return new Refusal('folder.incomplete', { folder, file });
}

/** What is there was not written by any version of this product. */
export function broken(folder: string, file: string, reason: string): Refusal {
  return new Refusal('folder.broken', { folder, file, reason });
}

/** Negative, zero or positive like a sort function; what follows a hyphen is not compared. */
export function compareVersions(a: string, b: string): number {
  const numbers = (version: string) => (version.split('-')[0] ?? '').split('.').map(Number);
  const [left, right] = [numbers(a), numbers(b)];
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function refuseForeign(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw new Refusal('folder.unwritable', {
      folder,
      reason: (error as NodeJS.ErrnoException).code ?? 'error',
    });
  }
  const foreign = names.filter((name) => !HARMLESS.has(name));
  if (foreign.includes('secrets.json') || foreign.includes('postgres')) {
    throw incomplete(folder, FILE);
  }
  if (foreign.length > 0) {
    throw new Refusal('folder.foreign', { folder, names: foreign.slice(0, 3).join(', ') });
  }
}
