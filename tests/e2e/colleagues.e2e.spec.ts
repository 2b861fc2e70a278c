import { seriousFindings } from '#tests/support/axe';
import { loginAs } from '#tests/support/api-client';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { choose } from '#tests/support/choose';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

/** A case of Beiyuan. */
async function ofBeiyuan(subject: string): Promise<CaseDriver> {
  const one = await CaseDriver.register({ subject });
  await one.complete('triage-petition', TRIAGE_TO('beiyuan'));
  await one.task('accept-petition');
  return one;
}

it('shows a case to a colleague, who reads it, and its sender sees when', async () => {
  const subject = `抄送${Date.now()}`;
  const one = await ofBeiyuan(subject);
  const sender = await browser.logIn('handler.beiyuan', { viewport: DESKTOP });
  await sender.goto(new URL(`/petitions/${one.id}`, sender.url()).href);
  await sender.getByRole('button', { name: '抄送', exact: true }).click();
  const dialog = sender.getByRole('dialog', { name: '抄送同事' });
  const people = dialog.getByRole('combobox', { name: '抄送给' });
  await choose(people, '唐建军');
  await people.press('Escape');
  await dialog.getByLabel('附言（可选）').fill('请留意住户的意见。');
  expect(await seriousFindings(sender)).toEqual([]);
  await dialog.getByRole('button', { name: /抄\s*送/ }).click();
  await sender.getByText('已抄送').waitFor();
  const copies = sender.getByRole('region', { name: '抄送记录' });
  await copies.getByText(/未读/).waitFor();

  const receiver = await browser.logIn('head.beiyuan', { viewport: DESKTOP });
  await receiver.goto(new URL('/inbox', receiver.url()).href);
  await receiver.getByText(`白洁把信访件 ${one.receiptNumber} 抄送给您。`).waitFor();
  await receiver.goto(new URL(`/petitions?list=copied&q=${one.receiptNumber}`, receiver.url()).href);
  await receiver.getByRole('link', { name: subject }).waitFor();
  expect(await seriousFindings(receiver)).toEqual([]);
  await receiver.getByRole('link', { name: subject }).click();
  await receiver.getByText('白洁抄送给您').waitFor();
  expect(await seriousFindings(receiver)).toEqual([]);
  await receiver
    .getByRole('note')
    .getByRole('button', { name: /已阅抄送/ })
    .click();
  await receiver.getByText('白洁抄送给您').waitFor({ state: 'hidden' });
  // Told to the sender's page by itself.
  await copies.getByText(/已阅/).waitFor();
});

it('follows a case with a key and finds it on the list, in English on a phone', async () => {
  const subject = `关注${Date.now()}`;
  const one = await ofBeiyuan(subject);
  const page = await browser.logIn('head.beiyuan', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL(`/petitions/${one.id}`, page.url()).href);
  await page.getByRole('button', { name: 'Follow', exact: true }).waitFor();
  await page.keyboard.press('f');
  await page.getByRole('button', { name: 'Stop following' }).waitFor();
  expect(await fitsWidth(page)).toBe(true);
  await page.goto(new URL('/petitions', page.url()).href);
  await page.getByRole('button', { name: /^Followed/ }).click();
  await page.waitForURL((url) => url.search === '?list=followed');
  await page.getByRole('link', { name: subject }).waitFor();
  expect(await fitsWidth(page)).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  await (await loginAs('head.beiyuan')).post(`/petitions/${one.id}/unfollow`);
});
