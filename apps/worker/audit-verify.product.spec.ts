import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealEntries } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { KeyRing } from '#libs/field-cipher/key-ring';
import { projectRoot } from '#libs/project/root';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';
import { loginAs } from '#tests/support/raw-client';
import { scratchDatabase } from '#tests/support/scratch-database';

/** Runs the command as an administrator does. */
function auditVerify(flags: string[], env: NodeJS.ProcessEnv = {}) {
  const args = ['scripts/petition-desk.cjs', 'audit-verify', ...flags];
  return new Promise<{ code: number; said: string }>((resolve) => {
    execFile(
      process.execPath,
      args,
      { cwd: projectRoot, env: { ...process.env, ...env } },
      (error, _, stderr) => resolve({ code: error ? Number(error.code) : 0, said: stderr }),
    );
  });
}

it('verifies the running office, whose worker seals what it records, and notes the head beside the database', async () => {
  const dataDir = process.env.TEST_DATA_DIR ?? '';
  const database = new OfficeDatabase();
  await loginAs('auditor');
  try {
    await eventually('the worker has sealed', async () =>
      database.value<boolean>(
        `SELECT EXISTS (SELECT 1 FROM audit_seal) AND NOT EXISTS (SELECT 1 FROM audit_unsealed)`,
      ),
    );
  } finally {
    await database.close();
  }
  const first = await auditVerify(['--data', dataDir]);
  expect(first.said).toContain('The audit is whole');
  expect(first.code).toBe(0);
  const noted = join(dataDir, 'audit-head.json');
  expect(existsSync(noted)).toBe(true);
  const { number, hash } = JSON.parse(readFileSync(noted, 'utf8'));
  expect((await auditVerify(['--data', dataDir])).code).toBe(0);
  const other = await auditVerify(['--data', dataDir, '--head', `${number}:${'0'.repeat(hash.length)}`]);
  expect([other.code, other.said]).toEqual([1, expect.stringContaining('was written anew')]);
});

it('names what was changed in the database that it is given, and ends with 1', async () => {
  const scratch = await scratchDatabase('audit_command');
  const key = randomBytes(32).toString('base64');
  const env = { DATABASE_URL: scratch.url, DATA_KEY: key };
  const id = newId();
  try {
    await scratch.dataSource.query(
      `INSERT INTO audit_entry (id, at, actor_kind, action, subject_type, subject_id)
       VALUES ($1, '2026-03-05', 'system', 'spec.act', 'spec', '1')`,
      [id],
    );
    await sealEntries(scratch.dataSource, new KeyRing(key));
    expect((await auditVerify([], env)).code).toBe(0);
    await scratch.dataSource.query(`UPDATE audit_entry SET action = 'spec.other'`);
    const { code, said } = await auditVerify([], env);
    expect([code, said]).toEqual([1, expect.stringContaining(`Entry ${id} was changed`)]);
  } finally {
    await scratch.drop();
  }
});

it('says that a folder is not running', async () => {
  const { code, said } = await auditVerify(['--data', '/nowhere/at/all'], { DATABASE_URL: '' });
  expect([code, said]).toEqual([1, expect.stringContaining('is not running')]);
});
