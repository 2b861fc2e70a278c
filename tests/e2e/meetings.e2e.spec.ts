import type { Page } from 'playwright-core';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, officeDay, TRIAGE_TO } from '#tests/support/case-driver';
import { CLERK, CONVENER, MeetingDriver } from '#tests/support/meeting-driver';
import { dayIn } from '#tests/support/office-days';
import { choose } from '#tests/support/choose';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

async function proposed(): Promise<{ one: CaseDriver; meeting: MeetingDriver }> {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  return { one, meeting: await MeetingDriver.propose(one) };
}
const go = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);

async function expectReadable(page: Page): Promise<void> {
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/${Date.now()}.png`, fullPage: true });
  expect([await seriousFindings(page), await fitsWidth(page)]).toEqual([[], true]);
}

it('is prepared and recorded on its page, and decided from the inbox', async () => {
  const { one, meeting } = await proposed();
  const leader = await browser.logIn(CONVENER, { viewport: DESKTOP });
  await go(leader, `/tasks/${(await meeting.task('decide-meeting', CONVENER)).key}`);
  await leader.getByText(one.receiptNumber).first().waitFor();
  await expectReadable(leader);
  await meeting.complete('decide-meeting', CONVENER, { held: true, grounds: '同意召开。' });

  const page = await browser.logIn(CLERK, { viewport: DESKTOP });
  await go(page, '/meetings');
  await page.getByRole('link', { name: meeting.number }).click();
  await page.getByRole('button', { name: '确定参加单位' }).click();
  const invite = page.getByRole('dialog', { name: '参加单位' });
  await choose(invite.getByRole('combobox', { name: '单位' }).first(), '东街');
  await expectReadable(page);
  await invite.getByRole('button', { name: /保\s*存/ }).click();
  await invite.waitFor({ state: 'hidden' });
  expect((await meeting.view()).participants).toMatchObject([{ role: 'head' }]);

  const { plannedOn } = await plan(meeting);
  expect(plannedOn).not.toBeNull();
  await page.reload();
  await page.getByRole('button', { name: '登记会议情况' }).click();
  const record = page.getByRole('dialog', { name: '会议情况' });
  await record.getByRole('checkbox').first().check();
  await record.getByRole('textbox', { name: /单位意见/ }).fill('同意牵头办理。');
  await record.getByLabel(`${one.receiptNumber} 的会议结论`).fill('由东街牵头，十日内完成改造。');
  await expectReadable(page);
  await record.getByRole('button', { name: /保\s*存/ }).click();
  await record.waitFor({ state: 'hidden' });
  await page.getByText('由东街牵头，十日内完成改造。').waitFor();
  await expectReadable(page);
});

it('plans the regular meetings that the year lacks, on the days that it proposes', async () => {
  const page = await browser.logIn(CLERK, { viewport: DESKTOP });
  await go(page, '/meetings');
  await page
    .getByText(/全年至少 6 次/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: '安排例会' }).click();
  const dialog = page.getByRole('dialog', { name: '安排例会' });
  const first = dialog.getByLabel('第 1 次例会的日期');
  await first.waitFor();
  // A year that has had its meetings lacks none, and nothing is proposed.
  if ((await first.inputValue()) === '') {
    await first.fill(await dayIn(25));
    // Enter would send the form.
    await first.press('Tab');
  }
  await expectReadable(page);
  await dialog.getByRole('button', { name: '增加一次' }).click();
  const rows = await dialog.getByLabel(/次例会的日期/).count();
  await dialog.getByRole('button', { name: `删除第 ${rows} 次` }).click();
  await dialog.getByRole('button', { name: /^安\s*排$/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('例会', { exact: true }).first().waitFor();
  await expectReadable(page);
  await page
    .getByRole('listitem')
    .filter({ hasText: '例会' })
    .filter({ hasText: '待安排' })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('button', { name: '取消例会' }).click();
  const cancel = page.getByRole('dialog', { name: '取消这次例会' });
  await expectReadable(page);
  await cancel.getByRole('button', { name: '取消例会' }).click();
  await page.getByText('已取消').first().waitFor();
});

it('invites by a notice above the inbox, which is answered on the page of the meeting, by deputy', async () => {
  const { meeting } = await proposed();
  await meeting.plan();
  const page = await browser.logIn('head.hexi', { viewport: PHONE });
  await go(page, '/inbox');
  const notice = page.getByRole('listitem').filter({ hasText: meeting.number }).first();
  await notice.waitFor();
  await expectReadable(page);
  await notice.getByRole('link').click();
  await page.getByRole('button', { name: '答复会议通知' }).click();
  const dialog = page.getByRole('dialog', { name: '是否参加' });
  await dialog.getByRole('radio', { name: '派员代会' }).check();
  await dialog.getByRole('combobox', { name: '代会人' }).click();
  await page.getByTitle('方俊').click();
  await expectReadable(page);
  await dialog.getByRole('button', { name: /答\s*复/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('派方俊代会').waitFor();
  await expectReadable(page);
  await go(page, '/inbox');
  await notice.getByRole('button').click();
  await notice.waitFor({ state: 'detached' });

  const clerk = await browser.logIn(CLERK, { viewport: DESKTOP });
  await go(clerk, `/meetings/${meeting.id}`);
  await clerk.getByText('派方俊代会').waitFor();
  await clerk.getByRole('button', { name: /改\s*期/ }).click();
  const move = clerk.getByRole('dialog', { name: '会议改期' });
  await move.getByLabel('时间').fill('14:30');
  await expectReadable(clerk);
  await move.getByRole('button', { name: /改\s*期/ }).click();
  await move.waitFor({ state: 'hidden' });
  await clerk.getByText('尚未答复').first().waitFor();
  await expectReadable(clerk);
});

it('shows the convener the very minutes that are signed, which lie beside the agenda then', async () => {
  const { one, meeting } = await proposed();
  await meeting.plan();
  await meeting.record();
  await meeting.complete('record-meeting', CLERK, {
    convenedOn: await officeDay(),
    minutes: '会议听取了情况汇报，研究形成如下决议。',
  });
  const { key } = await meeting.task('sign-minutes', CONVENER);
  const page = await browser.logIn(CONVENER, { viewport: DESKTOP });
  await go(page, `/tasks/${key}`);
  await page.getByRole('button', { name: '签收任务' }).click();
  await page.getByRole('radio', { name: '签发', exact: true }).check();
  await page
    .getByRole('article')
    .filter({ hasText: `结论：${one.receiptNumber} 由东街牵头办理` })
    .waitFor();
  await expectReadable(page);
  await page.getByRole('checkbox', { name: /签发的就是它/ }).check();
  await page.getByRole('button', { name: '提交' }).click();
  await meeting.state('following');
  const phone = await browser.logIn('head.hexi', { viewport: PHONE });
  await go(phone, `/meetings/${meeting.id}`);
  await phone.getByRole('link', { name: /会议纪要.*纪〔/ }).waitFor();
  await expectReadable(phone);
});

it('fits a phone in English: the list, the meeting, its dialogs, a task of it', async () => {
  const { meeting } = await proposed();
  await meeting.complete('decide-meeting', CONVENER, { held: true, grounds: '同意召开。' });
  await meeting.invite();
  await plan(meeting);
  const page = await browser.logIn(CLERK, { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await go(page, '/meetings');
  await page.getByRole('link', { name: meeting.number }).waitFor();
  await expectReadable(page);
  await page.getByRole('link', { name: meeting.number }).click();
  await page.getByRole('button', { name: 'Record the meeting' }).click();
  const record = page.getByRole('dialog', { name: 'Record of the meeting' });
  await record.getByRole('button', { name: 'Add a resolution' }).click();
  await record.getByRole('button', { name: 'Remove resolution 1' }).waitFor();
  await expectReadable(page);
  const { key } = await meeting.task('record-meeting', CLERK);
  await go(page, `/tasks/${key}`);
  await page.getByRole('heading', { name: 'Record the meeting' }).first().waitFor();
  await expectReadable(page);
});

async function plan(meeting: MeetingDriver): Promise<any> {
  await meeting.complete('plan-meeting', CLERK, await meeting.aPlan());
  return meeting.state('planned');
}

it('shares the materials of a case with who is invited, and reads in both languages at a desk and on a phone', async () => {
  const { one, meeting } = await proposed();
  await meeting.plan();
  const page = await browser.logIn('head.hexi', { viewport: DESKTOP });
  await go(page, `/meetings/${meeting.id}`);
  await page.getByRole('link', { name: '查阅材料' }).click();
  await page.getByRole('heading', { name: `${one.receiptNumber} 的议题材料` }).waitFor();
  await page.getByText('楼道灯已坏两个月').waitFor();
  await expectReadable(page);
  const phone = await browser.logIn('head.hexi', { viewport: PHONE });
  await phone.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await go(phone, `/meetings/${meeting.id}/cases/${one.id}`);
  await phone.getByRole('heading', { name: `Materials of ${one.receiptNumber}` }).waitFor();
  await expectReadable(phone);
});
