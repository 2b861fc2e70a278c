import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import { loginAs } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, officeDay } from '#tests/support/case-driver';
import { choose } from '#tests/support/choose';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

const shot = async (page: Awaited<ReturnType<TestBrowser['visit']>>, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
};

it('is narrowed to a case, a person, an action and days, which stand in the address, and taken along', async () => {
  const one = await CaseDriver.register();
  const { key } = await one.task('triage-petition');
  await (await loginAs('registrar')).post(`/tasks/${key}/claim`);
  const page = await browser.logIn('auditor', { viewport: DESKTOP });
  await page.goto(new URL(`/audit?q=${one.receiptNumber}`, page.url()).href);
  const rows = page.locator('tbody tr');
  await rows.nth(1).waitFor();
  expect(await rows.count()).toBe(2);
  await choose(page.getByRole('combobox', { name: '人员' }), '林晓燕');
  await choose(page.getByRole('combobox', { name: '操作', exact: true }), '签收任务');
  await rows.nth(1).waitFor({ state: 'detached' });
  await rows.getByText('签收任务').waitFor();
  const today = await officeDay();
  await page.getByPlaceholder('开始日期').fill(today);
  await page.keyboard.press('Enter');
  await page.getByPlaceholder('结束日期').fill(today);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/audit?**last=${today}**`);
  await rows.getByText('签收任务').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'audit');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).press('Enter'),
  ]);
  const [heading, row, ...more] = await readSheet(await readFile(await file.path()));
  expect([heading!.slice(1, 5), row!.slice(1, 5), more]).toEqual([
    ['人员', '操作', '对象', 'ID'],
    ['林晓燕', '签收任务', '任务', key],
    [],
  ]);
});

it('fits a phone in English', async () => {
  const page = await browser.logIn('auditor', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL('/audit', page.url()).href);
  await page.locator('tbody tr').first().waitFor();
  expect([await fitsWidth(page), await seriousFindings(page)]).toEqual([true, []]);
  await shot(page, 'audit-phone');
});
