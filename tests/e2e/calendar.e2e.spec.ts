import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { loginAs } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CalendarDriver } from '#tests/support/calendar-driver';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';

const calendar = new CalendarDriver();
let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(async () => {
  await calendar.takeAllBack();
  expect(browser.takeFaults()).toEqual([]);
});
afterAll(() => browser.close());

const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
};
const open = async (page: Page, path: string) => page.goto(new URL(path, page.url()).href);
const cell = (page: Page, day: string) => page.locator(`[data-day="${day}"]`);

it('a day is corrected: what would move is seen first, then it has moved in the inbox and on the case', async () => {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('xinhe', { procedure: 'simplified' }));
  const before = await one.deadline('simplified-acceptance');
  const [day] = (await calendar.workingDays(1)) as [string];
  calendar.note(day);
  const page = await browser.logIn('admin', { viewport: DESKTOP });
  await open(page, `/admin/calendar?year=${day.slice(0, 4)}`);
  await cell(page, day).click();
  const dialog = page.getByRole('dialog', { name: '更正工作日历' });
  await dialog.getByRole('radio', { name: '休息' }).waitFor();
  await dialog.getByLabel('名称（可不填）').fill('台风停工');
  // Nothing is saved that was not looked at, and nothing without its reason.
  expect(await dialog.getByRole('button', { name: '保存', exact: true }).count()).toBe(0);
  await dialog.getByRole('button', { name: '查看影响' }).click();
  await dialog.getByText('请写明理由').waitFor();
  await dialog.getByLabel('理由').fill('市防指通知，全市停工一天');
  await dialog.getByRole('button', { name: '查看影响' }).click();
  await dialog.getByText(/个进行中的期限会变动/).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'calendar-preview');
  expect((await one.deadline('simplified-acceptance')).dueAt).toBe(before.dueAt);
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText(/已保存，\d+ 个期限随之变更/).waitFor();
  await dialog.waitFor({ state: 'hidden' });
  await cell(page, day).filter({ hasText: '台风停工' }).waitFor();
  const label = await cell(page, day).textContent();
  expect(label).toContain('放假');
  expect(label).toContain('已更正');
  await page.getByRole('heading', { name: '变更记录' }).waitFor();
  await page.getByText('市防指通知，全市停工一天').first().waitFor();
  await shot(page, 'calendar-desktop');

  const after = await one.deadline('simplified-acceptance');
  expect(after.dueAt > before.dueAt).toBe(true);
  const handler = await browser.logIn('handler.xinhe', { viewport: DESKTOP });
  await open(handler, `/petitions/${one.id}`);
  // The history of a deadline is folded.
  await handler.getByText('按工作日历重新计算').first().waitFor({ state: 'attached' });
  const { items } = await (await loginAs('handler.xinhe')).get('/inbox?box=todo&limit=100');
  expect(items.find((row: any) => row.receiptNumber === one.receiptNumber).dueAt).toBe(after.dueAt);

  // Taken back with a reason, it is as before.
  await cell(page, day).click();
  await dialog.getByText(/更正：市防指通知/).waitFor();
  await dialog.getByLabel('理由').fill('停工取消');
  await dialog.getByRole('button', { name: '查看影响' }).click();
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect((await one.deadline('simplified-acceptance')).dueAt).toBe(before.dueAt);
});

it('whoever was slower is told, and saves what they look at anew', async () => {
  const [day, other] = (await calendar.workingDays(2, '2026-03-01')) as [string, string];
  calendar.note(day);
  const page = await browser.logIn('admin', { viewport: DESKTOP });
  await open(page, '/admin/calendar?year=2026');
  await cell(page, day).click();
  const dialog = page.getByRole('dialog', { name: '更正工作日历' });
  await dialog.getByLabel('理由').fill('测试冲突');
  await dialog.getByRole('button', { name: '查看影响' }).click();
  const save = dialog.getByRole('button', { name: '保存', exact: true });
  await save.waitFor();
  await calendar.correct(other);
  await save.click();
  await dialog.getByText(/工作日历刚刚被他人更改/).waitFor();
  await shot(page, 'calendar-conflict');
  await dialog.getByRole('button', { name: '查看影响' }).click();
  await save.click();
  await dialog.waitFor({ state: 'hidden' });
  expect((await calendar.year(2026)).days.find((one: any) => one.day === day).working).toBe(false);
  browser.takeFaults();
});

it('goes by keyboard from day to day; the year stands in the address; others of staff look', async () => {
  const page = await browser.logIn('handler.xinhe', { viewport: DESKTOP });
  await open(page, '/admin/calendar?year=2026');
  await cell(page, '2026-10-01').focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'PageUp', 'End']) await page.keyboard.press(key);
  const focused = () => page.evaluate('document.activeElement.dataset.day');
  expect(await focused()).toBe('2026-09-30');
  // One stop of the tab key is the whole year.
  expect(await page.locator('.pd-year [tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('工作日', { exact: false }).first().waitFor();
  expect(await dialog.getByLabel('理由').count()).toBe(0);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.getByRole('button', { name: '更正日期' }).count()).toBe(0);
  await page.getByRole('button', { name: '上一年' }).click();
  await cell(page, '2025-10-01').waitFor();
  expect(new URL(page.url()).search).toBe('?year=2025');
  expect(await seriousFindings(page)).toEqual([]);
});

it.each([
  ['phone', PHONE],
  ['wide', { width: 2560, height: 1440 }],
])('fits a %s, with a year that is not published', async (name, viewport) => {
  const page = await browser.logIn('admin', { viewport });
  const { lastYear } = await calendar.year();
  await open(page, `/admin/calendar?year=${lastYear}`);
  await cell(page, `${lastYear}-05-03`).waitFor();
  await page.getByText('暂定', { exact: true }).first().waitFor();
  expect(await fitsWidth(page)).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, `calendar-${name}`);
});

it('a year is confirmed as final', async () => {
  const { lastYear } = await calendar.year();
  const page = await browser.logIn('admin', { viewport: DESKTOP });
  await open(page, `/admin/calendar?year=${lastYear}`);
  await page.getByRole('button', { name: '确认为最终日历' }).click();
  const dialog = page.getByRole('dialog', { name: `确认 ${lastYear} 年为最终日历` });
  await dialog.getByLabel('理由').fill('国务院办公厅通知已录入');
  await dialog.getByRole('button', { name: '查看影响' }).click();
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('管理员已确认', { exact: true }).waitFor();
  const { version } = await calendar.year();
  await (
    await loginAs('admin')
  ).post('/calendar/confirmations', { year: lastYear, final: false, reason: '测试结束', version });
});

it('the official list is imported: what is wrong is said, then what would change, then it is done', async () => {
  const { lastYear: year } = await calendar.year();
  const csv = (...lines: string[]) => ({
    name: '放假安排.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['日期,安排,名称', ...lines].join('\n')),
  });
  const page = await browser.logIn('admin', { viewport: DESKTOP });
  await open(page, `/admin/calendar?year=${year}`);
  await page.getByRole('button', { name: '导入表格' }).click();
  const dialog = page.getByRole('dialog', { name: `导入 ${year} 年的日历` });
  const file = dialog.locator('input[type=file]');
  const [sample] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '下载样表' }).click(),
  ]);
  expect((await readSheet(await readFile(await sample.path()))).slice(0, 2)).toEqual([
    ['日期', '安排', '名称'],
    [`${year}-01-01`, '休息', '元旦'],
  ]);
  await file.setInputFiles(csv(`${year}-05-01,大概,劳动节`));
  await dialog.getByLabel('理由').fill('国务院办公厅关于放假安排的通知');
  await dialog.getByRole('button', { name: '检查表格' }).click();
  await dialog.getByText('请写“上班”或者“休息”。').waitFor();
  await file.setInputFiles(csv(`${year}-05-01,休息,劳动节`, `${year}-05-02,休息,劳动节`));
  calendar.note(`${year}-05-01`);
  calendar.note(`${year}-05-02`);
  await dialog.getByRole('button', { name: '检查表格' }).click();
  const save = dialog.getByRole('button', { name: '保存 2 天' });
  await save.waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'calendar-import');
  await save.click();
  await dialog.waitFor({ state: 'hidden' });
  await cell(page, `${year}-05-01`).filter({ hasText: '劳动节' }).waitFor();

  // What leaves as a sheet can be read in again, and changes nothing.
  const [whole] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出', exact: false }).first().click(),
  ]);
  await page.getByRole('button', { name: '导入表格' }).click();
  await dialog.locator('input[type=file]').setInputFiles(await whole.path());
  await dialog.getByLabel('理由').fill('原样读回');
  await dialog.getByRole('button', { name: '检查表格' }).click();
  await dialog.getByText('表格与现在的日历相同，没有要改的。').waitFor();
});
