import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import {
  CaseDriver,
  INVESTIGATION,
  officeDay,
  toDraftedOpinion,
  TRIAGE_TO,
} from '#tests/support/case-driver';
import { loginAs } from '#tests/support/api-client';
import { newcomer } from '#tests/support/newcomer';
import { publishParted } from '#tests/support/parted-process';
import { unpublish } from '#tests/support/published-form';

const REASON = '认定依据不足，请补充核对';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(async () => {
  await browser.close();
  await unpublish('first-petition');
});

it('sends a case back at a desk; who did the step reads why, on a phone, and the circulation shows it', async () => {
  const one = await CaseDriver.register();
  await toDraftedOpinion(one);
  const { key } = await one.task('sign-opinion');
  const head = await browser.logIn('head.dongjie', { viewport: DESKTOP });
  await head.goto(new URL(`/tasks/${key}`, head.url()).href);
  await head.getByRole('button', { name: '退回', exact: true }).waitFor();
  await head.keyboard.press('b');
  const dialog = head.getByRole('dialog', { name: '退回前面的环节' });
  await dialog
    .getByText(/已经作出决定/)
    .first()
    .waitFor();
  expect(await seriousFindings(head)).toEqual([]);
  expect(await dialog.getByRole('radio', { name: /受理信访事项/ }).isDisabled()).toBe(true);
  await dialog.getByRole('radio', { name: /认定诉求/ }).check();
  await dialog.getByLabel('理由').fill(REASON);
  await dialog
    .getByRole('button', { name: '退 回' })
    .or(dialog.getByRole('button', { name: '退回' }))
    .click();
  await head.getByText(/已退回/).waitFor();

  const { key: again } = await one.task('classify-claim');
  const handler = await browser.logIn('handler.dongjie', { viewport: PHONE });
  await handler.goto(new URL(`/tasks/${again}`, handler.url()).href);
  await handler.getByText(REASON, { exact: true }).waitFor();
  expect(await fitsWidth(handler)).toBe(true);
  expect(await seriousFindings(handler)).toEqual([]);
  await handler.goto(new URL('/inbox', handler.url()).href);
  await handler
    .getByRole('listitem')
    .filter({ hasText: one.receiptNumber })
    .filter({ hasText: '请重新办理' })
    .waitFor();

  await head.goto(new URL(`/petitions/${one.id}?history=steps`, head.url()).href);
  await head.getByText(/^吴国栋于.*退回到“认定诉求”/).waitFor();
  // What had been done behind it is void, and says so.
  expect(await head.getByText(/^作废：吴国栋于/).count()).toBe(2);
  await head.getByText(REASON).first().waitFor();
});

it('takes one’s own submission back, in English', async () => {
  const one = await CaseDriver.register();
  await toDraftedOpinion(one);
  await one.task('sign-opinion');
  const drafted = (await one.view()).tasks.find(({ elementId }: any) => elementId === 'draft-opinion');
  const page = await browser.logIn('handler.dongjie', { viewport: DESKTOP });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL(`/tasks/${drafted.key}`, page.url()).href);
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByText(/^Taken back: /).waitFor();
  const { key } = await one.task('draft-opinion');
  await page.goto(new URL(`/tasks/${key}`, page.url()).href);
  await page.getByText(/was cancelled/).waitFor();
  await page.getByRole('button', { name: 'Submit' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

it('says before whose work in the other branch is void, and shows it void, with the draft, after', async () => {
  await publishParted('together');
  const other = await newcomer('调解同事', 'dongjie:handler');
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.complete('accept-petition', { decision: 'accept' });
  await one.complete('investigate-petition', INVESTIGATION);
  await one.complete('classify-claim', {
    finding: 'reasonable',
    hardship: false,
    grounds: '事实清楚，诉求合理。',
  });
  const { key: theirs } = await one.task('hold-mediation');
  await other.client.post(`/tasks/${theirs}/claim`, {});
  await other.client.put(`/tasks/${theirs}/draft`, { values: { summary: '已约双方周五到社区见面' } });
  await one.complete('resolve-claim', { measures: '已更换线路和灯具。', resolvedOn: await officeDay() });
  const { key } = await one.task('explain-policy');

  const page = await browser.logIn('handler.dongjie', { viewport: DESKTOP });
  await page.goto(new URL(`/tasks/${key}`, page.url()).href);
  await page.getByRole('button', { name: '退回', exact: true }).waitFor();
  await page.keyboard.press('b');
  const dialog = page.getByRole('dialog', { name: '退回前面的环节' });
  await dialog.getByRole('radio', { name: /解决合理诉求/ }).check();
  expect(await dialog.getByText('将作废').count()).toBe(0);
  await dialog.getByRole('radio', { name: /认定诉求/ }).check();
  await dialog.getByText('以下 2 项将作废，需要重新办理：').waitFor();
  await dialog.getByText('组织调解：调解同事正在办理').waitFor();
  await dialog.getByText('解决合理诉求：苏婷已办结').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/back-voids.png` });
  await dialog.getByLabel('理由').fill(REASON);
  await dialog.getByRole('button', { name: /退\s*回/ }).click();
  await page.getByText(/已退回/).waitFor();
  await one.task('classify-claim');

  const phone = await browser.logIn(other.username, { viewport: PHONE }, other.password);
  await phone.goto(new URL('/inbox', phone.url()).href);
  await phone.getByText(/您正在办理的“组织调解”不再办理/).waitFor();
  expect([await fitsWidth(phone), await seriousFindings(phone)]).toEqual([true, []]);
  if (process.env.SHOTS) await phone.screenshot({ path: `${process.env.SHOTS}/back-notice-phone.png` });
  await phone.goto(new URL(`/petitions/${one.id}?history=steps`, phone.url()).href);
  await phone.getByText('作废时已填、未提交：').waitFor();
  await phone.getByText('已约双方周五到社区见面').waitFor();
  expect([await fitsWidth(phone), await seriousFindings(phone)]).toEqual([true, []]);
  if (process.env.SHOTS)
    await phone.screenshot({ path: `${process.env.SHOTS}/back-circulation-phone.png`, fullPage: true });
  await page.goto(new URL(`/petitions/${one.id}?history=steps`, page.url()).href);
  await page.getByText('作废时已填、未提交：').waitFor();
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/back-circulation.png`, fullPage: true });
  await (await loginAs('admin')).request('PATCH', `/people/${other.id}`, { active: false });
});
