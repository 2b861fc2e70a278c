import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeDatabaseUrl } from '#apps/standalone/parts/postgres';
import { newId } from '#libs/database/id';
import { FieldCipher, sealedWith } from '#libs/field-cipher/field-cipher';
import { KeyRing } from '#libs/field-cipher/key-ring';
import { projectRoot } from '#libs/project/root';
import { printOf } from '#libs/petition/signed-list';
import { ApiClient } from '#tests/support/api-client';
import { aPetition } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';
import { OwnProduct } from '#tests/support/own-product';

const WITHIN_MS = 480_000;
const PEOPLE = 6_000;
const product = new OwnProduct('keys');
const secrets = () => JSON.parse(readFileSync(join(product.dataDir, 'secrets.json'), 'utf8'));
const signedIn = (username: string) => new ApiClient().logIn(username);
const idNumber = (i: number) => `33010119800101${String(i).padStart(4, '0')}`;
const evidence = Buffer.from('关于路灯的材料，一式两份。');

let receipt: {
  id: string;
  receiptNumber: string;
  queryCode: string;
  representatives: { queryCode: string }[];
};
let other: typeof receipt;

const track = (queryCode: string, { receiptNumber } = receipt) =>
  new ApiClient().request('POST', '/public/track', { receiptNumber, queryCode });

beforeAll(async () => {
  await product.up();
  const registrar = await signedIn('registrar');
  const people = [1, 2, 3].map((n) => ({ kind: 'person', name: `代表${n}`, phone: `1390000000${n}` }));
  receipt = await registrar.post('/petitions', aPetition({ channel: 'letter', petitioners: people }));
  other = await registrar.post('/petitions', aPetition({ channel: 'letter' }));
  const { receiptNumber, queryCode } = receipt;
  await new ApiClient().post('/public/material', {
    receiptNumber,
    queryCode,
    name: '材料.txt',
    content: evidence.toString('base64'),
  });
  await writeList();
}, WITHIN_MS);

afterAll(() => product.end(), WITHIN_MS);

/** A long signed list, sealed with the key of the folder. */
async function writeList(): Promise<void> {
  const cipher = new FieldCipher(secrets().dataKey);
  const numbers = Array.from({ length: PEOPLE }, (_, i) => i);
  const prints = numbers.map((i) => printOf(cipher, { name: `联名${i}`, idNumber: idNumber(i) }));
  const database = new OfficeDatabase();
  try {
    await database.rows(
      `INSERT INTO co_petitioner (id, petition_id, ordinal, name_cipher, id_number_cipher, name_hash, id_number_hash, signed, added_at)
       SELECT id, $1, ordinal, name, number, name_hash, number_hash, true, clock_timestamp()
       FROM unnest($2::uuid[], $3::int[], $4::bytea[], $5::bytea[], $6::bytea[], $7::bytea[])
         AS d (id, ordinal, name, number, name_hash, number_hash)`,
      [
        receipt.id,
        numbers.map(() => newId()),
        numbers.map((i) => i + 100),
        numbers.map((i) => cipher.seal(`联名${i}`)),
        numbers.map((i) => cipher.seal(idNumber(i))),
        prints.map(({ name }) => name),
        prints.map((print) => print.idNumber),
      ],
    );
  } finally {
    await database.close();
  }
}

const sealedAnew = (database: OfficeDatabase) =>
  database.value<number>(
    `SELECT count(*)::int FROM co_petitioner WHERE substring(name_cipher FROM 1 FOR 5) = $1`,
    [sealedWith(new KeyRing(secrets().dataKey).current)],
  );

/** Starts the rotation and kills its process, and no other, as soon as some of the list is sealed anew. */
async function killMidway(database: OfficeDatabase): Promise<number> {
  const { dataKey, olderDataKeys, officePassword } = secrets();
  const child = spawn(process.execPath, ['dist/apps/worker/prepare.js', 'rotate-keys'], {
    cwd: projectRoot,
    stdio: 'ignore',
    env: {
      ...process.env,
      DATABASE_URL: officeDatabaseUrl(Number(new URL(database.url).port), officePassword),
      DATA_KEY: dataKey,
      DATA_KEYS_OLDER: olderDataKeys.join(','),
      FILES_DIR: join(product.dataDir, 'files'),
    },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while ((await sealedAnew(database)) === 0 && child.exitCode === null) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  child.kill('SIGKILL');
  await ended;
  return sealedAnew(database);
}

async function found(q: string): Promise<number> {
  const page = await (
    await signedIn('supervisor')
  ).post(`/petitions/${receipt.id}/signed-list/search`, { q });
  return page.items.length;
}

it(
  'changes the data key of a running office, killed in between, and then does without the old one',
  async () => {
    expect((await product.run('rotate-keys', '--new-key')).code).toBe(1);
    await product.down();
    const before = secrets().dataKey;
    expect((await product.run('rotate-keys', '--new-key')).code).toBe(0);
    expect(secrets().olderDataKeys).toEqual([before]);
    await product.up();

    const database = new OfficeDatabase();
    try {
      const midway = await killMidway(database);
      expect([midway > 0, midway < PEOPLE]).toEqual([true, true]);
      // Everybody is found, sealed anew or not.
      for (const i of [0, 1, PEOPLE / 2, PEOPLE - 1]) expect([i, await found(idNumber(i))]).toEqual([i, 1]);
      expect(await found('联名77')).toBe(1);

      const again = await product.run('rotate-keys');
      expect({ ...again, people: await sealedAnew(database) }).toMatchObject({ code: 0, people: PEOPLE });
      const [entry] = await database.rows<{ detail: { done: { people: number; files: number } } }>(
        `SELECT detail FROM audit_entry WHERE action = 'keys.rotate'`,
      );
      // The rest of the list, and those petitioners whom the killed run had not come to.
      expect(entry!.detail.done.people).toBeGreaterThanOrEqual(PEOPLE - midway);
      expect(entry!.detail.done.people).toBeLessThanOrEqual(PEOPLE - midway + 4);
      expect(await database.value(`SELECT count(*)::int FROM audit_entry WHERE action = 'keys.rotate'`)).toBe(
        1,
      );
    } finally {
      await database.close();
    }

    // A code that is entered moves to the new key; one that isn't keeps the old key there.
    expect((await track(receipt.queryCode)).status).toBe(200);
    const refused = await product.run('rotate-keys', '--forget-old');
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('1 query codes')]);
    expect((await product.run('rotate-keys', '--forget-old', '--yes')).code).toBe(0);
    expect(secrets().olderDataKeys).toEqual([]);
    await product.down();
    await product.up();

    expect((await track(receipt.queryCode)).status).toBe(200);
    for (const { queryCode } of receipt.representatives) expect((await track(queryCode)).status).toBe(200);
    expect((await track(other.queryCode, other)).status).toBe(404);
    expect(await found(idNumber(PEOPLE - 1))).toBe(1);
    const supervisor = await signedIn('supervisor');
    const view = await supervisor.get(`/petitions/${receipt.id}`);
    expect(view.petitioners[0].nameMasked).toBe('代**');
    const file = await supervisor.request('GET', `/attachments/${view.attachments[0].id}`);
    expect([file.status, file.body]).toEqual([200, evidence.toString()]);
    await eventually('everything is sealed', async () => {
      const { code, said } = await product.run('audit-verify');
      return code === 0 && said.includes('The audit is whole');
    });
  },
  WITHIN_MS,
);
