import { randomBytes } from 'node:crypto';
import { newId } from '#libs/database/id';
import { loadDeadlineRules, WorkingCalendar } from '#libs/deadline/index';
import { FieldCipher } from '#libs/field-cipher/field-cipher';
import { type Office, type OfficeTransaction, SYSTEM } from '#libs/office/office';
import { BACKLOG_RULES } from '#tests/support/backlog-rules';
import { ASSISTANCE_RULES } from '#tests/support/assistance-rules';
import { RETURN_WORDS } from '#tests/support/return-words';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import type { Petition } from './entities/petition.entity';
import { writeDocument } from './papers';
import { submitPetition } from './submit-petition';

let database: ScratchDatabase;
let office: Office;
let petition: Petition;
beforeAll(async () => {
  database = await scratchDatabase('paper_numbers');
  office = {
    cipher: new FieldCipher(randomBytes(32).toString('base64')),
    calendar: new WorkingCalendar(),
    rules: await loadDeadlineRules(),
    yellowShare: 0.7,
    fileLimits: { perPetition: 1, mbPerPetition: 1, mbOfOffice: 1 },
    retentionYears: { answered: 30, other: 10 },
    meetings: { aYear: 6, reminderHours: 24, escalation: { petitioners: 5, units: 3, timesOverdue: 2 } },
    assistance: ASSISTANCE_RULES,
    returnWords: RETURN_WORDS,
    backlog: BACKLOG_RULES,
  };
  const content = {
    channel: 'letter',
    subject: '标题',
    content: '内容内容内容',
    anonymous: true,
    petitioners: [],
  };
  await database.dataSource.query(
    `INSERT INTO unit (id, kind, name_zh, name_en, path) VALUES ('petition-office', 'office', '信访科', 'Office', '/town/')`,
  );
  const submitted = await submitPetition(database.dataSource, office.cipher, NOW, content as never, null);
  petition = { ...submitted, unitId: null } as unknown as Petition;
});
afterAll(() => database.drop());

const NOW = new Date('2026-05-11T02:00:00Z');
class Undone extends Error {}

function within<T>(
  work: (tx: OfficeTransaction) => Promise<T>,
  now = NOW,
  cause = `job:${newId()}`,
): Promise<T> {
  return database.dataSource.transaction((manager) => work({ office, manager, now, actor: SYSTEM, cause }));
}

const mediation = (tx: OfficeTransaction, state: 'draft' | 'issued' = 'issued') =>
  writeDocument(tx, petition, {
    kind: 'mediation',
    article: 'reg-33',
    state,
    values: { unit: '东街街道办', summary: '双方同意。' },
  });

/** The running numbers of a year's mediation agreements, in order. */
async function numbers(year: number): Promise<number[]> {
  const rows: { number: string }[] = await database.dataSource.query(
    `SELECT number FROM document WHERE kind = 'mediation' AND number LIKE $1`,
    [`%〔${year}〕%`],
  );
  return rows.map(({ number }) => Number(/〕(\d+)号$/.exec(number)?.[1])).sort((a, b) => a - b);
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

it('numbers 60 papers that are written at once, a third of them undone, without gap or duplicate', async () => {
  const all = upTo(90).map((i) =>
    within(async (tx) => {
      await mediation(tx);
      if (i % 3 === 0) throw new Undone();
    }).catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    }),
  );
  await Promise.all(all);
  expect(await numbers(2026)).toEqual(upTo(60));
});

it('begins each year anew, by the year in China', async () => {
  const newYear = new Date('2026-12-31T16:00:00Z');
  expect((await within((tx) => mediation(tx), newYear)).number).toBe('信访调〔2027〕1号');
  expect((await within((tx) => mediation(tx), new Date(newYear.getTime() - 1))).number).toMatch(/〔2026〕/);
});

it('counts each kind for itself', async () => {
  const letter = await within((tx) =>
    writeDocument(tx, petition, {
      kind: 'transfer-letter',
      article: 'reg-22',
      state: 'issued',
      values: { authority: '县住建局', reason: '职权', receivedOn: '2026年5月1日' },
    }),
  );
  expect(letter.number).toBe('信访转〔2026〕1号');
});

it('takes no number for a draft, nor for a paper that is written again for the same cause', async () => {
  const before = (await numbers(2026)).length;
  expect((await within((tx) => mediation(tx, 'draft'))).number).toBeNull();
  const cause = `job:${newId()}`;
  const first = await within((tx) => mediation(tx), NOW, cause);
  expect(await within((tx) => mediation(tx), NOW, cause)).toEqual(first);
  expect(await numbers(2026)).toEqual(upTo(before + 1));
});

it('never changes a paper that has been issued, whoever tries', async () => {
  const { id } = await within((tx) => mediation(tx));
  const change = (set: string) => database.dataSource.query(`UPDATE document SET ${set} WHERE id = $1`, [id]);
  for (const set of [`body = 'x'`, `number = NULL`, `state = 'draft'`, `dated_at = NULL`, `sha256 = 'x'`]) {
    await expect(change(set)).rejects.toThrow(/keeps its text/);
  }
  await expect(change(`pdf_sha256 = 'x'`)).resolves.toBeDefined();
});
