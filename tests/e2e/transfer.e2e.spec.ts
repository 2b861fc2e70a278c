import { fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { choose } from '#tests/support/choose';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

async function atDongjie(): Promise<CaseDriver> {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.task('accept-petition');
  return one;
}

it('asks for a transfer from the case page, with the keyboard, and shows it in the history', async () => {
  const one = await atDongjie();
  const page = await browser.logIn('handler.dongjie');
  await page.goto(new URL(`/petitions/${one.id}`, page.url()).href);
  await page.getByRole('button', { name: '移交其他单位' }).click();
  const dialog = page.getByRole('dialog', { name: '申请移交其他单位办理' });
  await dialog.getByRole('button', { name: '提交申请' }).click();
  await dialog
    .getByText(/请填写|必填|请写明/)
    .first()
    .waitFor();
  await choose(dialog.getByRole('combobox', { name: '接办单位' }), '河西');
  await dialog.getByLabel(/理由|原因/).fill('该路段由河西街道管理。');
  await dialog.getByRole('button', { name: '提交申请' }).press('Enter');
  await page.getByText('移交申请已提交').waitFor();
  expect((await one.task('decide-transfer')).group).toBe('dongjie:head');
  await page.goto(new URL(`/petitions/${one.id}`, page.url()).href);
  await page.getByText('申请移交其他单位').first().waitFor();
});

it('fits a phone in English: the dialog, the decision, the record', async () => {
  const one = await atDongjie();
  const page = await browser.logIn('handler.dongjie', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL(`/petitions/${one.id}`, page.url()).href);
  await page.getByRole('button', { name: 'Pass on to another unit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask to pass the case on to another unit' });
  await choose(dialog.getByRole('combobox', { name: 'Unit to handle it' }), 'Hexi');
  await dialog.getByLabel('Reason').fill('That road belongs to Hexi street.');
  expect(await fitsWidth(page)).toBe(true);
  await dialog.getByRole('button', { name: 'Send request' }).click();
  await page.getByText('Transfer requested').waitFor();
  const { key } = await one.task('decide-transfer');
  const head = await browser.logIn('head.dongjie', { viewport: PHONE });
  await head.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await head.goto(new URL(`/tasks/${key}`, head.url()).href);
  await head.getByRole('heading', { name: 'Decide on the transfer' }).first().waitFor();
  expect(await fitsWidth(head)).toBe(true);
});
