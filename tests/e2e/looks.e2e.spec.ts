import type { Page } from 'playwright-core';
import { loginAs } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { MeetingDriver } from '#tests/support/meeting-driver';

let browser: TestBrowser;
let one: CaseDriver;
let meeting: MeetingDriver;
let draftId: string;
beforeAll(async () => {
  browser = await TestBrowser.open();
  one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  meeting = await MeetingDriver.propose(one);
  const draft = { title: '外观', note: '' };
  ({ id: draftId } = await (await loginAs('designer')).post('/designer/processes/merged-case/drafts', draft));
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(async () => {
  await (await loginAs('designer')).request('DELETE', `/designer/drafts/${draftId}`);
  await browser.close();
});

const go = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);
const token = (page: Page, name: string): Promise<string> =>
  page.evaluate(`getComputedStyle(document.documentElement).getPropertyValue('--${name}').trim()`);
const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);
const choose = (page: Page, look: string) => page.locator('.pd-look select:visible').selectOption(look);

/** Pages, who opens them, and what is there when they are. */
const STAFF: [who: string, path: () => string, shown: string][] = [
  ['supervisor', () => '/petitions', '.pd-table'],
  ['supervisor', () => `/petitions/${one.id}`, '.pd-timeline'],
  ['supervisor', () => '/board', '.pd-lights, .pd-board'],
  ['supervisor', () => `/meetings/${meeting.id}`, 'h1'],
  ['supervisor', () => '/account', '.pd-card'],
  ['leader', () => '/inbox', '.pd-table'],
  ['registrar', () => '/register', 'form'],
  ['designer', () => `/designer/${draftId}`, '.djs-container'],
  ['admin', () => '/admin/people', '.pd-table'],
  ['admin', () => '/operations', '.pd-card'],
];
const PUBLIC = ['/', '/submit', '/track', '/wait-times', '/verify', '/login'];
const LOOKS = ['dark', 'contrast'] as const;

async function expectReadable(page: Page, path: string): Promise<void> {
  if (process.env.SHOTS) {
    const name = [await page.evaluate('document.documentElement.dataset.look'), page.viewportSize()!.width];
    await page.screenshot({
      path: `${process.env.SHOTS}/${name.join('-')}-${path.replaceAll('/', '_')}.png`,
    });
  }
  expect([path, await seriousFindings(page), await fitsWidth(page)]).toEqual([path, [], true]);
}

describe.each(LOOKS)('in %s', (look) => {
  it.each([...new Set(STAFF.map(([who]) => who))])('what %s works with is readable', async (who) => {
    const page = await browser.logIn(who);
    await page.locator('main').waitFor();
    await choose(page, look);
    for (const [, path, shown] of STAFF.filter(([reader]) => reader === who)) {
      for (const window of [DESKTOP, PHONE]) {
        await page.setViewportSize(window);
        await go(page, path());
        await page.locator(`main :is(${shown})`).first().waitFor();
        await page.locator('main .ant-skeleton').first().waitFor({ state: 'detached' });
        await expectReadable(page, path());
      }
    }
  });

  it('a task, its form and the diagram of its case are readable', async () => {
    const page = await browser.logIn('leader');
    await page.locator('main').waitFor();
    await choose(page, look);
    await go(page, `/tasks/${(await meeting.task('decide-meeting', 'leader')).key}`);
    await page.locator('.fjs-container').waitFor();
    await expectReadable(page, 'task');
    await go(page, `/petitions/${one.id}`);
    await page.getByRole('tab', { name: '流程图' }).click();
    await page.locator('.pd-active').first().waitFor();
    await expectReadable(page, 'diagram');
    // A step is drawn in the colours of the look: its name against what it is filled with.
    const fill = await styleOf(page, '.djs-shape:not(.pd-done, .pd-active) .djs-visual > rect', 'fill');
    const ground = await styleOf(page, '.pd-card', 'backgroundColor');
    expect(fill).toBe(ground);
  });

  it('the public pages are readable', async () => {
    const page = await browser.visit('/');
    await page.locator('main h1').waitFor();
    await choose(page, look);
    for (const path of PUBLIC) {
      await go(page, path);
      await page.locator('main :is(h1, h2)').first().waitFor();
      await expectReadable(page, path);
      await page.setViewportSize(PHONE);
      await expectReadable(page, path);
      await page.setViewportSize(DESKTOP);
    }
  });
});

it('follows the system until the reader chooses, at once and over visits', async () => {
  const page = await browser.visit('/');
  await page.locator('main h1').waitFor();
  const light = await token(page, 'paper');
  await page.emulateMedia({ colorScheme: 'dark' });
  await eventually('the system’s dark', async () => (await token(page, 'paper')) !== light);
  const dark = await token(page, 'paper');
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await page.locator('html[data-look=contrast]').waitFor();
  await choose(page, 'light');
  expect(await token(page, 'paper')).toBe(light);
  await page.reload();
  await page.locator('main h1').waitFor();
  expect(await token(page, 'paper')).toBe(light);
  await choose(page, 'system');
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'no-preference' });
  await page.reload();
  expect(await token(page, 'paper')).toBe(dark);
});

it('paints the chosen look before any program of the pages runs', async () => {
  const page = await browser.visit('/');
  await page.locator('main h1').waitFor();
  await choose(page, 'dark');
  const painted = await styleOf(page, 'body', 'backgroundColor');
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.reload();
  expect(await page.locator('main').count()).toBe(0);
  expect(await styleOf(page, 'body', 'backgroundColor')).toBe(painted);
  expect(painted).not.toBe('rgb(244, 244, 239)');
});

it('prints light, whatever the look', async () => {
  const page = await browser.visit('/submit');
  await page.locator('main h1').waitFor();
  const inks = async () => [
    await token(page, 'ink'),
    await styleOf(page, 'main h1', 'color'),
    await styleOf(page, '.ant-form-item-label > label', 'color'),
  ];
  const light = await inks();
  await choose(page, 'dark');
  const dark = await inks();
  for (const [at, colour] of dark.entries()) expect(colour).not.toBe(light[at]);
  await page.emulateMedia({ media: 'print' });
  await page.locator('html[data-look=light]').waitFor();
  expect(await inks()).toEqual(light);
  await page.emulateMedia({ media: 'screen' });
  await page.locator('html[data-look=dark]').waitFor();
  expect(await inks()).toEqual(dark);
  // A browser that prints says so by these events first.
  await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
  expect(await inks()).toEqual(light);
  await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
  expect(await inks()).toEqual(dark);
});
