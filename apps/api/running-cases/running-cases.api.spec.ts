import { type ApiClient, loginAs } from '#tests/support/api-client';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { OfficeDatabase } from '#tests/support/office-database';
import { ReturnDriver } from '#tests/support/return-driver';
import { settled } from '#tests/support/settled';

const database = new OfficeDatabase();
afterAll(() => database.close());

const latest = async (client: ApiClient, process = 'first-petition'): Promise<any> =>
  (await client.get('/running-cases')).find((one: any) => one.processId === process && one.latest);
const standing = async (client: ApiClient, step: string): Promise<any> => {
  const { version } = await latest(client);
  const { elements } = await client.get(`/running-cases/first-petition/standing?version=${version}`);
  return elements.find(({ elementId }: any) => elementId === step) ?? { cases: 0 };
};
/** The ids of the cases that stand at a step, of all pages. */
async function casesAt(client: ApiClient, step: string): Promise<string[]> {
  const { version } = await latest(client);
  const ids: string[] = [];
  for (let cursor = ''; ;) {
    const page = await client.get(
      `/running-cases/first-petition/cases?version=${version}&element=${step}&limit=50${cursor && `&cursor=${cursor}`}`,
    );
    ids.push(...page.items.map(({ petitionId }: any) => petitionId));
    if (!page.nextCursor) return ids;
    cursor = page.nextCursor;
  }
}

it('counts the cases at each step for who draws processes, and names them to who may open them', async () => {
  const designer = await loginAs('designer');
  const supervisor = await loginAs('supervisor');
  const first = await CaseDriver.register();
  await first.task('triage-petition');
  const before = await standing(designer, 'triage-petition');
  const second = await CaseDriver.register();
  await second.task('triage-petition');
  await settled(database);
  const after = await standing(designer, 'triage-petition');
  expect(after).toMatchObject({ cases: before.cases + 1, type: 'UserTask' });
  expect(after.name.zh).toBe('甄别信访事项');
  expect(await casesAt(supervisor, 'triage-petition')).toEqual(expect.arrayContaining([first.id, second.id]));
  expect(await casesAt(designer, 'triage-petition')).toEqual([]);

  const accepting = await standing(designer, 'accept-petition');
  await second.complete('triage-petition', TRIAGE_TO('dongjie'));
  await second.task('accept-petition');
  await settled(database);
  expect((await standing(designer, 'triage-petition')).cases).toBe(before.cases);
  expect((await standing(designer, 'accept-petition')).cases).toBe(accepting.cases + 1);
});

it('counts accusations for discipline alone', async () => {
  const [discipline, supervisor] = [await loginAs('discipline'), await loginAs('supervisor')];
  const numbers = async (client: ApiClient) => [
    (await latest(client)).running,
    (await standing(client, 'triage-petition')).cases,
  ];
  const open = await CaseDriver.register();
  await open.task('triage-petition');
  await settled(database);
  const [seen, theirs] = [await numbers(supervisor), await numbers(discipline)];
  const one = await CaseDriver.register({ category: 'accusation' });
  await one.task('triage-petition');
  await settled(database);
  expect(await numbers(supervisor)).toEqual(seen);
  expect(await numbers(discipline)).toEqual(theirs.map((count) => count + 1));
  expect(await casesAt(supervisor, 'triage-petition')).not.toContain(one.id);
  expect(await casesAt(discipline, 'triage-petition')).toContain(one.id);
});

it('counts help home nowhere', async () => {
  await ReturnDriver.asked();
  await settled(database);
  for (const who of ['supervisor', 'designer', 'auditor']) {
    const versions: any[] = await (await loginAs(who)).get('/running-cases');
    expect(versions.filter(({ processId }) => processId === 'assisted-return')).toEqual([]);
  }
});

it('knows no version that was never deployed, and is for those alone who may look', async () => {
  const designer = await loginAs('designer');
  const none = await designer.request('GET', '/running-cases/first-petition/standing?version=999');
  expect([none.status, none.body.code]).toEqual([404, 'running.no-version']);
  const handler = await loginAs('handler.dongjie');
  expect((await handler.request('GET', '/running-cases')).status).toBe(403);
});
