import type { Page } from 'playwright-core';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, officeDay } from '#tests/support/case-driver';
import { ReturnDriver } from '#tests/support/return-driver';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

const go = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);

/** Nothing serious for axe, nothing wider than the window, and the number for complaints stands there. */
async function expectReadable(page: Page): Promise<void> {
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/${Date.now()}.png`, fullPage: true });
  expect([
    await seriousFindings(page),
    await fitsWidth(page),
    await page.getByRole('link', { name: '12345' }).count(),
  ]).toEqual([[], true, 1]);
}

async function lookUp(one: CaseDriver, locale: 'zh-CN' | 'en'): Promise<Page> {
  const page = await browser.visit('/track', { viewport: PHONE, locale });
  await page.evaluate((language) => localStorage.setItem('pd.language', language), locale);
  await page.reload();
  await page.locator('#receiptNumber').fill(one.receiptNumber);
  await page.locator('#queryCode').fill(one.queryCode);
  await page.locator('form button[type=submit]').click();
  return page;
}

it('is asked for, agreed to and taken back on a phone, in one step each', async () => {
  const one = await CaseDriver.register();
  await one.task('triage-petition');
  const page = await lookUp(one, 'zh-CN');
  await page.getByRole('button', { name: '请求接回帮助' }).click();
  await page.getByText('待提出').waitFor();
  await expectReadable(page);
  const help = await ReturnDriver.asked(one);
  await help.offered();

  const offered = await lookUp(one, 'en');
  await offered.getByText('Waits for the petitioner').waitFor();
  await offered.getByText('Responsible leader', { exact: true }).waitFor();
  await expectReadable(offered);
  await offered.getByRole('button', { name: 'I agree' }).click();
  await offered.getByText('Travel to be arranged').waitFor();
  await one.complete('arrange-travel', { mode: 'train', travelOn: await officeDay(), costYuan: 153.5 });
  await help.state('arranged');

  const arranged = await lookUp(one, 'zh-CN');
  await arranged.getByText('153.50 元').waitFor();
  await arranged.getByRole('button', { name: '我已到达' }).waitFor();
  await expectReadable(arranged);
  await arranged.getByRole('button', { name: '撤回同意' }).click();
  await arranged.getByText('信访人已撤回', { exact: true }).waitFor();
  await expectReadable(arranged);
  await help.over();
});

it('is declined in one step', async () => {
  const help = await (await ReturnDriver.asked()).offered();
  const page = await lookUp(help.one, 'zh-CN');
  await page.getByRole('button', { name: '不接受' }).click();
  await page.getByText('信访人未接受', { exact: true }).waitFor();
  await help.state('declined');
});

it('is opened on a transfer, offered from the inbox, and the petitioner’s word recorded with its paper', async () => {
  const one = await CaseDriver.register({ channel: 'superior-assigned' });
  await one.task('triage-petition');
  const page = await browser.logIn('registrar', { viewport: DESKTOP });
  await go(page, `/petitions/${one.id}`);
  await page.getByRole('button', { name: '接回帮助' }).click();
  const dialog = page.getByRole('dialog', { name: '启动接回帮助' });
  await dialog.getByRole('radio', { name: '上级转送' }).check();
  await dialog.getByLabel('转送文件文号').fill('县信转〔2026〕18号');
  await dialog.getByLabel('发文机关').fill('县信访局');
  await dialog.getByLabel('发文日期').fill(await officeDay());
  await page.keyboard.press('Enter');
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: /启\s*动/ }).click();
  await page.getByText('已启动接回帮助').waitFor();

  const task = await one.task('make-offer');
  await go(page, `/tasks/${task.key}`);
  await page.getByRole('heading', { name: '接回帮助（劝返接回）' }).waitFor();
  await page.getByText('怎样解决诉求').first().waitFor();
  await page.getByRole('button', { name: '签收任务' }).click();
  await page.getByRole('button', { name: /提\s*交/ }).waitFor();
  await expectReadable(page);
  const help = await ReturnDriver.asked(one);
  await help.offered();
  const paper = await ReturnDriver.paper(one);
  expect(paper).toBeTruthy();

  await go(page, '/assisted-returns');
  await page.getByRole('link', { name: (await one.view()).subject }).waitFor();
  await expectReadable(page);
  await page.getByRole('link', { name: (await one.view()).subject }).click();
  await page.getByText('县信转〔2026〕18号').waitFor();
  await expectReadable(page);
  await page.getByRole('button', { name: '登记信访人的意思' }).click();
  const word = page.getByRole('dialog', { name: '登记信访人的意思' });
  await word.getByRole('radio', { name: '同意' }).check();
  await word.getByRole('radio', { name: '口头' }).check();
  await word.getByRole('button', { name: /登\s*记/ }).click();
  await word
    .getByText(/不能口头代为登记/)
    .first()
    .waitFor();
  await word.getByRole('radio', { name: '书面签名' }).check();
  await word.getByRole('combobox', { name: '签名材料' }).click();
  await page.getByTitle(/签名\.txt/).click();
  expect(await seriousFindings(page)).toEqual([]);
  await word.getByRole('button', { name: /登\s*记/ }).click();
  await word.waitFor({ state: 'hidden' });
  await page.getByText('待安排行程').waitFor();

  const phone = await browser.logIn('supervisor', { viewport: PHONE });
  await phone.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await go(phone, `/assisted-returns/${help.id}`);
  await phone.getByText('The petitioner agreed (signed)').waitFor();
  await expectReadable(phone);
  await go(phone, '/assisted-returns');
  await phone.getByText('Travel to be arranged').first().waitFor();
  await expectReadable(phone);
  await help.said('stop');
});
