import { randomInt } from 'node:crypto';
import { chineseTexts, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { aPetitioner, CaseDriver } from '#tests/support/case-driver';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

it('registers what was told at the counter only once it is said how the petitioner confirmed it', async () => {
  const page = await browser.logIn('registrar');
  await page.goto(new URL('/register', page.url()).href);
  const readBack = page.getByRole('region', { name: '宣读确认' });
  await page.getByLabel('标题').fill(`口头反映路灯不亮 ${randomInt(1e9)}`);
  expect(await readBack.count()).toBe(0);
  await page.locator('main').getByRole('combobox').first().click();
  await page.getByTitle('走访').click();
  await readBack.waitFor();
  await page.locator('#content').fill('路灯已坏一个月，请派人修理。');
  await page.locator('#petitioners_0_name').fill('测试人');
  await page.getByRole('button', { name: '登记并出具回执' }).click();
  await page.getByText('请先宣读记录，再填写信访人怎样确认').waitFor();
  await readBack.getByText('在记录上签名').click();
  await page.getByRole('button', { name: '登记并出具回执' }).click();
  const confirmed = page.getByText(/由.+宣读，信访人签名确认/);
  await confirmed.waitFor();
  await page.getByRole('link', { name: '打开' }).or(page.locator('a[href^="/petitions/"]')).last().click();
  await confirmed.waitFor();
});

it('replaces a lost query code, and the slip fits a phone in English', async () => {
  const petitioner = aPetitioner();
  const one = await CaseDriver.register({ petitioners: [petitioner] });
  const page = await browser.logIn('registrar', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL(`/petitions/${one.id}`, page.url()).href);
  await page.getByRole('link', { name: 'Replace a lost query code' }).click();
  await page.getByLabel('Name on the document').fill('别人');
  await page.getByLabel('Reason').fill('回执遗失');
  const send = page.getByRole('button', { name: 'Identity checked: issue a new code' });
  await send.click();
  await page.getByText('This differs from the petitioner on record').first().waitFor();
  await page.getByLabel('Name on the document').fill(petitioner.name);
  await send.click();
  await page.getByText('The earlier query code no longer works.').waitFor();
  expect(await fitsWidth(page)).toBe(true);
  expect(await chineseTexts(page, '[aria-hidden="true"], [lang="zh-CN"], [data-written]')).toEqual([]);
});
