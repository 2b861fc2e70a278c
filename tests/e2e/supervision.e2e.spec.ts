import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

it('is ordered on the case page, acknowledged by the head on a phone, and stands on the board', async () => {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.complete('accept-petition', { decision: 'accept' });
  await one.task('investigate-petition');
  const page = await browser.logIn('leader', { viewport: DESKTOP });
  await page.goto(new URL(`/petitions/${one.id}`, page.url()).href);
  await page.getByRole('button', { name: '督办' }).click();
  const dialog = page.getByRole('dialog', { name: '督办责任单位' });
  await dialog.getByLabel(/理由|原因/).fill('请一周内拿出办法。');
  await dialog.getByRole('button', { name: '督办' }).click();
  await page.getByText('已督办').waitFor();
  await page.getByText('责任单位还没有人看到').waitFor();
  await one.task('answer-supervision');

  const head = await browser.logIn('head.dongjie', { viewport: PHONE });
  await head.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await head.goto(new URL(`/petitions/${one.id}`, head.url()).href);
  await head.getByRole('button', { name: 'Acknowledge' }).click();
  await head.getByText(/acknowledged/).waitFor();
  expect(await fitsWidth(head)).toBe(true);
  await head.goto(new URL('/board?unit=dongjie', head.url()).href);
  const list = head.getByRole('region', { name: 'Supervised, not done yet' });
  const row = list.getByRole('row').filter({ hasText: one.receiptNumber });
  const more = list.getByRole('button');
  await list.getByRole('link').first().waitFor();
  // Other specs leave supervised work behind, and what has been supervised longest comes first.
  while ((await row.count()) === 0) {
    const shown = await list.getByRole('row').count();
    await more.click();
    await eventually('the next page', async () => (await list.getByRole('row').count()) > shown);
  }
  await row.getByText('Acknowledged', { exact: true }).waitFor();
  expect(await fitsWidth(head)).toBe(true);

  await page.reload();
  await page.getByText(/签收/).first().waitFor();
  await page.goto(new URL('/board', page.url()).href);
  await page.getByRole('heading', { name: '督办未办结' }).waitFor();
});
