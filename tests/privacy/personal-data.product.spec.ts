import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { Engine } from '#libs/zeebe/engine';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { CaseDriver, INVESTIGATION, officeDay, TRIAGE_TO } from '#tests/support/case-driver';
import { engineAddresses } from '#tests/support/engine-addresses';
import { eventually } from '#tests/support/eventually';
import { findInFiles } from '#tests/support/find-in-files';
import { OfficeDatabase } from '#tests/support/office-database';

/** Each word stands nowhere else, so that finding it proves where it came from. */
const tag = String(randomInt(1e8)).padStart(8, '0');
const WORDS = {
  name: `甄隐私${tag}`,
  phone: `138${tag}`,
  idNumber: `999999${tag}123X`,
  address: `清河镇隐私路${tag}号`,
  email: `privacy${tag}@example.org`,
  subject: `标题词${tag}`,
  content: `正文词${tag}`,
  demand: `诉求词${tag}`,
  place: `地点词${tag}`,
  facts: `事实词${tag}`,
  opinion: `意见词${tag}`,
  grounds: `理由词${tag}`,
  measures: `措施词${tag}`,
  extension: `延期词${tag}`,
  withdrawal: `撤回词${tag}`,
  comment: `评语词${tag}`,
};
const everyWord = Object.values(WORDS);
const long = (word: string) => `${word}，这里补足字数以便通过检查。`;

const database = new OfficeDatabase();
const dataDir = () => process.env.TEST_DATA_DIR ?? '';
const publicly = new ApiClient();

const petition = () => ({
  subject: WORDS.subject,
  content: long(WORDS.content),
  demand: WORDS.demand,
  place: WORDS.place,
  petitioners: [
    {
      kind: 'person',
      name: WORDS.name,
      phone: WORDS.phone,
      idNumber: WORDS.idNumber,
      address: WORDS.address,
      email: WORDS.email,
    },
  ],
});

beforeAll(async () => {
  const one = await CaseDriver.register(petition());
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.complete('accept-petition', { decision: 'accept' });
  const handler = await loginAs('handler.dongjie');
  await handler.post(`/petitions/${one.id}/extension`, { days: 5, reason: long(WORDS.extension) });
  await one.complete('decide-extension', { granted: true, days: 5, reason: long(WORDS.extension) });
  await one.complete('investigate-petition', { ...INVESTIGATION, facts: long(WORDS.facts) });
  await one.complete('classify-claim', {
    finding: 'reasonable',
    hardship: false,
    grounds: long(WORDS.grounds),
  });
  await one.complete('resolve-claim', { measures: long(WORDS.measures), resolvedOn: await officeDay() });
  await one.complete('draft-opinion', {
    outcome: 'supported',
    facts: long(WORDS.facts),
    basis: '《物业管理条例》有关规定',
    opinionText: long(WORDS.opinion),
  });
  await one.complete('sign-opinion', { approved: true });
  await one.status('opinion-delivered');
  await publicly.post('/public/rate', { ...one.credentials, score: 4, comment: WORDS.comment });
  await (
    await loginAs('supervisor')
  ).post(`/petitions/${one.id}/reveal`, {
    fields: ['name', 'phone', 'idNumber', 'address'],
    reason: '核对联系方式',
  });

  const other = await CaseDriver.register(petition());
  await other.task('triage-petition');
  await publicly.post('/public/withdraw', { ...other.credentials, reason: WORDS.withdrawal });
  await other.status('withdrawn');
});
afterAll(() => database.close());

it('the engine holds none of it, in variables or anywhere else in its files', async () => {
  // The method is proven first: a word that is sent to the engine is found in its files.
  const control = `对照词${tag}`;
  const engine = new Engine(engineAddresses());
  await engine.publishMessage({
    name: 'no-such-message',
    correlationKey: 'privacy',
    messageId: `privacy-${tag}`,
    variables: { control },
    ttlMs: 60_000,
  });
  await engine.close();
  const folder = join(dataDir(), 'broker');
  await eventually('the control word in the files of the engine', () =>
    Promise.resolve(findInFiles(folder, [control]).has(control)),
  );
  expect([...findInFiles(folder, everyWord)]).toEqual([]);
});

it('no log holds any of it', () => {
  const logs = join(dataDir(), 'logs');
  // The logs are there and are read: the worker has said that it is ready.
  expect(findInFiles(logs, ['worker ready']).size).toBe(1);
  expect([...findInFiles(logs, everyWord)]).toEqual([]);
});

it.each([
  ['journal', 'payload'],
  ['outbox', 'payload'],
  ['job_result', 'outcome'],
  ['incident', 'message'],
  ['audit_entry', 'detail'],
])('table %s holds none of it', async (table, column) => {
  const hits = await database.rows(
    `SELECT ${column}::text AS text FROM ${table} WHERE ${column}::text LIKE ANY ($1::text[])`,
    [everyWord.map((word) => `%${word}%`)],
  );
  expect(hits).toEqual([]);
});

it('what a petitioner is called and where they live is nowhere in the clear in the whole database', async () => {
  const personal = [WORDS.name, WORDS.phone, WORDS.idNumber, WORDS.address, WORDS.email];
  const columns = await database.rows<{ table: string; column: string }>(
    `SELECT c.table_name AS "table", c.column_name AS "column"
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type IN ('text', 'jsonb', 'bytea')`,
  );
  expect(columns.length).toBeGreaterThan(100);
  // The text of a bytea is its bytes in hexadecimal.
  const forms = personal.flatMap((word) => [word, Buffer.from(word).toString('hex')]);
  const patterns = forms.map((form) => `%${form}%`);
  const leaks: string[] = [];
  for (const { table, column } of columns) {
    const hits = await database.rows(
      `SELECT 1 FROM "${table}" WHERE "${column}"::text LIKE ANY ($1::text[]) LIMIT 1`,
      [patterns],
    );
    if (hits.length > 0) leaks.push(`${table}.${column}`);
  }
  expect(leaks).toEqual([]);
});
