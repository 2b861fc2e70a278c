import { AbsenceDriver, dayAhead } from '#tests/support/absence-driver';
import { loginAs } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { newcomer } from '#tests/support/newcomer';
import { choose } from '#tests/support/choose';

let browser: TestBrowser;
const absences = new AbsenceDriver();
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(async () => {
  await absences.endAll();
  expect(browser.takeFaults()).toEqual([]);
});
afterAll(() => browser.close());

it('is recorded from the account menu with a deputy, who does a task from a list of its own', async () => {
  const subject = `代办任务${Date.now()}`;
  const one = await CaseDriver.register({ subject });
  await one.complete('triage-petition', TRIAGE_TO('baiyang'));
  const { key } = await one.task('accept-petition');
  const handler = await loginAs('handler.baiyang');
  await handler.post(`/tasks/${key}/claim`);

  const page = await browser.logIn('handler.baiyang', { viewport: DESKTOP });
  await page.getByRole('link', { name: '请假与代理' }).click();
  await page.getByRole('heading', { name: '我的请假与代理' }).waitFor();
  await page.getByRole('button', { name: '登记请假' }).click();
  const dialog = page.getByRole('dialog', { name: '登记我的请假' });
  for (const day of ['第一天', '最后一天']) {
    await dialog.getByLabel(day).fill(await dayAhead());
    await page.keyboard.press('Enter');
  }
  await choose(dialog.getByRole('combobox', { name: '代理人' }), '许丽');
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('由 许丽 代理').waitFor();
  const [own] = (await handler.get('/absences/own')).absences;
  absences.keep(handler, own.id);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await seriousFindings(page)).toEqual([]);

  const deputy = await browser.logIn('handler.qingnianlu', { viewport: PHONE });
  await deputy.goto(new URL(`/inbox?box=deputy&q=${encodeURIComponent(subject)}`, deputy.url()).href);
  await deputy.getByRole('button', { name: /^我代理的/ }).waitFor();
  const row = deputy.locator('tr').filter({ hasText: subject });
  await row.getByText('高翔', { exact: true }).waitFor();
  expect(await seriousFindings(deputy)).toEqual([]);
  expect(await fitsWidth(deputy)).toBe(true);
  await row.getByRole('button', { name: /代高翔签收/ }).click();
  await deputy.waitForURL(`**/tasks/${key}`);
  await deputy.getByText('此任务由您办理。').waitFor();
  await deputy.getByText('代高翔', { exact: true }).first().waitFor();
  await deputy.getByText('受理', { exact: true }).first().click();
  await deputy.getByRole('button', { name: '提交' }).click();
  await one.status('accepted');
  const reader = await browser.logIn('supervisor', { viewport: DESKTOP });
  await reader.goto(new URL(`/petitions/${one.id}`, reader.url()).href);
  await reader.getByText('代高翔', { exact: true }).first().waitFor();
});

it('is listed for the head, who adds a deputy and ends it, in English on a phone', async () => {
  await absences.away('handler.baiyang', []);
  const page = await browser.logIn('head.baiyang', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL('/absences', page.url()).href);
  await page.getByText('Nobody stands in').waitFor();
  await page.getByRole('button', { name: 'Add a deputy' }).click();
  const dialog = page.getByRole('dialog', { name: /Add a deputy/ });
  await choose(dialog.getByRole('combobox', { name: 'Deputy' }), 'Xu Li');
  await eventually('the dialog fits the phone', () => fitsWidth(page));
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText('Xu Li stands in').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /^End early/ }).click();
  await page.getByText('End this absence?').waitFor();
  await page.getByRole('button', { name: 'End early', exact: true }).click();
  await page.getByText('Nobody whom you lead is away or will be.').waitFor();
});

it('shows the head what nobody sees to, to be passed on together', async () => {
  const subject = `无人办理${Date.now()}`;
  const cases = await Promise.all([CaseDriver.register({ subject }), CaseDriver.register({ subject })]);
  const tasks = await Promise.all(cases.map((one) => one.task('triage-petition')));
  const registrar = await loginAs('registrar');
  await registrar.post('/tasks/batch', { verb: 'claim', keys: tasks.map(({ key }) => key) });
  await absences.away('registrar', []);
  const page = await browser.logIn('supervisor', { viewport: DESKTOP });
  await page
    .getByText(/林晓燕 请假.*无人办理/)
    .first()
    .waitFor();
  await page.goto(new URL('/absences', page.url()).href);
  await page.getByRole('heading', { name: /无人办理的任务/ }).waitFor();
  for (const row of await page.locator('tr').filter({ hasText: subject }).all())
    await row.getByRole('checkbox').check();
  expect(await seriousFindings(page)).toEqual([]);
  const bar = page.getByRole('toolbar', { name: '对所选任务' });
  await bar.getByRole('button', { name: '转办' }).click();
  const dialog = page.getByRole('dialog', { name: '转给同事办理' });
  await choose(dialog.getByRole('combobox', { name: '转给' }), '宋佳');
  await dialog.getByLabel('理由').fill('原经办人请假，转由同事办理。');
  await dialog.getByRole('button', { name: '转办' }).click();
  await page.getByText('已转办 2 件').waitFor();
  await eventually('none of them is listed', async () => (await page.getByText(subject).count()) === 0);
  const second = await loginAs('registrar.second');
  await second.post('/tasks/batch', { verb: 'release', keys: tasks.map(({ key }) => key) });
});

it('hands over what a leaver holds when the administrator lets them go', async () => {
  const leaver = await newcomer(`离任${Date.now()}`, 'petition-office:registrar');
  const one = await CaseDriver.register();
  const { key } = await one.task('triage-petition');
  await leaver.client.post(`/tasks/${key}/claim`);
  const page = await browser.logIn('admin', { viewport: PHONE });
  await page.goto(new URL('/admin/people', page.url()).href);
  await page.getByRole('searchbox', { name: '姓名或用户名' }).fill(leaver.displayName);
  await page.getByRole('button', { name: new RegExp(`编辑.*${leaver.displayName}`) }).click();
  const dialog = page.getByRole('dialog', { name: '编辑人员' });
  await dialog.getByRole('switch').click();
  await dialog.getByText('离任交接').waitFor();
  await choose(dialog.getByRole('combobox', { name: /信访科.*1 件/ }), '宋佳');
  await dialog.getByLabel(/交接理由/).fill('调离本单位。');
  await eventually('the dialog fits the phone', () => fitsWidth(page));
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByText('已移交 1 件').waitFor();
  const second = await loginAs('registrar.second');
  expect((await second.get(`/tasks/${key}`)).assignee.id).toBe(second.personId);
  await second.post(`/tasks/${key}/release`);
});
