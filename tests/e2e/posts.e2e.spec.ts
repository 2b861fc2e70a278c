import type { Page } from 'playwright-core';
import { loginAs } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { choose } from '#tests/support/choose';
import { dayIn } from '#tests/support/office-days';

let browser: TestBrowser;
/** One more with each try. */
let tries = 0;
const unique = Date.now().toString(36);

beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(async () => {
  await browser.close();
  const admin = await loginAs('admin');
  for (const { id, account } of await admin.get('/people'))
    if (account?.username.startsWith(`renqi.${unique}`))
      await admin.request('PATCH', `/people/${id}`, { active: false, posts: [] });
});

const shot = async (page: Page, file: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${file}.png` });
};

it('gives a post from a day until a day, refuses one that crosses it beside its field, and shows the history', async () => {
  const admin = await loginAs('admin');
  const [username, name] = [`renqi.${unique}.${++tries}`, `任期${unique}${tries}`];
  const { person } = await admin.post('/people', {
    username,
    displayName: name,
    posts: [{ unitId: 'xinhe', role: 'handler' }],
  });
  const [end, begin] = [await dayIn(10), await dayIn(20)];
  const page = await browser.logIn('admin', { viewport: DESKTOP });
  await page.goto(new URL('/admin/people', page.url()).href);
  await page.getByLabel('姓名或用户名').fill(name);
  const row = page.getByRole('row', { name });
  await row.getByRole('button', { name: /编\s*辑/ }).click();
  const dialog = page.getByRole('dialog', { name: '编辑人员' });
  const day = async (label: string, text: string) => {
    await dialog.getByLabel(label).fill(text);
    await dialog.getByLabel(label).press('Enter');
  };
  await day('岗位 1 的截止日', end);
  await dialog.getByRole('button', { name: '添加岗位' }).click();
  await choose(dialog.getByLabel('岗位 2 的单位'), '新河社区');
  await choose(dialog.getByLabel('岗位 2 的职责'), '经办人');
  await day('岗位 2 的起始日', end);
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await dialog.locator('#posts_1_from_help').getByText('与此人同一岗位的另一任期重叠').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'posts-crossing');
  await day('岗位 2 的起始日', begin);
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await row.getByText('新河社区 · 经办人').first().waitFor();
  await shot(page, 'posts-list');
  await row.getByRole('button', { name: '岗位记录' }).click();
  const history = page.getByRole('dialog', { name: `${name} 的岗位记录` });
  await history.getByText('未开始').waitFor();
  await history.getByText('在任').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'posts-history');

  await admin.request('PATCH', `/people/${person.id}`, { posts: [] });
  const phone = await browser.logIn('admin', { viewport: PHONE });
  await phone.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await phone.goto(new URL('/admin/people', phone.url()).href);
  await phone.getByLabel('Name or user name').fill(name);
  await phone.getByRole('button', { name: new RegExp(`Posts so far.*${name}`) }).click();
  await phone.getByText('Taken away at').waitFor();
  expect([await fitsWidth(phone), await seriousFindings(phone)]).toEqual([true, []]);
  await shot(phone, 'posts-history-phone');
  await phone.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await phone.getByRole('button', { name: new RegExp(`Edit.*${name}`) }).click();
  await phone.getByRole('button', { name: 'Add a post' }).click();
  await phone.getByLabel('First day of post 1').waitFor();
  expect([await fitsWidth(phone), await seriousFindings(phone)]).toEqual([true, []]);
  await shot(phone, 'posts-fields-phone');
});
