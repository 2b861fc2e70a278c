import { randomInt } from 'node:crypto';
import type { Page } from 'playwright-core';
import { civilDayOf, lastDayOf } from '#libs/deadline/civil-day';
import { type ApiClient, loginAs } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, officeNow, TRIAGE_TO } from '#tests/support/case-driver';
import { choose } from '#tests/support/choose';

let browser: TestBrowser;
let supervisor: ApiClient;
let one: CaseDriver;
const mark = `分类筛选${randomInt(1e9)}`;
const word = `物业${randomInt(1e6)}`;
let tagId: string;

beforeAll(async () => {
  browser = await TestBrowser.open();
  supervisor = await loginAs('supervisor');
  tagId = (await supervisor.post('/tags', { nameZh: word, nameEn: `Property ${word.slice(2)}` })).id;
  one = await CaseDriver.register({ subject: `${mark}甲` });
  const other = await CaseDriver.register({ subject: `${mark}乙` });
  for (const each of [one, other]) {
    await each.complete('triage-petition', TRIAGE_TO('xinhe'));
    await each.task('accept-petition');
  }
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

const go = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);
const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
};

it('a case gets a tag on its page, and lists are narrowed to it; the address says so', async () => {
  const page = await browser.logIn('handler.xinhe', { viewport: DESKTOP });
  await go(page, `/inbox?q=${encodeURIComponent(mark)}`);
  await page.getByRole('link', { name: `${mark}乙` }).waitFor();
  await go(page, `/petitions/${one.id}`);
  await page.getByRole('button', { name: '标签', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '本件的标签' });
  await choose(dialog.getByRole('combobox', { name: '标签' }), word);
  await page.keyboard.press('Escape');
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'tag-case');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await page.getByText('标签已更新').waitFor();
  await page.locator('.pd-tag', { hasText: word }).waitFor();
  await go(page, `/inbox?q=${encodeURIComponent(mark)}`);
  const tags = page.getByRole('search').getByRole('combobox', { name: '标签' });
  // Its working part is loaded when the focus comes.
  await tags.focus();
  await choose(tags, word);
  await page.waitForURL((url) => url.searchParams.get('tags') === tagId);
  await page.getByRole('link', { name: `${mark}乙` }).waitFor({ state: 'detached' });
  await page.getByText('共 1 件').waitFor();
  await page.keyboard.press('Escape');
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'tag-inbox');
});

it('lists are narrowed to what is due in some days, on a desk and on a phone, in both languages', async () => {
  const { dueAt } = await one.task('accept-petition');
  const days = lastDayOf(new Date(dueAt ?? '')) - civilDayOf(await officeNow());
  const page = await browser.logIn('handler.xinhe', { viewport: DESKTOP });
  const q = encodeURIComponent(mark);
  await go(page, `/petitions?q=${q}&left=overdue`);
  await page.getByText('没有符合条件的信访事项').waitFor();
  await go(page, `/petitions?q=${q}&sort=due`);
  await page.getByRole('link', { name: `${mark}甲` }).waitFor();
  await page.getByText('共 2 件').waitFor();
  const left = page.getByRole('search').getByRole('combobox', { name: '剩余时间' });
  await left.press('Enter');
  const name = days < 1 ? '今天到期' : days <= 3 ? '明天起 3 天内' : days <= 7 ? '第 4 至 7 天' : '7 天以后';
  await page.locator('.ant-select-item-option', { hasText: name }).click();
  await page.waitForURL((url) => url.searchParams.has('left'));
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'left-petitions');
  const phone = await browser.logIn('handler.xinhe', { viewport: PHONE });
  await phone.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await go(phone, `/petitions?tags=${tagId}`);
  await phone.getByRole('link', { name: `${mark}甲` }).waitFor();
  await phone.getByText('1 petition', { exact: true }).waitFor();
  expect(await fitsWidth(phone)).toBe(true);
  await shot(phone, 'tag-petitions-phone');
  await go(phone, `/inbox?tags=${tagId}`);
  await phone.getByRole('link', { name: `${mark}甲` }).waitFor();
  expect(await fitsWidth(phone)).toBe(true);
  await shot(phone, 'tag-inbox-phone');
});

it('a supervisor keeps the list of tags', async () => {
  const page = await browser.logIn('supervisor', { viewport: DESKTOP });
  await go(page, '/petitions');
  await page.getByRole('button', { name: '管理标签' }).press('Enter');
  await page.getByRole('button', { name: '新增标签' }).click();
  const adding = page.getByRole('dialog', { name: '新增标签' });
  await adding.getByLabel('中文名称').fill('闹访重点');
  await adding.getByLabel('英文名称').fill('Roads');
  await adding.getByRole('button', { name: /保\s*存/ }).click();
  await adding
    .getByText(/标签只能说事项/)
    .first()
    .waitFor();
  const name = `道路${randomInt(1e6)}`;
  await adding.getByLabel('中文名称').fill(name);
  await adding.getByRole('button', { name: /保\s*存/ }).click();
  const list = page.getByRole('dialog', { name: '管理标签' });
  await list.getByText(name, { exact: true }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'tag-list');
  await list.getByRole('button', { name: `修改标签“${name}”` }).click();
  const changing = page.getByRole('dialog', { name: '修改' });
  await changing.getByRole('switch', { name: '使用中' }).click();
  await changing.getByRole('button', { name: /保\s*存/ }).click();
  await list.getByText('已停用').first().waitFor();
});
