import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, TestBrowser } from '#tests/support/browser';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

it('brings a handler from anywhere through a task and its form without a mouse', async () => {
  const subject = `键盘办理${Date.now()}`;
  const cases = await Promise.all([1, 2].map((n) => CaseDriver.register({ subject: `${subject}-${n}` })));
  for (const one of cases) {
    await one.complete('triage-petition', TRIAGE_TO('beiyuan'));
    await one.task('accept-petition');
  }
  const page = await browser.logIn('handler.beiyuan', { viewport: DESKTOP });
  await page.getByRole('link', { name: '收件箱' }).first().waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.waitForURL('**/petitions');
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.waitForURL('**/inbox');
  await page.getByRole('searchbox').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(subject);
  await page.keyboard.press('Enter');
  await page.getByText('共 2 件').waitFor();
  await page.getByRole('searchbox').blur();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByText('已选 1 件').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tasks/*');
  await page.getByRole('button', { name: '签收任务' }).waitFor();
  await page.keyboard.press('c');
  await page.getByText('此任务由您办理。').waitFor();
});

it('finds a case by a few letters and goes there', async () => {
  const subject = `面板查找${Date.now()}`;
  const one = await CaseDriver.register({ subject });
  await one.task('triage-petition');
  const page = await browser.logIn('registrar', { viewport: DESKTOP });
  await page.getByRole('link', { name: '收件箱' }).first().waitFor();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: '查找并前往' });
  await field.fill(subject);
  await page.getByRole('option', { name: subject }).first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tasks/*');
  await page.getByText(subject).first().waitFor();
  await page.keyboard.press('Control+k');
  await field.fill('督查');
  await page.getByRole('option', { name: '督查看板' }).waitFor();
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'hidden' });
});
