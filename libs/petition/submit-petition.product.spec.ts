import { randomBytes, randomUUID } from 'node:crypto';
import { FieldCipher } from '#libs/field-cipher/field-cipher';
import { KeyRing } from '#libs/field-cipher/key-ring';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import type { NewPetition } from './new-petition';
import { type SubmittedPetition, submitPetition } from './submit-petition';

const dataKey = randomBytes(32).toString('base64');
const cipher = new FieldCipher(dataKey);
const now = new Date('2026-05-11T02:00:00Z');
let database: ScratchDatabase;
beforeAll(async () => {
  database = await scratchDatabase('submit_petition');
});
afterAll(() => database.drop());

const aPetition = (over: Partial<NewPetition> = {}): NewPetition => ({
  channel: 'online',
  subject: '路灯不亮',
  content: '已经一个月没有人修理。',
  anonymous: false,
  petitioners: [
    { kind: 'person', name: '甲某', phone: '13900001111' },
    { kind: 'person', name: '乙某' },
  ],
  requestKey: randomUUID(),
  ...over,
});
const submit = (petition: NewPetition, by: string | null = null, at = now): Promise<SubmittedPetition> =>
  submitPetition(database.dataSource, cipher, at, petition, by);

/** How many rows each table has that a submission writes to. */
async function counts(): Promise<Record<string, number>> {
  const [row] = await database.dataSource.query(
    `SELECT (SELECT count(*)::int FROM petition) AS petitions, (SELECT count(*)::int FROM petitioner) AS people,
       (SELECT count(*)::int FROM dossier_entry) AS lines, (SELECT count(*)::int FROM audit_entry) AS audits,
       (SELECT count(*)::int FROM outbox) AS commands`,
  );
  return row;
}

it('answers a petition that is sent again later with the same number and codes, and writes nothing', async () => {
  const petition = aPetition();
  const first = await submit(petition);
  const before = await counts();
  const later = new Date(now.getTime() + 86_400_000);
  expect(await submit(structuredClone(petition), null, later)).toEqual(first);
  expect(await counts()).toEqual(before);
});

it('makes one petition of a request that comes many times at once', async () => {
  const before = await counts();
  const petition = aPetition();
  const answers = await Promise.all(Array.from({ length: 12 }, () => submit(petition)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await counts()).toEqual({
    petitions: before.petitions! + 1,
    people: before.people! + 2,
    lines: before.lines! + 1,
    audits: before.audits! + 1,
    commands: before.commands! + 1,
  });
});

it('registers the same text again when it is sent as a new petition, or without a key', async () => {
  const one = await submit(aPetition());
  const other = await submit(aPetition());
  const keyless = await Promise.all([0, 1].map(() => submit(aPetition({ requestKey: undefined }))));
  const numbers = [one, other, ...keyless].map(({ receiptNumber }) => receiptNumber);
  expect(new Set(numbers).size).toBe(4);
});

it('does not answer who sends another text with the key of somebody else', async () => {
  const petition = aPetition();
  const theirs = await submit(petition);
  const mine = await submit({ ...petition, petitioners: [{ kind: 'person', name: '丙某' }] });
  expect(mine.receiptNumber).not.toBe(theirs.receiptNumber);
  expect(mine.queryCode).not.toBe(theirs.queryCode);
});

it('knows a request that was sent before the office changed its data key', async () => {
  const petition = aPetition();
  const first = await submit(petition);
  const before = await counts();
  const later = new FieldCipher(new KeyRing(randomBytes(32).toString('base64'), [dataKey]));
  const again = submitPetition(database.dataSource, later, now, structuredClone(petition), null);
  expect(await again).toEqual(first);
  expect(await counts()).toEqual(before);
});
