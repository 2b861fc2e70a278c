import type { Page } from 'playwright-core';
import { loginAs } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';

let browser: TestBrowser;
const name = `档案员${Date.now().toString(36)}`;

beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(async () => {
  await browser.close();
  const admin = await loginAs('admin');
  for (const role of (await admin.get('/roles')).roles)
    if (role.name.zh === name) await admin.request('DELETE', `/roles/${role.id}`);
});

const shot = async (page: Page, file: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${file}.png` });
};

it('shows what each role may do, and makes one of permissions that go together', async () => {
  const page = await browser.logIn('admin', { viewport: DESKTOP });
  await page.goto(new URL('/admin/roles?role=supervisor', page.url()).href);
  await page.getByRole('heading', { name: '督查员' }).waitFor();
  await page.getByText('deadline.move').waitFor();
  expect(await page.getByText('organisation.manage').count()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'roles');

  await page.getByRole('button', { name: '添加角色' }).click();
  const dialog = page.getByRole('dialog', { name: '添加角色' });
  await dialog.getByLabel('中文名称').fill(name);
  await dialog.getByLabel('英文名称').fill(`Archivist ${name}`);
  // What may never be given isn't offered.
  expect(await dialog.getByLabel('查看检举控告件').count()).toBe(0);
  await dialog.getByLabel('设计流程').check();
  await dialog.getByLabel('发布流程（本人设计的除外）').check();
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await dialog.getByText('设计流程和发布流程不能由同一角色承担').first().waitFor();
  await shot(page, 'role-refused');
  await dialog.getByLabel('发布流程（本人设计的除外）').uncheck();
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await page.getByRole('heading', { name }).waitFor();
  await page.getByText('process.design').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'role-own');

  // It can be given to people like any other.
  await page.goto(new URL('/admin/people', page.url()).href);
  await page.getByRole('button', { name: '添加人员' }).click();
  const post = page.getByRole('dialog', { name: '添加人员' }).getByLabel('岗位 1 的职责');
  await post.fill(name);
  await page.locator('.ant-select-item-option', { hasText: name }).waitFor();
});

it('is read by auditors, on a phone and in English, and changed by administrators alone', async () => {
  const page = await browser.logIn('auditor', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL('/admin/roles', page.url()).href);
  await page.getByRole('heading', { name: 'Registrar' }).waitFor();
  await page.getByText('In the petition office alone').waitFor();
  expect(await page.getByRole('button', { name: 'Add a role' }).count()).toBe(0);
  expect([await fitsWidth(page), await seriousFindings(page)]).toEqual([true, []]);
  await shot(page, 'roles-phone');
});
