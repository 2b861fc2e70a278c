import { seriousFindings } from '#tests/support/axe';
import { loginAs } from '#tests/support/api-client';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

it('keeps the filters of the inbox under a name, and opens them with one press', async () => {
  const page = await browser.logIn('handler.beiyuan', { viewport: DESKTOP });
  const name = `快到期${Date.now()}`;
  await page.goto(new URL('/inbox?light=yellow&sort=received', page.url()).href);
  await page.getByRole('button', { name: '视图', exact: true }).click();
  await page.getByRole('button', { name: '保存当前筛选' }).click();
  const dialog = page.getByRole('dialog', { name: '保存当前筛选' });
  await dialog.getByLabel('视图名称').fill(name);
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await page.getByText('视图已保存').waitFor();
  await page.goto(new URL('/inbox', page.url()).href);
  await page.getByRole('button', { name: '视图', exact: true }).click();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForURL((url) => url.search === '?light=yellow&sort=received');
  await page.getByRole('search').getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: `删除视图“${name}”` }).click();
  await page.getByRole('button', { name: '视图', exact: true }).waitFor();
});

it('puts a phrase where the cursor stands, in English on a phone', async () => {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('beiyuan'));
  await one.complete('accept-petition', { decision: 'accept' });
  const { key } = await one.task('investigate-petition');
  const handler = await loginAs('handler.beiyuan');
  await handler.post(`/tasks/${key}/claim`);
  const page = await browser.logIn('handler.beiyuan', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL(`/tasks/${key}`, page.url()).href);
  const field = page.locator('.pd-form textarea').first();
  await field.waitFor({ timeout: 60_000 });
  await field.fill('前后');
  await field.evaluate((element: any) => element.setSelectionRange(1, 1));
  await page.getByRole('button', { name: 'Phrases' }).click();
  const words = `已到现场核查${Date.now()}。`;
  await page.getByLabel(/New phrase/).fill(words);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  expect(await fitsWidth(page)).toBe(true);
  await page.getByRole('button', { name: words, exact: true }).click();
  expect(await field.inputValue()).toBe(`前${words}后`);
  // The form has heard of it: it stands in the draft.
  await eventually('the draft holds the phrase', async () =>
    JSON.stringify((await handler.get(`/tasks/${key}`)).draft).includes(words),
  );
  const kept = await handler.get('/desk/phrases');
  await handler.request('DELETE', `/desk/phrases/${kept.find((each: any) => each.text === words).id}`);
});
