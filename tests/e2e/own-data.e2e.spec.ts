import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { fitsWidth, PHONE, TestBrowser, type Visit } from '#tests/support/browser';
import { aPetitioner, CaseDriver } from '#tests/support/case-driver';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

async function tracked(one: CaseDriver, visit: Visit = {}) {
  const page = await browser.visit('/track', visit);
  await page.getByLabel(/编号/).fill(one.receiptNumber);
  await page.getByLabel(/查询码/).fill(one.queryCode);
  await page.keyboard.press('Enter');
  return page;
}

it('asks for the name, and saves the copy once it is the one on record', async () => {
  const me = aPetitioner();
  const one = await CaseDriver.register({ petitioners: [me] });
  const page = await tracked(one);
  await page.getByRole('button', { name: '获取我的信息副本' }).click();
  const dialog = page.getByRole('dialog', { name: '获取本人信息副本' });
  await dialog.getByLabel(/姓名/).fill('别的人');
  await dialog.getByRole('button', { name: /^(loading )?下\s?载$/ }).click();
  await dialog
    .getByText(/姓名与登记的不一致/)
    .first()
    .waitFor();
  await dialog.getByLabel(/姓名/).fill(me.name);
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^(loading )?下\s?载$/ }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe(`${one.receiptNumber}.zip`);
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  expect(JSON.parse(Buffer.from(files['data.json']!).toString('utf8')).petitioner.name).toBe(me.name);
});

it('fits a phone in English', async () => {
  const one = await CaseDriver.register();
  const page = await tracked(one, { viewport: PHONE });
  await page.getByRole('button', { name: '获取我的信息副本' }).waitFor();
  await page.getByText('English').first().click();
  await page.getByRole('button', { name: 'Get a copy of my data' }).click();
  await page.getByRole('dialog', { name: 'Get a copy of your data' }).waitFor();
  expect(await fitsWidth(page)).toBe(true);
});
