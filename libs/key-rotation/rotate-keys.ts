import type { DataSource } from 'typeorm';
import { record, resealAudit } from '#libs/audit/index';
import { FieldCipher } from '#libs/field-cipher/field-cipher';
import type { KeyRing } from '#libs/field-cipher/key-ring';
import { type FileStore, rotateFiles } from '#libs/files/index';
import { ENDED } from '#libs/petition/vocabulary';
import { type CodesOfOlderKeys, countCodesOfOlderKeys, rotateRepresentativeCodes } from './rotate-codes';
import { countOfOtherKeys, rotateFields } from './rotate-fields';
import { SEALED_TABLES } from './sealed-tables';

export interface RotationReport {
  /** What this run sealed with the current key. */
  done: { people: number; files: number; seals: number; codes: number };
  /** What can't be read or verified once the older keys are gone. */
  left: { people: number; files: number; seals: number; codes: CodesOfOlderKeys };
  /** What was changed, is missing or is of a key that is not there, as `kind:id`; no key change mends it. */
  unreadable: string[];
}

/** Thrown when another rotation is at work. */
export class RotationUnderWay extends Error {
  constructor() {
    super('another rotation of the data keys is at work');
    this.name = 'RotationUnderWay';
  }
}

/**
 * Seals everything with the current key, beside people at work: personal fields and their fingerprints, codes of
 * representatives, files, and the audit's seals. Killed anywhere, the next run does the rest. Every process of the office
 * must know both keys before it begins. Throws RotationUnderWay.
 */
export async function rotateKeys(
  dataSource: DataSource,
  files: FileStore,
  ring: KeyRing,
): Promise<RotationReport> {
  const runner = dataSource.createQueryRunner();
  try {
    const [lock] = await runner.query(`SELECT pg_try_advisory_lock(hashtext('rotate-keys')) AS mine`);
    if (!lock.mine) throw new RotationUnderWay();
    try {
      return await rotate(dataSource, files, ring);
    } finally {
      await runner.query(`SELECT pg_advisory_unlock(hashtext('rotate-keys'))`);
    }
  } finally {
    await runner.release();
  }
}

async function rotate(dataSource: DataSource, files: FileStore, ring: KeyRing): Promise<RotationReport> {
  const cipher = new FieldCipher(ring);
  const codes = await rotateRepresentativeCodes(dataSource, cipher);
  let people = 0;
  const unreadableRows: string[] = [];
  for (const table of SEALED_TABLES) {
    const { done, unreadable } = await rotateFields(dataSource, cipher, table);
    people += done;
    unreadableRows.push(...unreadable.map((id) => `${table.table}:${id}`));
  }
  const { done, unreadable } = await rotateFiles(files, dataSource);
  const seals = await resealAudit(dataSource, ring);
  const report: RotationReport = {
    done: { people, files: done, seals: seals.done, codes },
    left: await whatIsLeft(dataSource, files, cipher),
    unreadable: [
      ...unreadableRows,
      ...unreadable.map((id) => `file:${id}`),
      ...seals.refused.map((n) => `seal:${n}`),
    ],
  };
  if (people + done + seals.done + codes > 0) {
    await record(dataSource.manager, {
      actor: 'system',
      action: 'keys.rotate',
      subjectType: 'data-key',
      subjectId: ring.current.id.toString('hex'),
      detail: { done: report.done, left: report.left },
    });
  }
  return report;
}

async function whatIsLeft(
  dataSource: DataSource,
  files: FileStore,
  cipher: FieldCipher,
): Promise<RotationReport['left']> {
  let people = 0;
  for (const table of SEALED_TABLES) people += await countOfOtherKeys(dataSource, cipher, table);
  const [counted]: { files: number; seals: number }[] = await dataSource.query(
    `SELECT (SELECT count(*)::int FROM stored_file WHERE NOT starts_with(key, $1)) AS files,
       (SELECT count(*)::int FROM audit_seal s WHERE key_id <> $2
          AND NOT EXISTS (SELECT 1 FROM audit_reseal r WHERE r.number = s.number AND r.key_id = $2)) AS seals`,
    [`${files.folders[0]}/`, cipher.ring.current.id],
  );
  return { people, ...counted!, codes: await countCodesOfOlderKeys(dataSource, cipher, ENDED) };
}
