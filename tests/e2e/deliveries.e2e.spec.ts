import { loginAs } from '#tests/support/api-client';
import { chineseTexts, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { aPetitioner, CaseDriver } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

/** A case whose petitioner wants to be told by hand and by e-mail, which the office under test has not set up. */
async function aToldCase(): Promise<CaseDriver> {
  const petitioner = { ...aPetitioner(), email: 'reader@example.org', noticeChannels: ['hand', 'email'] };
  const one = await CaseDriver.register({ petitioners: [petitioner] });
  const registrar = await loginAs('registrar');
  await eventually('both deliveries wait for people', async () => {
    const { deliveries } = await registrar.get(`/petitions/${one.id}`);
    const states = deliveries.map(({ state }: { state: string }) => state).sort();
    return states.join() === 'failed,to-do';
  });
  return one;
}

it('records that a notice was handed over, and the case shows the proof', async () => {
  const one = await aToldCase();
  const page = await browser.logIn('registrar');
  await page.goto(new URL('/deliveries', page.url()).href);
  const toDo = page.getByRole('region', { name: '待邮寄、送交' });
  await toDo.getByRole('link', { name: one.receiptNumber }).waitFor();
  await page
    .getByRole('region', { name: '没能发出' })
    .getByRole('link', { name: one.receiptNumber })
    .waitFor();
  await toDo.getByRole('button', { name: `登记送达结果 ${one.receiptNumber}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('怎样送达，或者为什么没有送达').fill('本人在窗口签收');
  await dialog.getByRole('button', { name: /登\s*记/ }).click();
  await toDo.getByRole('link', { name: one.receiptNumber }).waitFor({ state: 'detached' });

  await page.goto(new URL(`/petitions/${one.id}?tab=papers`, page.url()).href);
  await page.getByText(/已送达 · .+ · 本人在窗口签收/).waitFor();
  await page.getByText(/未能发出 · 本单位没有开通这种方式/).waitFor();
});

it('fits a phone and speaks English', async () => {
  const one = await aToldCase();
  const page = await browser.logIn('supervisor', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL('/deliveries', page.url()).href);
  await page.getByRole('link', { name: one.receiptNumber }).first().waitFor();
  expect(await fitsWidth(page)).toBe(true);
  expect(await chineseTexts(page, '[aria-hidden="true"], [lang="zh-CN"], [data-written]')).toEqual([]);
});

it('lets the petitioner choose how to be told', async () => {
  const one = await CaseDriver.register();
  const page = await browser.visit('/track', { viewport: PHONE });
  await page.getByLabel(/编号/).fill(one.receiptNumber);
  await page.getByLabel(/查询码/).fill(one.queryCode);
  await page.getByRole('button', { name: /查询/ }).click();
  await page.getByRole('button', { name: '通知方式' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('当面送交').check();
  await dialog.getByLabel('英文').check();
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await page.getByText('已保存').waitFor();
  const { noticePreference } = await (await loginAs('registrar')).post('/public/track', one.credentials);
  expect(noticePreference).toMatchObject({ channels: ['hand'], language: 'en' });
});
