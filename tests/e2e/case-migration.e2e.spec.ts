import { ApiClient } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver } from '#tests/support/case-driver';
import { OfficeDatabase } from '#tests/support/office-database';
import { publishRenamed, unpublish } from '#tests/support/published-form';

const ROOM = 'erasure-request';
const database = new OfficeDatabase();
const shots = process.env['SHOTS'];
let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(async () => {
  await browser.close();
  await unpublish(ROOM);
  await database.close();
});

it('a designer previews and proposes a migration, a publisher approves it on a phone, and both read what became of each case', async () => {
  const one = await CaseDriver.register();
  await one.task('triage-petition');
  await new ApiClient().request('POST', '/public/erasure-request', one.credentials);
  const { key } = await one.task('decide-erasure-request');
  const [task] = await database.rows<{ version: number }>(
    `SELECT process_version AS version FROM task WHERE key = $1`,
    [key],
  );
  await publishRenamed(ROOM, '答复删除请求', '答复删除请求（改）');

  const designer = await browser.logIn('designer', { viewport: DESKTOP });
  await designer.goto(new URL(`/running-cases/${ROOM}?version=${task!.version}`, designer.url()).href);
  await designer.getByRole('link', { name: '迁移到另一版本' }).click();
  await designer.getByRole('heading', { name: /预览：\d+ 件可以迁移/ }).waitFor();
  await designer
    .getByText(/不变（/)
    .first()
    .waitFor();
  expect(await fitsWidth(designer)).toBe(true);
  expect(await seriousFindings(designer)).toEqual([]);
  if (shots) await designer.screenshot({ path: `${shots}/migrate-1440.png`, fullPage: true });
  await designer.getByRole('button', { name: '提出迁移' }).click();
  const proposal = designer.getByRole('dialog');
  await proposal.getByLabel('理由').fill('环节改了名称');
  await proposal.getByRole('button', { name: '提出迁移' }).click();
  await designer.getByText('已提出，等待发布员批准').waitFor();

  const publisher = await browser.logIn('publisher', { viewport: PHONE });
  await publisher.goto(new URL('/running-cases', publisher.url()).href);
  await publisher.locator('a[href^="/case-migrations/"]').first().click();
  await publisher.getByText('环节改了名称').waitFor();
  expect(await fitsWidth(publisher)).toBe(true);
  expect(await seriousFindings(publisher)).toEqual([]);
  await publisher.getByRole('button', { name: /^批\s?准$/ }).click();
  const decision = publisher.getByRole('dialog', { name: '批准版本迁移' });
  await decision.getByLabel('理由').fill('已核对');
  await decision.getByRole('button', { name: /^批\s?准$/ }).click();
  await publisher.getByText('已完成').waitFor();
  await publisher.getByText('已迁移', { exact: true }).first().waitFor();
  if (shots) await publisher.screenshot({ path: `${shots}/migration-390.png`, fullPage: true });

  const phone = await browser.logIn('designer', { viewport: PHONE });
  await phone.goto(new URL(`/running-cases/first-petition/migrate?source=1`, phone.url()).href);
  await phone.getByRole('heading', { level: 1 }).waitFor();
  expect(await fitsWidth(phone)).toBe(true);
  if (shots) await phone.screenshot({ path: `${shots}/migrate-390.png`, fullPage: true });
});
