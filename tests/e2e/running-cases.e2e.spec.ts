import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver } from '#tests/support/case-driver';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

const shots = process.env['SHOTS'];

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
