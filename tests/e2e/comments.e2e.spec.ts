import type { Page } from 'playwright-core';
import { seriousFindings } from '#tests/support/axe';
import { loginAs } from '#tests/support/api-client';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

/** Nothing serious for axe, and nothing wider than the window. */
async function expectReadable(page: Page): Promise<void> {
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/comments-${Date.now()}.png`, fullPage: true });
  expect(await seriousFindings(page)).toEqual([]);
  expect(await fitsWidth(page)).toBe(true);
}

it('names a colleague by the initials of their name, asks them, and is answered', async () => {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('beiyuan'));
  await one.task('accept-petition');
  const asking = await browser.logIn('handler.beiyuan', { viewport: DESKTOP });
  await asking.goto(new URL(`/petitions/${one.id}?tab=comments`, asking.url()).href);
  const field = asking.getByLabel('新留言');
  await field.pressSequentially('请 @tjj');
  await asking.locator('.ant-mentions-dropdown-menu-item', { hasText: '唐建军' }).waitFor();
  await field.press('Enter');
  await field.pressSequentially('看一下水压记录。');
  await asking.getByText('已提及，将告知：唐建军').waitFor();
  const asked = asking.getByRole('combobox', { name: '征求意见（可选）' });
  await asked.fill('tjj');
  await asking.locator('.ant-select-item-option', { hasText: '唐建军' }).waitFor();
  await asked.press('Enter');
  await expectReadable(asking);
  await asking.getByRole('button', { name: '征求意见', exact: true }).click();
  await asking.getByText('征求唐建军意见，待答').waitFor();

  const answering = await browser.logIn('head.beiyuan', { viewport: PHONE });
  await answering.goto(new URL('/inbox', answering.url()).href);
  await answering
    .getByText(/白洁征求意见：请 @唐建军/)
    .first()
    .waitFor();
  await answering.getByRole('link', { name: `去答复 ${one.receiptNumber}` }).click();
  await answering.getByRole('button', { name: /^答\s*复$/ }).click();
  await answering.getByLabel('答复白洁').fill('水压记录正常。');
  await expectReadable(answering);
  await answering.getByRole('button', { name: '提交答复' }).click();
  // Told to the page of whoever asked by itself.
  await asking.getByText('水压记录正常。').waitFor();
  await asking.getByText('已征求唐建军意见').waitFor();
  await expectReadable(asking);
});

it('changes and removes a comment on a phone, in English, with every tab of the case in view', async () => {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('beiyuan'));
  await one.task('accept-petition');
  const page = await browser.logIn('handler.beiyuan', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL(`/petitions/${one.id}?tab=comments`, page.url()).href);
  const field = page.getByLabel('New comment');
  for (const tab of await page.getByRole('tab').all()) {
    const box = await tab.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= PHONE.width).toBe(true);
  }
  await field.fill('请 @方俊 看');
  await page.getByText('Nobody is named: only colleagues who may see the case can be.').waitFor();
  await field.fill('第一稿');
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  const item = page.getByRole('listitem').filter({ hasText: '第一稿' });
  await item.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByLabel('Change the comment').fill('第二稿');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('第二稿').waitFor();
  await page.getByRole('button', { name: 'Changed 1×' }).click();
  await page.getByText('第一稿').waitFor();
  await expectReadable(page);
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  const confirm = page.getByRole('dialog', { name: 'Remove this comment?' });
  await confirm.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByText(/^Removed by/).waitFor();
  const { items } = await (await loginAs('handler.beiyuan')).get(`/petitions/${one.id}/comments`);
  expect(items.map(({ text }: { text: string }) => text)).toEqual(['']);
});
