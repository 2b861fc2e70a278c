import type { Page } from 'playwright-core';
import { seriousFindings } from '#tests/support/axe';
import { BacklogDriver } from '#tests/support/backlog-driver';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { type CaseDriver, officeDay } from '#tests/support/case-driver';
import { dayIn } from '#tests/support/office-days';

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
    await page.screenshot({ path: `${process.env.SHOTS}/${Date.now()}.png`, fullPage: true });
  expect([await seriousFindings(page), await fitsWidth(page)]).toEqual([[], true]);
}

async function lookUp(one: CaseDriver, locale: 'zh-CN' | 'en'): Promise<Page> {
  const page = await browser.visit('/track', { viewport: PHONE, locale });
  await page.evaluate((language) => localStorage.setItem('pd.language', language), locale);
  await page.reload();
  await page.locator('#receiptNumber').fill(one.receiptNumber);
  await page.locator('#queryCode').fill(one.queryCode);
  await page.locator('form button[type=submit]').click();
  await page.locator('#track-backlog').waitFor();
  return page;
}

/** Chooses somebody in a list of the dialog that is open. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
    .getByTitle(new RegExp(name))
    .click();
}

it('is opened on the page of the case, its plan worked on there, and listed with its light', async () => {
  const one = await BacklogDriver.longStanding();
  const { subject } = await one.view();
  const page = await browser.logIn('supervisor', { viewport: DESKTOP });
  await go(page, `/petitions/${one.id}`);
  await page.getByRole('button', { name: '列为重点积案' }).click();
  const dialog = page.getByRole('dialog', { name: '列为重点积案' });
  await choose(page, '镇包案领导', '周明远');
  await choose(page, '社区包案领导', '马德福');
  await choose(page, '责任人', '苏婷');
  await dialog.getByLabel('理由').fill('多年没有化解，列为重点积案。');
  await expectReadable(page);
  await dialog.getByRole('button', { name: /列\s*入/ }).click();
  await page.locator('#case-backlog').waitFor();
  await page.getByText('包案中').waitFor();
  // What it is already is not offered again.
  await page.getByRole('button', { name: '列为重点积案' }).waitFor({ state: 'hidden' });

  const talk = await one.task('talk-in-person');
  const leader = await browser.logIn('leader', { viewport: DESKTOP });
  await leader.getByText('您是一件重点积案的包案人员').first().waitFor();
  await go(leader, `/tasks/${talk.key}`);
  await leader.locator('#task-backlog').waitFor();
  await leader.getByRole('button', { name: '签收任务' }).click();
  await leader.getByRole('button', { name: /提\s*交/ }).waitFor();
  await expectReadable(leader);
  const record = { talk: 'held', doneOn: await officeDay(), record: '诉求是更换楼道线路，已当面答复。' };
  await one.complete('talk-in-person', record, 'leader');
  const plan = { plan: '更换三栋楼道线路，社区逐栋复查。', what1: '更换线路', dueOn1: await dayIn(20) };
  await one.complete('draw-plan', plan, 'head.dongjie');
  await one.task('study-in-person');

  const head = await browser.logIn('head.dongjie', { viewport: PHONE });
  await go(head, `/petitions/${one.id}`);
  await head.getByRole('button', { name: '增加里程碑' }).click();
  const adding = head.getByRole('dialog', { name: '增加里程碑' });
  await adding.getByLabel('里程碑').fill('住户签收');
  await adding.getByLabel('日期').fill(await dayIn(40));
  await head.keyboard.press('Enter');
  await adding.getByRole('button', { name: '增加里程碑' }).click();
  await head.getByText('住户签收', { exact: true }).waitFor();
  await head.getByRole('button', { name: '调整日期' }).first().click();
  const moving = head.getByRole('dialog', { name: /调整日期/ });
  await moving.getByLabel('新的日期').fill(await dayIn(30));
  await head.keyboard.press('Enter');
  await moving.getByLabel('理由').fill('材料迟到，顺延十天。');
  await moving.getByRole('button', { name: '调整日期' }).click();
  await head
    .getByText(/调整到.*材料迟到，顺延十天/)
    .first()
    .waitFor();
  expect(await fitsWidth(head)).toBe(true);

  await go(page, '/backlog-cases');
  await page.getByRole('link', { name: subject }).waitFor();
  await expectReadable(page);
  const phone = await browser.logIn('leader', { viewport: PHONE });
  await phone.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await go(phone, '/backlog-cases');
  await phone.getByRole('link', { name: subject }).waitFor();
  await phone.getByText('Milestones done: 0 of 2').first().waitFor();
  await expectReadable(phone);
  await go(phone, `/petitions/${one.id}`);
  await phone.locator('#case-backlog').waitFor();
  expect(await fitsWidth(phone)).toBe(true);
});

it('tells the petitioner who is responsible, and takes “I accept the opinion” once, asking nobody for it', async () => {
  const one = await BacklogDriver.answered();
  const backlog = await BacklogDriver.opened(one);
  const english = await lookUp(one, 'en');
  await english.getByText('周明远', { exact: true }).waitFor();
  await english.getByRole('button', { name: 'I accept the opinion' }).waitFor();
  await expectReadable(english);
  const page = await lookUp(one, 'zh-CN');
  await page.getByRole('button', { name: '我接受处理意见' }).click();
  const dialog = page.getByRole('dialog', { name: '我接受处理意见' });
  await dialog.getByText(/申请复查、复核的权利不变/).waitFor();
  await expectReadable(page);
  await dialog.getByRole('button', { name: '我接受处理意见' }).click();
  await page.getByText('您已表示接受处理意见。').first().waitFor();
  expect(await page.getByRole('button', { name: '我接受处理意见' }).count()).toBe(0);
  await page.getByRole('button', { name: '申请复查' }).waitFor();
  await expectReadable(page);
  await backlog.ended('accepted');
});
