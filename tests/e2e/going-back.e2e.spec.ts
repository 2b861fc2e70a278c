import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, toDraftedOpinion } from '#tests/support/case-driver';

const REASON = '认定依据不足，请补充核对';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

it('sends a case back at a desk; who did the step reads why, on a phone, and the circulation shows it', async () => {
  const one = await CaseDriver.register();
  await toDraftedOpinion(one);
  const { key } = await one.task('sign-opinion');
  const head = await browser.logIn('head.dongjie', { viewport: DESKTOP });
  await head.goto(new URL(`/tasks/${key}`, head.url()).href);
  await head.getByRole('button', { name: '退回', exact: true }).waitFor();
  await head.keyboard.press('b');
  const dialog = head.getByRole('dialog', { name: '退回前面的环节' });
  await dialog
    .getByText(/已经作出决定/)
    .first()
    .waitFor();
  expect(await seriousFindings(head)).toEqual([]);
  expect(await dialog.getByRole('radio', { name: /受理信访事项/ }).isDisabled()).toBe(true);
  await dialog.getByRole('radio', { name: /认定诉求/ }).check();
  await dialog.getByLabel('理由').fill(REASON);
  await dialog
    .getByRole('button', { name: '退 回' })
    .or(dialog.getByRole('button', { name: '退回' }))
    .click();
  await head.getByText(/已退回/).waitFor();

  const { key: again } = await one.task('classify-claim');
  const handler = await browser.logIn('handler.dongjie', { viewport: PHONE });
  await handler.goto(new URL(`/tasks/${again}`, handler.url()).href);
  await handler.getByText(REASON).waitFor();
  expect(await fitsWidth(handler)).toBe(true);
  expect(await seriousFindings(handler)).toEqual([]);
  await handler.goto(new URL('/inbox', handler.url()).href);
  await handler
    .getByRole('listitem')
    .filter({ hasText: one.receiptNumber })
    .filter({ hasText: '请重新办理' })
    .waitFor();

  await head.goto(new URL(`/petitions/${one.id}?history=steps`, head.url()).href);
  await head.getByText(/退回到“认定诉求”/).waitFor();
  await head.getByText(REASON).first().waitFor();
});

it('takes one’s own submission back, in English', async () => {
  const one = await CaseDriver.register();
  await toDraftedOpinion(one);
  await one.task('sign-opinion');
  const drafted = (await one.view()).tasks.find(({ elementId }: any) => elementId === 'draft-opinion');
  const page = await browser.logIn('handler.dongjie', { viewport: DESKTOP });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL(`/tasks/${drafted.key}`, page.url()).href);
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByText(/^Taken back: /).waitFor();
  const { key } = await one.task('draft-opinion');
  await page.goto(new URL(`/tasks/${key}`, page.url()).href);
  await page.getByText(/was cancelled/).waitFor();
  await page.getByRole('button', { name: 'Submit' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});
