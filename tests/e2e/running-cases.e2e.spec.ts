import { loginAs } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, toDraftedOpinion } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

const shots = process.env['SHOTS'];
const REASON = '签发后发现诉求认定有误，需要重新认定';

it.each([
  { where: 'at a desk', viewport: DESKTOP },
  { where: 'on a phone', viewport: PHONE },
])('a supervisor finds the cases of a step by the picture and by the list, $where', async ({ viewport }) => {
  const one = await CaseDriver.register();
  await one.task('triage-petition');
  const page = await browser.logIn('supervisor', { viewport });
  await page.goto(new URL('/running-cases', page.url()).href);
  await page.getByRole('heading', { name: '在办分布', level: 1 }).waitFor();
  const process = page.locator('a[href^="/running-cases/first-petition"]').first();
  await process.waitFor();
  expect(await fitsWidth(page)).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  if (shots) await page.screenshot({ path: `${shots}/running-${viewport.width}.png`, fullPage: true });
  await process.click();
  await page.locator('.pd-badge').first().waitFor();
  await page.locator('.pd-running__elements').getByRole('button', { name: '甄别信访事项' }).click();
  await page.getByRole('heading', { name: '停在“甄别信访事项”的事项' }).waitFor();
  await page.locator('#standing-cases a').first().waitFor();
  expect(await fitsWidth(page)).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  if (shots) await page.screenshot({ path: `${shots}/standing-${viewport.width}.png`, fullPage: true });
});

it('a designer reads the numbers, and the name of no case', async () => {
  const one = await CaseDriver.register();
  await one.task('triage-petition');
  const page = await browser.logIn('designer', { viewport: DESKTOP, locale: 'en' });
  await page.goto(new URL('/running-cases', page.url()).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('a[href^="/running-cases/first-petition"]').first().click();
  await page.locator('.pd-running__elements button').first().click();
  await page.locator('#standing-cases .pd-muted').first().waitFor();
  expect(await page.locator('#standing-cases a').count()).toBe(0);
});

it('a supervisor proposes to move a stuck case, a leader approves on a phone, and the circulation shows both', async () => {
  const one = await CaseDriver.register();
  await toDraftedOpinion(one);
  await one.task('sign-opinion');
  const supervisor = await browser.logIn('supervisor', { viewport: DESKTOP });
  const { version } = (await (await loginAs('supervisor')).get('/running-cases')).find(
    ({ processId, latest }: any) => processId === 'first-petition' && latest,
  );
  const page = `/running-cases/first-petition?version=${version}&element=sign-opinion`;
  await supervisor.goto(new URL(page, supervisor.url()).href);
  await supervisor.getByRole('button', { name: new RegExp(`调整环节\\s*${one.receiptNumber}`) }).click();
  const dialog = supervisor.getByRole('dialog', { name: /所在环节/ });
  await dialog
    .getByText(/决定一经作出/)
    .first()
    .waitFor();
  expect(await dialog.getByRole('radio', { name: /受理信访事项/ }).isDisabled()).toBe(true);
  await dialog.getByRole('radio', { name: /认定诉求/ }).check();
  await dialog.getByLabel('理由').fill(REASON);
  expect(await seriousFindings(supervisor)).toEqual([]);
  if (shots) await supervisor.screenshot({ path: `${shots}/move-1440.png` });
  await dialog.getByRole('button', { name: '提出调整' }).click();
  await supervisor.getByText('已提出，等待另一人批准').waitFor();

  const leader = await browser.logIn('leader', { viewport: PHONE });
  await leader.goto(new URL('/running-cases', leader.url()).href);
  const row = leader.getByRole('listitem').filter({ hasText: one.receiptNumber });
  await row.getByText('待批准').waitFor();
  expect(await fitsWidth(leader)).toBe(true);
  expect(await seriousFindings(leader)).toEqual([]);
  if (shots) await leader.screenshot({ path: `${shots}/moves-390.png`, fullPage: true });
  await row.getByRole('button', { name: new RegExp(`^批准\\s*${one.receiptNumber}`) }).click();
  const decision = leader.getByRole('dialog', { name: /批准调整/ });
  await decision.getByLabel('理由').fill('同意');
  await decision.getByRole('button', { name: /^批\s?准$/ }).click();
  await one.task('classify-claim');
  await eventually('it is done', async () => {
    await leader.reload();
    await row.first().waitFor();
    return (await row.getByText('已执行').count()) > 0;
  });

  await supervisor.goto(new URL(`/petitions/${one.id}?history=steps`, supervisor.url()).href);
  await supervisor.getByText(/何志强提出、周明远于/).waitFor();
  if (shots) await supervisor.screenshot({ path: `${shots}/moved-circulation-1440.png`, fullPage: true });
});
