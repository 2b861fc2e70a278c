import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { loginAs } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
};
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const HEADING = '用户名,姓名,英文名,单位,职责';
const unique = Date.now();
const username = `daoru.${unique}`;

/** Nobody of this spec stays in a group that others count. */
afterAll(async () => {
  const admin = await loginAs('admin');
  const everyone = await admin.get('/people');
  for (const { id, account } of everyone)
    if (account?.username.endsWith(String(unique)))
      await admin.request('PATCH', `/people/${id}`, { active: false });
});

it('shows what is wrong, then what would happen, and does it; new people get a link', async () => {
  const page = await browser.logIn('admin', { viewport: DESKTOP });
  await page.goto(new URL('/admin/people', page.url()).href);
  await page.getByRole('button', { name: '导入表格' }).click();
  const dialog = page.getByRole('dialog', { name: '导入人员' });
  const file = dialog.locator('input[type=file]');
  await file.setInputFiles(csv('人员.csv', `${HEADING}\n${username},导入甲,,西街社区,经办人\n`));
  await dialog.getByRole('button', { name: '检查表格' }).click();
  await dialog.getByText('没有这个单位：请填单位代码或者名称。').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'import-fault');

  const rows = `${username},导入甲,,新河社区,经办人\n${username},导入甲,,新河社区,单位负责人\n`;
  await file.setInputFiles(csv('人员.csv', `${HEADING}\n${rows}`));
  await dialog.getByRole('button', { name: '检查表格' }).click();
  await dialog.getByText('新河社区 · 单位负责人').waitFor();
  expect(
    (await (await loginAs('admin')).get('/people')).some((one: any) => one.displayName === '导入甲'),
  ).toBe(false);
  await shot(page, 'import-preview');
  await dialog.getByRole('button', { name: '执行 1 项变更' }).press('Enter');
  await dialog.getByText('已执行 1 项变更').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const [links] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '保存链接' }).press('Enter'),
  ]);
  const [, link, ...more] = await readSheet(await readFile(await links.path()));
  expect([link![0], String(link![2]).includes('#'), more]).toEqual([username, true, []]);
  await shot(page, 'import-done');
});

it('who is there gets posts and loses none; the list itself is a sheet that changes nothing', async () => {
  const admin = await loginAs('admin');
  const name = `sheet.${unique}`;
  const posts = [{ unitId: 'xinhe', role: 'handler' }];
  await admin.post('/people', { username: name, displayName: '表格乙', posts });
  const sheet = (text: string) => Buffer.from(`${HEADING}\n${text}`).toString('base64');
  const send = (mode: string, text: string) => admin.post('/people/import', { mode, content: sheet(text) });
  const row = `${name},表格丙,,xinhe,head\n`;
  const planned = await send('preview', row);
  expect([planned.applied, planned.people]).toEqual([
    false,
    [
      {
        username: name,
        displayName: '表格丙',
        change: 'change',
        renamedFrom: '表格乙',
        added: [{ unitId: 'xinhe', role: 'head', from: expect.any(String), until: null }],
        redated: [],
        leads: [],
        oneTimePath: null,
      },
    ],
  ]);
  // One fault, and nothing of it happens.
  const refused = await send('apply', `${row}nobody.${unique},某某,,no-such-unit,head\n`);
  expect([refused.applied, refused.faults.map(({ row, column }: any) => [row, column])]).toEqual([
    false,
    [[3, '单位']],
  ]);
  expect((await send('apply', row)).applied).toBe(true);
  const [person] = (await admin.get('/people')).filter((one: any) => one.account.username === name);
  expect([person.displayName, person.posts.map(({ role }: any) => role)]).toEqual([
    '表格丙',
    ['handler', 'head'],
  ]);
  expect((await send('preview', row)).people[0].change).toBe('same');

  const page = await browser.logIn('admin', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL('/admin/people', page.url()).href);
  await page.getByRole('button', { name: 'Import a sheet' }).waitFor();
  expect(await fitsWidth(page)).toBe(true);
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export to Excel' }).press('Enter'),
  ]);
  await page.getByRole('button', { name: 'Import a sheet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import people' });
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'people.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await readFile(await list.path()),
  });
  await dialog.getByRole('button', { name: 'Check the sheet' }).click();
  await dialog.getByText(name).waitFor();
  expect(await dialog.getByText('As it is').count()).toBe(await dialog.locator('tbody tr').count());
  expect([await fitsWidth(page), await seriousFindings(page)]).toEqual([true, []]);
  await shot(page, 'import-phone');
});

it.each([['supervisor'], ['handler.dongjie']])('is not for %s', async (who) => {
  const content = Buffer.from(HEADING).toString('base64');
  const answer = await (await loginAs(who)).request('POST', '/people/import', { mode: 'preview', content });
  expect(answer.status).toBe(403);
});
