import { randomInt, randomUUID } from 'node:crypto';
import { type ApiClient, loginAs } from '#tests/support/api-client';
import { aPetitioner, CaseDriver, INVESTIGATION, TRIAGE_TO } from '#tests/support/case-driver';
import { OfficeDatabase } from '#tests/support/office-database';
import { ReferralDriver } from '#tests/support/referral-driver';

const database = new OfficeDatabase();
afterAll(() => database.close());

/** Words of two characters that nobody else writes. */
const rare = (): string => String.fromCodePoint(0x2a700 + randomInt(4000), 0x2a700 + randomInt(4000));
const words = {
  subject: rare(),
  content: rare(),
  demand: rare(),
  file: rare(),
  comment: rare(),
  opinion: rare(),
};
const petitioner = { ...aPetitioner(), name: rare(), address: rare() };
let one: CaseDriver;
let handler: ApiClient;

const lists = async (reader: ApiClient, q: string) => ({
  petitions: await reader.get(`/petitions?q=${encodeURIComponent(q)}`),
  inbox: await reader.get(`/inbox?box=todo&q=${encodeURIComponent(q)}`),
});
/** Why the case was found, in both lists alike: sources with the words that are marked. */
async function why(reader: ApiClient, q: string): Promise<[string, string][]> {
  const { petitions, inbox } = await lists(reader, q);
  expect(petitions.items.map(({ id }: any) => id)).toEqual([one.id]);
  expect(inbox.items.map(({ petitionId }: any) => petitionId)).toEqual([one.id]);
  expect(petitions.search).toEqual(inbox.search);
  const [found] = petitions.search.found;
  expect(found?.petitionId ?? one.id).toBe(one.id);
  return (found?.texts ?? []).map(({ source, pieces }: any) => [
    source,
    pieces.map(({ text, hit }: any) => (hit ? text : '')).join(''),
  ]);
}
const nothing = { items: [], total: 0, totalIsExact: true };

beforeAll(async () => {
  handler = await loginAs('handler.dongjie');
  one = await CaseDriver.register({
    subject: `路灯${words.subject}不亮`,
    content: `夜里${words.content}很暗，老人出行不便。`,
    demand: `请${words.demand}尽快修好。`,
    petitioners: [petitioner],
  });
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.complete('accept-petition', { decision: 'accept' });
  await one.complete('investigate-petition', {
    ...INVESTIGATION,
    facts: `经现场查看，${words.opinion}属实，线路已经老化。`,
  });
  await one.task('classify-claim');
  const content = Buffer.from(randomUUID()).toString('base64');
  await handler.post(`/petitions/${one.id}/attachments`, { name: `${words.file}.txt`, content });
});

const said = (text: string) => ({ text, mentions: [], requestKey: randomUUID() });

it.each([
  ['subject', 'subject'],
  ['content', 'content'],
  ['demand', 'content'],
  ['opinion', 'opinion'],
  ['file', 'attachment'],
] as const)(
  'a case is found by two characters of its %s, in both lists, and why is said',
  async (word, source) => {
    expect(await why(handler, words[word])).toEqual([[source, words[word]]]);
  },
);

it('by several words, each in a text of its own', async () => {
  expect(await why(handler, `${words.opinion}\u3000${words.subject}`)).toEqual([
    ['subject', words.subject],
    ['opinion', words.opinion],
  ]);
  expect((await lists(handler, `${words.opinion} ${rare()}`)).petitions).toMatchObject(nothing);
});

it('by its number and the beginning of it, as before', async () => {
  expect(await why(handler, one.receiptNumber)).toEqual([]);
  const { items } = await handler.get(`/petitions?q=${one.receiptNumber.slice(0, -1)}`);
  expect(items.map(({ id }: any) => id)).toContain(one.id);
});

it('by a comment, until its words are others or gone', async () => {
  const { id } = await handler.post(`/petitions/${one.id}/comments`, said(`请看${words.comment}。`));
  expect(await why(handler, words.comment)).toEqual([['comment', words.comment]]);
  const other = rare();
  await handler.request('PUT', `/comments/${id}`, { text: other, mentions: [], version: 1 });
  expect((await lists(handler, words.comment)).petitions).toMatchObject(nothing);
  expect(await why(handler, other)).toEqual([['comment', other]]);
  await handler.post(`/comments/${id}/withdraw`);
  expect((await lists(handler, other)).inbox).toMatchObject(nothing);
});

it.each(Object.keys(words))('whoever may not see the case finds nothing by its %s', async (word) => {
  const stranger = await loginAs('handler.hexi');
  const { petitions, inbox } = await lists(stranger, words[word as keyof typeof words]);
  expect([petitions, inbox]).toEqual(
    [petitions, inbox].map(() =>
      expect.objectContaining({ ...nothing, search: { tooShort: [], found: [] } }),
    ),
  );
});

it('nobody is found by name, address, phone or identity number', async () => {
  const registrar = await loginAs('registrar');
  for (const value of [petitioner.name, petitioner.address, petitioner.phone])
    expect((await lists(registrar, value)).petitions).toMatchObject(nothing);
  // And a phone number that somebody wrote into the text neither.
  const with_ = await CaseDriver.register({ content: `请打13877${petitioner.phone.slice(-6)}与我联系。` });
  expect((await lists(registrar, `13877${petitioner.phone.slice(-6)}`)).petitions).toMatchObject(nothing);
  expect(with_.id).toBeTruthy();
});

it('one character is too few, which is said and no error', async () => {
  const { petitions, inbox } = await lists(handler, '灯');
  for (const page of [petitions, inbox])
    expect(page).toMatchObject({ ...nothing, search: { tooShort: ['灯'], found: [] } });
  expect(await why(handler, `灯 ${words.subject}`)).toEqual([['subject', words.subject]]);
  expect((await handler.get('/petitions')).search).toBeNull();
});

it('what is taken along is found in the same way, with nothing of the texts', async () => {
  const whole = await handler.post('/petitions/export', { q: words.opinion });
  expect(whole.items.map(({ id }: any) => id)).toEqual([one.id]);
  expect(JSON.stringify(whole)).not.toContain(words.opinion);
});

it('a task that does not tell of its case is not found by what the case says', async () => {
  const word = rare();
  const help = await ReferralDriver.opened({ subject: `困难${word}`, petitioners: [aPetitioner()] });
  await help.shared();
  const civil = await loginAs('civil-affairs');
  const { key } = await help.one.task('decide-civil-affairs');
  const keys = async (q: string) =>
    (await civil.get(`/inbox?box=todo&q=${encodeURIComponent(q)}`)).items.map((row: any) => row.key);
  expect(await keys(word)).toEqual([]);
  expect(await keys(help.one.receiptNumber)).toEqual([key]);
});

it('no word that was searched for is kept', async () => {
  const word = rare();
  await lists(handler, word);
  const kept = await database.value<number>(
    `SELECT count(*)::int FROM audit_entry WHERE detail::text LIKE '%' || $1 || '%'`,
    [word],
  );
  expect(kept).toBe(0);
});
