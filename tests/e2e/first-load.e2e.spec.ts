import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { loginAs } from '#tests/support/api-client';
import { DESKTOP, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';

/** JavaScript and styles of the inbox, in bytes as they come over the network. The list of font parts comes when the page is shown. */
const BUDGET = 300 * 1000;
const FONT_LIST = /\/fonts-[^/]*\.css$/;
const FONT_LIST_MOST = 70 * 1000;
/** What readers still feel as a page that stands still. */
const MOST_SHIFT = 0.1;

let browser: TestBrowser;
let one: CaseDriver;
beforeAll(async () => {
  browser = await TestBrowser.open();
  one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  // Something stands above the list, and comes by a request of its own.
  const { personId: askedId } = await loginAs('handler.dongjie');
  const question = { text: '请看一下。', mentions: [], requestKey: randomUUID(), askedId };
  await (await loginAs('head.dongjie')).post(`/petitions/${one.id}/comments`, question);
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

interface Part {
  name: string;
  /** Bytes of its body as they are sent. */
  sent: number;
  packed: boolean;
}

/** The programs and styles that a page loads from now on. */
function partsOf(page: Page): Part[] {
  const parts: Part[] = [];
  page.on('response', (response) => {
    const name = response.url();
    if (!/\.(js|css)$/.test(name)) return;
    const headers = response.headers();
    const packed = ['br', 'gzip'].includes(headers['content-encoding'] ?? '');
    parts.push({ name, sent: Number(headers['content-length']), packed });
  });
  return parts;
}

/** How much of the page moved by itself since it was opened. */
const shift = (page: Page): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    // What is buffered is told before the second frame.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
  })`);

it.each([
  ['a desk', DESKTOP],
  ['a phone', PHONE],
])('the inbox on %s stands still and needs little', async (_, viewport) => {
  const page = await browser.logIn('handler.dongjie', { viewport });
  // As on a first visit: nothing comes from the browser's own store.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  const loaded = partsOf(page);
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(new URL('/inbox', page.url()).href);
  await page.locator('main .pd-table').waitFor();
  await page.locator('main .pd-questions').first().waitFor();
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/first-load-${viewport.width}.png` });
  await eventually('the list of font parts', async () => loaded.some(({ name }) => FONT_LIST.test(name)));
  expect([...hosts]).toEqual([new URL(page.url()).host]);
  expect(loaded.filter(({ sent, packed }) => !(sent > 0) || (sent > 1000 && !packed))).toEqual([]);
  const sum = (some: Part[]) => some.reduce((total, { sent }) => total + sent, 0);
  const fonts = loaded.filter(({ name }) => FONT_LIST.test(name));
  const own = loaded.filter(({ name }) => !FONT_LIST.test(name));
  expect(own.length).toBeGreaterThan(10);
  expect(sum(own)).toBeGreaterThan(100_000);
  expect(sum(own)).toBeLessThan(BUDGET);
  expect(sum(fonts)).toBeLessThan(FONT_LIST_MOST);
  expect(await shift(page)).toBeLessThan(MOST_SHIFT);
});

it('a select that is loaded when it is needed takes the first press, of the mouse and of the keyboard', async () => {
  const page = await browser.logIn('handler.dongjie');
  await page.locator('main .pd-table').waitFor();
  expect(await page.locator('.pd-filters .ant-select').count()).toBe(0);
  await page.getByRole('combobox', { name: '排序', exact: true }).click();
  await page.locator('.ant-select-item-option').nth(1).click();
  await page.waitForURL(/sort=/);
  const light = page.getByRole('combobox', { name: '时限', exact: true });
  await light.focus();
  await light.press('Enter');
  await page.locator('.ant-select-item-option', { hasText: '绿灯' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/light=/);
});

it('says what to do when a part of the page can no longer be loaded', async () => {
  for (const [locale, words, reload] of [
    ['zh-CN', '页面的一部分没有加载出来', '重新加载'],
    ['en', 'A part of the page could not be loaded', 'Reload'],
  ] as const) {
    const page = await browser.logIn('handler.dongjie');
    await page.locator('main .pd-table').waitFor();
    if (locale === 'en') {
      await page.locator('.pd-side').getByRole('button', { name: 'English' }).click();
      await page.locator('.pd-side').getByRole('button', { name: '中文' }).waitFor();
    }
    // An update has taken the place of what the page was made of.
    await page.route('**/assets/*.js', (route) => route.fulfill({ status: 404, body: '' }));
    // A dialog: the list stays as it is.
    await page.keyboard.press('?');
    await page.getByRole('alert').getByText(words).waitFor();
    expect(await page.locator('main .pd-table').count()).toBe(1);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/missing-${locale}.png` });
    // A whole page.
    await page.locator('.pd-side a[href="/petitions"]').click();
    await page.locator('main').getByText(words).waitFor();
    await page.unroute('**/assets/*.js');
    await page.locator('main').getByRole('button', { name: reload, exact: true }).click();
    await page.locator('main .pd-table').waitFor();
    browser.takeFaults();
  }
});
