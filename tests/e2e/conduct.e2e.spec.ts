import { fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { loginAs } from '#tests/support/api-client';
import { eventually } from '#tests/support/eventually';
import { CaseDriver } from '#tests/support/case-driver';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

it('a petitioner complains on the tracking page, discipline answers, and the petitioner reads it there', async () => {
  const one = await CaseDriver.register();
  const content = `窗口人员态度恶劣 ${one.receiptNumber}`;
  const page = await browser.visit('/track', { viewport: PHONE });
  await page.getByLabel(/编号/).fill(one.receiptNumber);
  await page.getByLabel(/查询码/).fill(one.queryCode);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '投诉工作人员作风' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').click();
  await page.keyboard.press('Enter');
  await dialog.getByLabel('工作人员', { exact: true }).fill('窗口某某');
  await dialog.getByLabel('有关情况').fill(content);
  await dialog.getByRole('button', { name: '提交投诉' }).click();
  // The first dialog may still be fading.
  const acknowledged = page.getByRole('dialog', { name: '投诉已收到' });
  const code = (await acknowledged.locator('dd').first().innerText()).trim();
  expect(code).toMatch(/^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/);
  expect(await fitsWidth(page)).toBe(true);
  await acknowledged.getByRole('button', { name: '已经记下' }).click();
  await eventually('no dialog is left', async () => (await dialog.count()) === 0);
  // Whoever comes to the page with the query code reads nothing of it.
  expect(await page.locator('body').innerText()).not.toContain(content);
  expect(await fitsWidth(page)).toBe(true);

  const staff = await browser.logIn('discipline', { viewport: PHONE });
  await staff.goto(new URL('/conduct', staff.url()).href);
  // The list says nothing of the case on purpose: the petitioner's own is the newest.
  const received: { receivedAt: string }[] = await (await loginAs('discipline')).get('/conduct-complaints');
  const newest = received
    .map(({ receivedAt }) => receivedAt)
    .toSorted()
    .at(-1);
  await staff
    .getByRole('button', { name: /查看留有记录/ })
    .nth(received.findIndex(({ receivedAt }) => receivedAt === newest))
    .click();
  await staff.getByText(content).waitFor();
  await staff.getByText(one.receiptNumber).first().waitFor();
  await staff.getByRole('textbox').fill('经查属实，已批评教育。');
  await staff.getByRole('button', { name: '发出答复' }).click();
  await staff.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '查看投诉和答复' }).click();
  await dialog.getByLabel('投诉码').fill('AAAABBBBCCCCDDDD');
  await page.keyboard.press('Enter');
  await dialog.getByText('没有与此投诉码相符的投诉', { exact: false }).first().waitFor();
  await dialog.getByLabel('投诉码').fill(code);
  await page.keyboard.press('Enter');
  await dialog.getByText('经查属实，已批评教育。').waitFor();
  await dialog.getByText(content).waitFor();
});
