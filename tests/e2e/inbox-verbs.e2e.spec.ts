import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { dayIn } from '#tests/support/office-days';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

it('puts a claimed task aside until a day and takes it up again, at a desk', async () => {
  const subject = `稍后办理${Date.now()}`;
  const one = await CaseDriver.register({ subject });
  await one.complete('triage-petition', TRIAGE_TO('beiyuan'));
  const { key } = await one.task('accept-petition');
  const page = await browser.logIn('handler.beiyuan', { viewport: DESKTOP });
  await page.goto(new URL(`/tasks/${key}`, page.url()).href);
  await page.getByRole('button', { name: '签收任务' }).click();
  await page.getByRole('button', { name: '稍后办理' }).click();
  const dialog = page.getByRole('dialog', { name: '稍后办理' });
  await dialog.getByText(/期限照常计算/).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  // With the keys alone: Enter chooses the day and sends the dialog's only field.
  await dialog.getByLabel('到哪一天恢复').fill(await dayIn(2));
  await page.keyboard.press('Enter');
  await page.getByText('已设为稍后办理').waitFor();
  await page.getByRole('button', { name: '现在办理' }).waitFor();

  const list = (box: string) =>
    new URL(`/inbox?box=${box}&q=${encodeURIComponent(subject)}`, page.url()).href;
  await page.goto(list('todo'));
  await page.getByText('没有符合条件的任务').waitFor();
  await page.goto(list('aside'));
  await page.getByText(/稍后办理：/).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.goto(new URL(`/tasks/${key}`, page.url()).href);
  await page.getByRole('button', { name: '现在办理' }).click();
  await page.getByRole('button', { name: '稍后办理' }).waitFor();
  await page.goto(list('todo'));
  await page.getByRole('link', { name: subject }).waitFor();
});

it('shows the circulation of a case, in English on a phone', async () => {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('beiyuan'));
  await one.task('accept-petition');
  const page = await browser.logIn('supervisor', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL(`/petitions/${one.id}?history=steps`, page.url()).href);
  const rows = page.getByRole('table', { name: 'Circulation' }).getByRole('row');
  await rows.filter({ hasText: 'Nobody has taken it' }).waitFor();
  const triaged = rows.filter({ hasText: 'Done' }).first();
  await triaged.getByText(/in hand/).waitFor();
  await triaged.getByText('Category').waitFor();
  expect(await fitsWidth(page)).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
});

it('urges whoever has a task, who reads it, and the circulation proves that', async () => {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('beiyuan'));
  const { key } = await one.task('accept-petition');
  const supervisor = await browser.logIn('supervisor', { viewport: DESKTOP });
  await supervisor.goto(new URL(`/tasks/${key}`, supervisor.url()).href);
  await supervisor.getByRole('button', { name: '催办' }).click();
  await supervisor.getByText(/已催办/).waitFor();
  // While it is on its way the button has another name.
  await supervisor.getByRole('button', { name: '催办', exact: true }).click();
  await supervisor.getByText(/小时内已经催办过/).waitFor();

  const handler = await browser.logIn('handler.beiyuan', { viewport: PHONE });
  await handler.goto(new URL('/inbox', handler.url()).href);
  const notice = handler
    .getByRole('listitem')
    .filter({ hasText: one.receiptNumber })
    .filter({ hasText: '催办' });
  await notice.getByRole('link', { name: '打开任务' }).waitFor();
  expect(await fitsWidth(handler)).toBe(true);
  expect(await seriousFindings(handler)).toEqual([]);
  await notice.getByRole('button').click();
  await notice.waitFor({ state: 'hidden' });

  await supervisor.goto(new URL(`/petitions/${one.id}?history=steps`, supervisor.url()).href);
  await supervisor.getByText(/催办：.*已读/).waitFor();
});
