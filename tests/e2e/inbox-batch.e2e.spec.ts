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

/** Cases that wait for their acceptance at the unit; their subject finds them alone. */
async function accepting(unitId: string, subject: string, number: number): Promise<CaseDriver[]> {
  const cases = await Promise.all(Array.from({ length: number }, () => CaseDriver.register({ subject })));
  for (const one of cases) {
    await one.complete('triage-petition', TRIAGE_TO(unitId));
    await one.task('accept-petition');
  }
  return cases;
}

it('marks tasks of one step and completes them with one form, at a desk', async () => {
  const subject = `一并受理${Date.now()}`;
  const cases = await accepting('beiyuan', subject, 3);
  const page = await browser.logIn('handler.beiyuan', { viewport: DESKTOP });
  await page.goto(new URL(`/inbox?q=${encodeURIComponent(subject)}`, page.url()).href);
  await page.getByRole('checkbox', { name: '选择本页全部' }).check();
  const bar = page.getByRole('toolbar', { name: '对所选任务' });
  await bar.getByText('已选 3 件').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await bar.getByRole('button', { name: '一并办理' }).click();
  const dialog = page.getByRole('dialog', { name: /一并办理/ });
  await dialog.getByText('受理', { exact: true }).first().click();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: '提交 3 件' }).click();
  await page.getByText('已提交 3 件').waitFor();
  for (const one of cases) await one.status('accepted');
});

it('passes a task on to a colleague from its page, in English on a phone', async () => {
  const one = await CaseDriver.register();
  const { key } = await one.task('triage-petition');
  const page = await browser.logIn('registrar', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL(`/tasks/${key}`, page.url()).href);
  await page.getByRole('button', { name: 'Pass on' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pass on to a colleague' });
  await dialog.getByRole('combobox', { name: 'To' }).click();
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Reason').fill('Away this week.');
  // The list of colleagues closes with a movement.
  await eventually('the dialog fits the phone', () => fitsWidth(page));
  await dialog.getByRole('button', { name: 'Pass on' }).click();
  await page.getByText('Passed on').first().waitFor();
  const second = await loginAs('registrar.second');
  expect((await second.get(`/tasks/${key}`)).assignee.id).toBe(second.personId);
});

it('says one by one what could not be done', async () => {
  const subject = `签收冲突${Date.now()}`;
  const cases = await Promise.all([CaseDriver.register({ subject }), CaseDriver.register({ subject })]);
  const tasks = await Promise.all(cases.map((one) => one.task('triage-petition')));
  const page = await browser.logIn('registrar');
  await page.goto(new URL(`/inbox?q=${encodeURIComponent(subject)}`, page.url()).href);
  await page.getByRole('checkbox', { name: '选择本页全部' }).check();
  const bar = page.getByRole('toolbar', { name: '对所选任务' });
  await bar.getByText('已选 2 件').waitFor();
  // The colleague is quicker; what the page shows is a moment old.
  await page.route('**/api/inbox**', (route) => route.abort());
  const second = await loginAs('registrar.second');
  await second.post(`/tasks/${tasks[0]!.key}/claim`);
  await bar.getByRole('button', { name: '签收' }).click();
  const dialog = page.getByRole('dialog', { name: '1 件没有办成' });
  await dialog.getByText(/已由.*签收/).waitFor();
  await page.getByText('已签收 1 件').waitFor();
  browser.takeFaults();
});
