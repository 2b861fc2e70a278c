import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '#libs/project/root';
import { loginAs } from '#tests/support/api-client';
import { answeredCase } from '#tests/support/appeal-driver';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { type CaseDriver } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { ReturnDriver } from '#tests/support/return-driver';

let browser: TestBrowser;
let one: CaseDriver;
let returns: readonly ReturnDriver[];
beforeAll(async () => {
  browser = await TestBrowser.open();
  one = await answeredCase();
  returns = [
    await (await ReturnDriver.asked()).offered(),
    await (await ReturnDriver.asked()).arranged(),
    await (await ReturnDriver.asked()).done(),
  ];
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

const READERS = [
  { who: 'a reader of Chinese at a desk', locale: 'zh-CN', viewport: DESKTOP, large: false },
  { who: 'a reader of Chinese with large type on a phone', locale: 'zh-CN', viewport: PHONE, large: true },
  { who: 'a reader of English with large type at a desk', locale: 'en', viewport: DESKTOP, large: true },
  {
    who: 'a reader of English on a small phone',
    locale: 'en',
    viewport: { width: 320, height: 640 },
    large: false,
  },
] as const;
type Reader = (typeof READERS)[number];

async function open(path: string, { locale, viewport, large }: Reader): Promise<Page> {
  const page = await browser.visit('/verify', { viewport, locale });
  await page.evaluate(
    ([language, type]) => {
      localStorage.setItem('pd.language', language);
      localStorage.setItem('pd.largeType', type);
    },
    [locale, large ? 'yes' : 'no'] as const,
  );
  await page.goto(new URL(path, page.url()).href);
  // A change of the fragment alone loads nothing anew.
  await page.reload();
  await page.locator('main :is(h1, h2)').first().waitFor();
  return page;
}

/** Nothing serious for axe, nothing wider than the window. */
async function expectReadable(page: Page, state: string, within?: string): Promise<void> {
  expect({ state, findings: await seriousFindings(page, within), fits: await fitsWidth(page) }).toEqual({
    state,
    findings: [],
    fits: true,
  });
}

const send = (page: Page) => page.locator('form button[type=submit]').click();

async function lookUp(page: Page, code = one.queryCode, number = one.receiptNumber): Promise<void> {
  await page.locator('#receiptNumber').fill(number);
  await page.locator('#queryCode').fill(code);
  await send(page);
}

/** Each public page in the states that a reader meets. */
const PAGES: Record<string, (reader: Reader) => Promise<void>> = {
  '': async (reader) => expectReadable(await open('/', reader), 'start'),
  submit: async (reader) => {
    const page = await open('/submit', reader);
    const next = page.locator('.pd-stepnav .ant-btn-primary');
    await expectReadable(page, 'matter');
    await next.click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
    await expectReadable(page, 'matter, incomplete');
    await page.locator('#subject').fill('路灯不亮');
    await page.locator('#content').fill('村口路灯一个月不亮，夜里出行不便。');
    await next.click();
    await page.locator('#petitioners_0_name').fill('甄测试');
    await expectReadable(page, 'person');
    await page.reload();
    await page.locator('main :is(h1, h2)').first().waitFor();
    await expectReadable(page, 'draft offered');
    await page.locator('main .ant-btn-primary').click();
    await next.click();
    await expectReadable(page, 'last look');
    await next.click();
    await page.locator('main [role=img], main svg').first().waitFor();
    await expectReadable(page, 'receipt');
  },
  track: async (reader) => {
    const page = await open('/track', reader);
    await expectReadable(page, 'form');
    await lookUp(page, '2345678999');
    await page.getByRole('alert').first().waitFor();
    await expectReadable(page, 'wrong code');
    await lookUp(page);
    const actions = page.locator('.pd-trackactions button');
    await actions.first().waitFor();
    await expectReadable(page, 'tracked');
    const offered = await actions.count();
    expect(offered).toBeGreaterThan(2);
    for (let i = 0; i < offered; i++) {
      await actions.nth(i).click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await expectReadable(page, `dialog of ${await actions.nth(i).innerText()}`, '[role=dialog]');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
    for (const help of returns) {
      const again = await open('/track', reader);
      await lookUp(again, help.one.queryCode, help.one.receiptNumber);
      await again.locator('#track-returns').waitFor();
      await again.locator('.pd-return__trail').waitFor();
      await expectReadable(again, `assisted return of ${help.one.receiptNumber}`);
    }
  },
  'wait-times': async (reader) => {
    const page = await open('/wait-times', reader);
    await page.locator('.pd-wait').first().waitFor();
    await page.locator('summary').click();
    await expectReadable(page, 'figures');
  },
  verify: async (reader) => {
    const page = await open('/verify', reader);
    await expectReadable(page, 'form');
    await page.locator('#code').fill('2222-2222-2222');
    await send(page);
    await page.getByRole('alert').first().waitFor();
    await expectReadable(page, 'unknown');
    const code = await codeOfPaper();
    await page.locator('#code').fill(code);
    await send(page);
    await page.locator('.pd-verified').waitFor();
    await expectReadable(page, 'genuine');
  },
  login: async (reader) => {
    const page = await open('/login', reader);
    await expectReadable(page, 'form');
    await page.locator('#username').fill('nobody');
    await page.locator('#password').fill('not the password');
    await send(page);
    await page.getByRole('alert').first().waitFor();
    await expectReadable(page, 'refused');
  },
  welcome: async (reader) => {
    await expectReadable(await open('/welcome', reader), 'without a link');
    await expectReadable(await open('/welcome#token', reader), 'form');
  },
};

const codeOfPaper = () =>
  eventually('a paper with a check code', async () => {
    const view = await (await loginAs('supervisor')).get(`/petitions/${one.id}`);
    return view.documents.find(({ verifyCode }: { verifyCode: string | null }) => verifyCode)?.verifyCode;
  });

it('knows every public page', () => {
  const router = readFileSync(join(projectRoot, 'apps/web/src/app/router.tsx'), 'utf8');
  const [, frame] = router.split("import('../public/public-layout')");
  const children = frame?.split("id: 'staff'")[0] ?? '';
  // What only leads on, by a loader, shows nothing itself.
  const paths = [...children.matchAll(/path: '([^']+)'(?!, loader: goHome \})/g)].map(([, path]) => path);
  expect(paths.length).toBeGreaterThan(3);
  expect(Object.keys(PAGES).toSorted()).toEqual(['', ...paths].toSorted());
});

describe.each(READERS)('$who', (reader) => {
  it.each(Object.keys(PAGES))('reads /%s', (path) => PAGES[path]!(reader));
});

it('would find a field that has no name', async () => {
  const page = await open('/track', READERS[0]);
  await page.locator('label[for=queryCode]').evaluate((label) => label.remove());
  expect(await seriousFindings(page)).toEqual([expect.stringContaining('#queryCode')]);
});

it('keeps large type over visits, on public pages alone', async () => {
  const page = await browser.visit('/');
  const sizeOf = () => page.evaluate('parseFloat(getComputedStyle(document.documentElement).fontSize)');
  const usual = await sizeOf();
  await page.getByRole('button', { name: '大字版' }).click();
  expect(await sizeOf()).toBe(21);
  await page.reload();
  await page.getByRole('button', { name: '大字版', pressed: true }).waitFor();
  expect(await sizeOf()).toBe(21);

  const staff = await browser.logIn('registrar');
  await staff.evaluate(() => localStorage.setItem('pd.largeType', 'yes'));
  await staff.reload();
  await staff.locator('main').waitFor();
  expect(await staff.evaluate('parseFloat(getComputedStyle(document.documentElement).fontSize)')).toBe(usual);

  await page.getByRole('button', { name: '大字版' }).click();
  expect(await sizeOf()).toBe(usual);
});
