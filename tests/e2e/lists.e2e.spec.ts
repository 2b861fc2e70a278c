import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { loginAs } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';

const database = new OfficeDatabase();
let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(async () => {
  await browser.close();
  await database.close();
});

const go = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);
const headings = (page: Page) => page.getByRole('columnheader').allInnerTexts();

it('a list has the columns and the row height that its reader chooses, and keeps them', async () => {
  const subject = `列表列${Date.now()}`;
  const one = await CaseDriver.register({ subject });
  await one.complete('triage-petition', TRIAGE_TO('xinhe'));
  await one.task('accept-petition');
  const page = await browser.logIn('handler.xinhe', { viewport: DESKTOP });
  await go(page, `/inbox?q=${encodeURIComponent(subject)}`);
  await page.getByRole('link', { name: subject }).waitFor();
  const before = await headings(page);
  expect(before).not.toContain('截止日');
  await page.getByRole('button', { name: '列与行距' }).press('Enter');
  await page.getByRole('checkbox', { name: '截止日' }).click();
  await page.getByRole('columnheader', { name: '截止日' }).waitFor();
  await page.getByRole('checkbox', { name: '责任单位' }).click();
  await page.getByRole('columnheader', { name: '责任单位' }).waitFor({ state: 'detached' });
  await page.getByText('紧凑', { exact: true }).click();
  await page.locator('table.pd-table--compact').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/list-options.png` });
  expect(new URL(page.url()).searchParams.get('columns')).toBe('step.due.received');
  // The next visit is without the address.
  await go(page, '/inbox');
  await page.locator('table.pd-table--compact').waitFor();
  const after = await headings(page);
  expect([after.includes('截止日'), after.includes('责任单位')]).toEqual([true, false]);
  // A link shows what it says.
  await go(page, `/inbox?columns=process&q=${encodeURIComponent(subject)}`);
  await page.getByRole('cell', { name: '初信初访' }).waitFor();
  expect(await headings(page)).not.toContain('环节');
});

it('a list is taken along as a workbook, with times of the office and in words', async () => {
  const subject = `=导出表${Date.now()}`;
  const one = await CaseDriver.register({ subject });
  await one.complete('triage-petition', TRIAGE_TO('xinhe'));
  await one.task('accept-petition');
  const page = await browser.logIn('handler.xinhe', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await go(page, `/inbox?q=${encodeURIComponent(subject)}`);
  await page.getByRole('link', { name: subject }).waitFor();
  expect(await fitsWidth(page)).toBe(true);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/list-phone.png` });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export to Excel' }).press('Enter'),
  ]);
  await page.getByText('1 row exported').waitFor();
  const [heading, row, ...more] = await readSheet(await readFile(await file.path()));
  expect(more).toEqual([]);
  const cell = (name: string) => row?.[heading!.indexOf(name)];
  expect([cell('Number'), cell('Petition'), cell('Step')]).toEqual([
    one.receiptNumber,
    subject,
    'Accept petition',
  ]);
  const { key } = await one.task('accept-petition');
  const { createdAt } = await (await loginAs('handler.xinhe')).get(`/tasks/${key}`);
  const shanghai = new Date(Date.parse(createdAt) + 8 * 3_600_000).toISOString().slice(0, 16);
  expect((cell('Arrived') as unknown as Date).toISOString().slice(0, 16)).toBe(shanghai);
});

describe('a long list', () => {
  const COUNT = 260;
  const mark = `长列表${Date.now()}`;

  beforeAll(async () => {
    const one = await CaseDriver.register({ subject: mark });
    // Copies of its row that no process knows: as many as nobody would register for a test.
    await database.rows(
      `INSERT INTO petition SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'subject', p.subject || n,
         'receipt_number', 'XF20990101' || lpad(n::text, 6, '0'), 'received_at', p.received_at - n * interval '1 minute', 'instance_key', NULL))).*
       FROM petition p, generate_series(1, $2) n WHERE p.id = $1`,
      [one.id, COUNT - 1],
    );
  });
  afterAll(() =>
    database.rows(`DELETE FROM petition WHERE subject LIKE $1 AND receipt_number LIKE 'XF2099%'`, [
      `${mark}%`,
    ]),
  );

  it('holds in the page what is near, goes to its end with the keyboard, and is printed whole', async () => {
    const page = await browser.logIn('supervisor', { viewport: DESKTOP });
    await go(page, `/petitions?q=${encodeURIComponent(mark)}`);
    const links = page.locator('a.pd-subject');
    await links.first().waitFor();
    await eventually('the end of the list', async () => {
      await page.keyboard.press('End');
      return (await page.getByRole('link', { name: `${mark}${COUNT - 1}`, exact: true }).count()) === 1;
    });
    await page.getByRole('link', { name: `${mark}${COUNT - 1}`, exact: true }).focus();
    const held = await links.count();
    expect([held > 10, held < 80]).toEqual([true, true]);
    expect(await page.locator('table').getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
    await page.keyboard.press('k');
    expect(await page.evaluate('document.activeElement.textContent')).toBe(`${mark}${COUNT - 2}`);
    expect(await seriousFindings(page)).toEqual([]);
    await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
    expect(await links.count()).toBe(COUNT);
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
    await page.keyboard.press('Home');
    await page.getByRole('link', { name: `${mark}1`, exact: true }).waitFor();
  });
});
