import { loginAs } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, OPINION, toDraftedOpinion, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

/** Cases whose acceptance waits in one community, under one subject. */
async function waiting(subject: string, count: number): Promise<string[]> {
  const cases = await Promise.all(Array.from({ length: count }, () => CaseDriver.register({ subject })));
  const keys: string[] = [];
  for (const one of cases) {
    await one.complete('triage-petition', TRIAGE_TO('xinhe'));
    keys.push((await one.task('accept-petition')).key);
  }
  return keys;
}

const holders = async (keys: readonly string[]) => {
  const handler = await loginAs('handler.xinhe');
  const tasks = await Promise.all(keys.map((key) => handler.get(`/tasks/${key}`)));
  return tasks.map(({ assignee }) => assignee?.displayName ?? null);
};

it('a claim is undone by its button, on a phone in English', async () => {
  const [key] = await waiting(`撤销签收${Date.now()}`, 1);
  const page = await browser.logIn('handler.xinhe', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL(`/tasks/${key}`, page.url()).href);
  await page.getByRole('button', { name: 'Claim task' }).click();
  await page.getByText('You hold this task.').waitFor();
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await undo.waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await undo.click();
  await page.getByText('Undone', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Claim task' }).waitFor();
  expect(await holders([key!])).toEqual([null]);
});

it('what was done to several is undone with a key, and what could not be is said', async () => {
  const subject = `撤销批量${Date.now()}`;
  const keys = await waiting(subject, 3);
  const page = await browser.logIn('handler.xinhe', { viewport: DESKTOP });
  await page.goto(new URL(`/inbox?q=${encodeURIComponent(subject)}`, page.url()).href);
  await page.locator('tr').filter({ hasText: subject }).nth(2).waitFor();
  await page.getByRole('checkbox', { name: '选择本页全部' }).check();
  await page
    .getByRole('toolbar', { name: '对所选任务' })
    .getByRole('button', { name: '签收' })
    .press('Enter');
  await page.getByText('已签收 3 件').waitFor();
  const { displayName } = await (await loginAs('handler.xinhe')).get('/auth/me');
  expect(await holders(keys)).toEqual([displayName, displayName, displayName]);
  // One of them is given back by another way meanwhile.
  await (await loginAs('handler.xinhe')).post(`/tasks/${keys[0]}/release`);
  await page.keyboard.press('z');
  await page.getByText(/^1 件没有撤销/).waitFor();
  expect(
    await eventually('all are free', async () => (await holders(keys)).every((name) => name === null)),
  ).toBe(true);
  // There is nothing left to undo.
  await page.keyboard.press('z');
  expect(await holders(keys)).toEqual([null, null, null]);
});

it('a submission is undone while nobody has begun what follows; what was entered is there again', async () => {
  const one = await CaseDriver.register();
  await toDraftedOpinion(one);
  const { key: signing } = await one.task('sign-opinion');
  const head = await loginAs('head.dongjie');
  await head.post(`/tasks/${signing}/send-back`, { step: 'draft-opinion', reason: '请补充事实。' });
  const { key } = await one.task('draft-opinion');
  const handler = await loginAs('handler.dongjie');
  // Theirs already, unless they are away by the clock that other specs have put forward.
  await handler.post(`/tasks/${key}/claim`);
  await handler.request('PUT', `/tasks/${key}/draft`, { values: OPINION });
  const page = await browser.logIn('handler.dongjie', { viewport: DESKTOP });
  await page.goto(new URL(`/tasks/${key}`, page.url()).href);
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByText(/下一环节尚未开始，可以撤回/).waitFor();
  await page.getByRole('button', { name: '撤销', exact: true }).press('Enter');
  await page.getByText(/^已撤回/).waitFor();
  const again = await one.task('draft-opinion');
  expect(again.key).not.toBe(key);
  const { draft } = await handler.get(`/tasks/${again.key}`);
  expect(draft).toMatchObject(OPINION);
});
