import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#libs/database/data-source';
import { FieldCipher } from '#libs/field-cipher/field-cipher';
import { SLIPS } from '#libs/petition/code-attempt';
import { submitPetition } from '#libs/petition/submit-petition';
import { entities } from '#libs/schema/entities';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { type Credentials, openWithCode } from './open-with-code';

/**
 * Rule: from the fifth wrong code on, whoever tries one number from one network waits, in whichever process they are
 * answered; nobody elsewhere does. A number that nobody has is counted like any other.
 */
const cipher = new FieldCipher(randomBytes(32).toString('base64'));
const HERE = '203.0.113.7';
let scratch: ScratchDatabase;
/** Connections of another process. */
let other: DataSource;
beforeAll(async () => {
  scratch = await scratchDatabase('open_with_code');
  other = createDataSource({ databaseUrl: scratch.url, databasePool: 4 }, entities);
  await other.initialize();
});
afterAll(async () => {
  await other.destroy();
  await scratch.drop();
});

async function aCase(): Promise<Credentials & { id: string }> {
  const { id, receiptNumber, queryCode } = await submitPetition(
    scratch.dataSource,
    cipher,
    new Date('2026-05-11T02:00:00Z'),
    {
      channel: 'letter',
      subject: '路灯不亮',
      content: '已经一个月没有人修理。',
      anonymous: false,
      petitioners: [{ kind: 'person', name: '甲某' }],
    },
    null,
  );
  return { id, receiptNumber, queryCode };
}

/** The petition's id, or the code of the refusal. */
async function open(
  credentials: Credentials,
  { address = HERE, by = scratch.dataSource } = {},
): Promise<string> {
  try {
    return (await openWithCode(by, { office: { cipher } }, credentials, address)).petitionId;
  } catch (error) {
    return (error as { code: string }).code;
  }
}
const wrong = (receiptNumber: string, n: number) => ({ receiptNumber, queryCode: `WRNG${String(n)}` });
const [failed, wait] = ['petition.track-failed', 'petition.code-wait'];

/** The wait of all who wait is over. */
const waitIsOver = () => scratch.dataSource.query('UPDATE code_attempt SET free_at = clock_timestamp()');

it('keeps who tries codes waiting, with the right code too, and longer after each further one', async () => {
  const one = await aCase();
  const said: string[] = [];
  for (let n = 1; n <= SLIPS; n++) said.push(await open(wrong(one.receiptNumber, n)));
  expect(said).toEqual([failed, failed, failed, failed, wait]);
  expect(await open(one)).toBe(wait);
  await waitIsOver();
  expect(await open(wrong(one.receiptNumber, 6))).toBe(wait);
  const [{ seconds }] = await scratch.dataSource.query(
    'SELECT max(extract(epoch FROM free_at - last_at))::int AS seconds FROM code_attempt',
  );
  expect(seconds).toBe(120);
  await waitIsOver();
  expect(await open(one)).toBe(one.id);
  // The right code ends the count.
  expect(await open(wrong(one.receiptNumber, 7))).toBe(failed);
});

it('does not keep anybody elsewhere waiting, nor another number', async () => {
  const [one, two] = [await aCase(), await aCase()];
  for (let n = 1; n <= SLIPS; n++) await open(wrong(one.receiptNumber, n));
  expect(await open(one)).toBe(wait);
  expect(await open(one, { address: '203.0.113.8' })).toBe(one.id);
  expect(await open(two)).toBe(two.id);
});

it('counts the neighbours of one IPv6 network as one visitor', async () => {
  const one = await aCase();
  for (let n = 1; n <= SLIPS; n++) await open(wrong(one.receiptNumber, n), { address: `2001:db8:1:2::${n}` });
  expect(await open(one, { address: '2001:db8:1:2:ffff::1' })).toBe(wait);
  expect(await open(one, { address: '2001:db8:1:3::1' })).toBe(one.id);
});

it('counts codes that come at once to two processes, and looks none up beyond', async () => {
  const one = await aCase();
  const said = await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      open(wrong(one.receiptNumber, n), { by: n % 2 ? other : scratch.dataSource }),
    ),
  );
  expect(said.filter((code) => code === failed)).toHaveLength(SLIPS - 1);
  expect(said.filter((code) => code === wait)).toHaveLength(30 - SLIPS + 1);
  expect(await open(one, { by: other })).toBe(wait);
});

it('answers for a number that nobody has as for one that somebody has', async () => {
  const one = await aCase();
  const told = async (receiptNumber: string) => {
    const said: string[] = [];
    for (let n = 1; n <= SLIPS + 1; n++) said.push(await open(wrong(receiptNumber, n)));
    return said;
  };
  expect(await told('XF99999999999999')).toEqual(await told(one.receiptNumber));
});

it('begins anew a day after the last wrong code', async () => {
  const one = await aCase();
  for (let n = 1; n <= SLIPS; n++) await open(wrong(one.receiptNumber, n));
  await scratch.dataSource.query(
    `UPDATE code_attempt SET last_at = last_at - interval '25 hours', free_at = free_at - interval '25 hours'`,
  );
  expect(await open(wrong(one.receiptNumber, 6))).toBe(failed);
});

it('keeps neither number nor address', async () => {
  const one = await aCase();
  await open(wrong(one.receiptNumber, 1));
  const kept = await scratch.dataSource.query('SELECT row_to_json(c)::text AS text FROM code_attempt c');
  expect(kept.length).toBeGreaterThan(0);
  for (const { text } of kept)
    for (const told of [one.receiptNumber, HERE, Buffer.from(HERE).toString('hex')])
      expect(text).not.toContain(told);
});
