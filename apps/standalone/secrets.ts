import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from './files';
import { broken, incomplete } from './office';

export interface Secrets {
  /** 32 bytes, base64: the personal fields in the database can be read with this key only. */
  dataKey: string;
  /** Keys of before, while some of the data still needs them. */
  olderDataKeys: string[];
  /** Of the database's owner, who migrates. */
  databasePassword: string;
  /** Of the role by which the running office uses the database. */
  officePassword: string;
}

const FILE = 'secrets.json';

/** Makes the secrets of a new office; only the owner can read the file. */
export function createSecrets(folder: string): Secrets {
  const secrets = {
    dataKey: newDataKey(),
    olderDataKeys: [],
    databasePassword: newPassword(),
    officePassword: newPassword(),
  };
  writeSecrets(folder, secrets);
  return secrets;
}

export function writeSecrets(folder: string, secrets: Secrets): void {
  writeAtomically(join(folder, FILE), `${JSON.stringify(secrets, null, 2)}\n`, 0o600);
}

/**
 * A folder from before the office had a role of its own in the database is given that role's password. Throws Refusal
 * `folder.broken` when the file is missing or not readable: another key would not open the data.
 */
export function readSecrets(folder: string): Secrets {
  let value: Partial<Secrets>;
  try {
    value = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Partial<Secrets>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw incomplete(folder, FILE);
    throw broken(folder, FILE, 'JSON');
  }
  const { dataKey, databasePassword, olderDataKeys = [] } = value;
  if (typeof dataKey !== 'string' || typeof databasePassword !== 'string') throw broken(folder, FILE, 'key');
  if (!Array.isArray(olderDataKeys)) throw broken(folder, FILE, 'olderDataKeys');
  if (typeof value.officePassword === 'string') {
    return { dataKey, olderDataKeys, databasePassword, officePassword: value.officePassword };
  }
  const secrets = { dataKey, olderDataKeys, databasePassword, officePassword: newPassword() };
  writeSecrets(folder, secrets);
  return secrets;
}

/** What api, worker and commands are told of the keys. */
export function keyEnvironment({ dataKey, olderDataKeys }: Secrets): NodeJS.ProcessEnv {
  return {
    DATA_KEY: dataKey,
    ...(olderDataKeys.length > 0 ? { DATA_KEYS_OLDER: olderDataKeys.join(',') } : {}),
  };
}

export function newDataKey(): string {
  return randomBytes(32).toString('base64');
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
