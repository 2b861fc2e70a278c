import type { Page } from 'playwright-core';
import { loginAs } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import type { CaseDriver } from '#tests/support/case-driver';
import { ReferralDriver } from '#tests/support/referral-driver';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

const go = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);

/** Nothing serious for axe, and nothing wider than the window. */
async function expectReadable(page: Page): Promise<void> {
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/assist-${Date.now()}.png`, fullPage: true });
  expect([await seriousFindings(page), await fitsWidth(page)]).toEqual([[], true]);
}

async function lookUp(one: CaseDriver, locale: 'zh-CN' | 'en', viewport = PHONE): Promise<Page> {
  const page = await browser.visit('/track', { viewport, locale });
  await page.evaluate((language) => localStorage.setItem('pd.language', language), locale);
  await page.reload();
  await page.locator('#receiptNumber').fill(one.receiptNumber);
  await page.locator('#queryCode').fill(one.queryCode);
  await page.locator('form button[type=submit]').click();
  await page.locator('#track-assistance').waitFor();
  return page;
}

it('is agreed to, decided, paid and taken back: each sees what is theirs, on a phone and on a desk', async () => {
  const help = await ReferralDriver.opened();
  const { one } = help;
  const file = { name: '诊断证明.txt', content: Buffer.from('诊断证明').toString('base64') };
  const { id } = await (await loginAs('handler.dongjie')).post(`/petitions/${one.id}/attachments`, file);
  await help.asked({ documentId: id });

  const page = await lookUp(one, 'zh-CN');
  await page.getByText('同意以后谁看到什么').waitFor();
  await page.getByText('姓名、主要原因、希望的金额、困难程度').waitFor();
  await expectReadable(page);
  await page.getByRole('button', { name: '同意共享' }).click();
  await page.getByText('民政、财政办理中').or(page.getByText('信访人已同意')).first().waitFor();

  // Civil affairs sees the household and the paper, and no way into the case.
  const fund = await ReferralDriver.fund('civil-affairs', 8000);
  const civil = await one.task('decide-civil-affairs');
  const desk = await browser.logIn('civil-affairs', { viewport: DESKTOP });
  await go(desk, `/inbox?q=${one.receiptNumber}`);
  await desk.getByRole('link', { name: '帮扶救助事项' }).waitFor();
  await expectReadable(desk);
  await go(desk, `/tasks/${civil.key}`);
  await desk.getByRole('heading', { name: '共享给您的内容' }).waitFor();
  await desk.getByRole('link', { name: '诊断证明.txt' }).waitFor();
  expect(await desk.getByRole('link', { name: one.receiptNumber }).count()).toBe(0);
  await desk.getByRole('button', { name: '签收任务' }).click();
  await desk.getByRole('radio', { name: '给予', exact: true }).check();
  await desk.getByRole('combobox', { name: '资金来源' }).click();
  await desk.getByTitle(/8,000/).first().waitFor();
  await expectReadable(desk);
  await one.complete('decide-civil-affairs', await ReferralDriver.grant('civil-affairs', 6000, fund));
  await one.complete('sign-civil-affairs', { signed: true });

  // Finance sees less.
  const finance = await browser.logIn('finance', { viewport: PHONE });
  await finance.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await go(finance, `/tasks/${(await one.task('decide-finance')).key}`);
  await finance.getByRole('heading', { name: 'Shared with you' }).waitFor();
  await finance.getByText('In grave hardship').waitFor();
  expect(await finance.getByText('Monthly income').count()).toBe(0);
  await finance.getByRole('button', { name: 'Claim task' }).click();
  await finance.getByRole('radio', { name: 'Not granted' }).check();
  await expectReadable(finance);
  await one.complete('decide-finance', ReferralDriver.refused);

  await go(finance, `/tasks/${(await one.task('record-payment')).key}`);
  await finance.getByText('To be paid').waitFor();
  await finance.getByRole('button', { name: /Claim/ }).first().click();
  const chosen = finance.waitForEvent('filechooser');
  await finance.getByRole('button', { name: /Receipt/ }).click();
  const receipt = { name: 'receipt.txt', mimeType: 'text/plain', buffer: Buffer.from('receipt') };
  await (await chosen).setFiles(receipt);
  await finance.getByText('receipt.txt').waitFor();
  await expectReadable(finance);
  await one.complete('record-payment', await help.payment());
  await help.state('paid');

  await go(finance, '/assistance-funds');
  await finance.getByText('Funds for assistance').first().waitFor();
  await finance.getByRole('button', { name: 'Add a fund' }).click();
  const dialog = finance.getByRole('dialog');
  await dialog.getByLabel('Name').fill(`Relief ${Date.now()}`);
  await dialog.getByLabel('Budget (yuan)').fill('1200');
  await expectReadable(finance);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expectReadable(finance);

  const staff = await browser.logIn('handler.dongjie', { viewport: DESKTOP });
  await go(staff, `/petitions/${one.id}`);
  await staff.getByRole('button', { name: '查看填报的家庭情况（记录在案）' }).click();
  await staff.getByText('¥2,400').waitFor();
  await expectReadable(staff);

  const own = await lookUp(one, 'en', DESKTOP);
  await own.getByText('¥6,000').first().waitFor();
  await expectReadable(own);
  await own.getByRole('button', { name: 'I take my consent back' }).click();
  await own.getByText('Taken back').first().waitFor();
  await help.over();
});

it('is agreed to on paper, recorded by the handler', async () => {
  const help = await (await ReferralDriver.opened()).asked();
  const { one } = help;
  const file = { name: '签名.txt', content: Buffer.from('本人同意共享').toString('base64') };
  const page = await browser.logIn('handler.dongjie', { viewport: PHONE });
  await (await loginAs('handler.dongjie')).post(`/petitions/${one.id}/attachments`, file);
  await go(page, `/petitions/${one.id}`);
  await page.getByRole('button', { name: '登记信访人的意思' }).click();
  const dialog = page.getByRole('dialog', { name: '登记信访人的意思' });
  await dialog.getByRole('radio', { name: '同意共享', exact: true }).check();
  await dialog.getByRole('radio', { name: '口头' }).check();
  await dialog.getByRole('button', { name: /登\s*记/ }).click();
  await dialog
    .getByText(/不能口头代为登记/)
    .first()
    .waitFor();
  await dialog.getByRole('radio', { name: '书面签名' }).check();
  await dialog.getByRole('combobox', { name: '签名材料' }).click();
  await page.getByTitle(/签名\.txt/).click();
  expect(await fitsWidth(page)).toBe(true);
  await dialog.getByRole('button', { name: /登\s*记/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await one.task('decide-finance');
  await help.said('stop');
});
