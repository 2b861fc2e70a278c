import { randomInt, randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { loginAs } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { aPetitioner, CaseDriver, INVESTIGATION, TRIAGE_TO } from '#tests/support/case-driver';

let browser: TestBrowser;
let one: CaseDriver;
/** Two characters that nobody else's case says beside each other. */
const word = `龘${'淤沙渠堰闸坝港湾渡桥'[randomInt(10)]}`;
const petitioner = { ...aPetitioner(), name: `龘靐${randomInt(1e4)}` };
const subject = `河道${word}多年淤积 ${randomInt(1e9)}`;

beforeAll(async () => {
  browser = await TestBrowser.open();
  one = await CaseDriver.register({
    subject,
    content: `下雨就倒灌，${word}段最严重，请打13812345678联系。盼能清淤，沿岸二十多户居民出行和生活都受到影响。`,
    petitioners: [petitioner],
  });
  await one.complete('triage-petition', TRIAGE_TO('xinhe'));
  await one.complete('accept-petition', { decision: 'accept' });
  const facts = `经现场查看，${word}段确有淤积，建议尽快清理。`;
  await one.complete('investigate-petition', { ...INVESTIGATION, facts });
  await one.task('classify-claim');
  const handler = await loginAs('handler.xinhe');
  await handler.post(`/petitions/${one.id}/comments`, {
    text: `请水务站看看沉砂池，${word}段也在内。`,
    mentions: [],
    requestKey: randomUUID(),
  });
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
};
const searchBox = (page: Page) => page.getByRole('searchbox', { name: '编号或内容中的词' });
const row = (page: Page) => page.getByRole('row', { name: new RegExp(one.receiptNumber) });

async function look(page: Page, words: string): Promise<void> {
  await searchBox(page).fill(words);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === words);
}

it('a word of two characters finds a task, and the row shows where it stands', async () => {
  const page = await browser.logIn('handler.xinhe', { viewport: DESKTOP });
  await look(page, word);
  await row(page).getByRole('link', { name: subject }).locator('mark', { hasText: word }).waitFor();
  await page.getByText('共 1 件').waitFor();
  // A word that the subject does not say is shown with the place where it stands.
  await look(page, `${word} 沉砂池`);
  const found = row(page).getByRole('list', { name: '找到的内容' });
  await found.getByText('评论').waitFor();
  expect(await found.locator('mark').allTextContents()).toEqual(['沉砂池']);
  await look(page, '倒灌 确有淤积');
  await found.getByText('诉求').waitFor();
  expect(await found.locator('mark').allTextContents()).toEqual(['倒灌', '确有淤积']);
  // The digits of a long number don't come along.
  expect(await found.innerText()).not.toContain('13812345678');
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'search-inbox');
  await page.reload();
  await found.getByText('意见').waitFor();
  expect(await searchBox(page).inputValue()).toBe('倒灌 确有淤积');
});

it('one character is too few, and nobody is found by name: both are said', async () => {
  const page = await browser.logIn('supervisor', { viewport: DESKTOP });
  await page.goto(new URL('/petitions', page.url()).href);
  await look(page, '龘');
  await page.getByRole('status').filter({ hasText: '“龘”太短' }).waitFor();
  await page.getByText('没有符合条件的信访事项').waitFor();
  await shot(page, 'search-too-short');
  await look(page, petitioner.name);
  await page.getByText('证件号码不在其中。 请用信访事项列表上的“按人查找”').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'search-nothing');
  await look(page, `龘 ${word} 清淤`);
  await page.getByRole('status').filter({ hasText: '“龘”太短' }).waitFor();
  await row(page).locator('mark', { hasText: '清淤' }).waitFor();
  await shot(page, 'search-petitions');
});

it('a phone shows it too, within its width, and in English', async () => {
  const phone = await browser.logIn('handler.xinhe', { viewport: PHONE });
  await phone.goto(new URL(`/petitions?q=${encodeURIComponent(`${word} 沉砂池`)}`, phone.url()).href);
  await row(phone).locator('mark', { hasText: '沉砂池' }).waitFor();
  expect(await fitsWidth(phone)).toBe(true);
  expect(await seriousFindings(phone)).toEqual([]);
  await row(phone).scrollIntoViewIfNeeded();
  await shot(phone, 'search-phone');
  await phone.getByRole('button', { name: 'English' }).first().click();
  await row(phone).getByRole('list', { name: 'Found in' }).getByText('Comment').waitFor();
  await phone.getByRole('button', { name: '中文' }).first().click();
  await row(phone).getByRole('list', { name: '找到的内容' }).waitFor();
});
