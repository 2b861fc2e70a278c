import { fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver } from '#tests/support/case-driver';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

it('sets a legal hold from the case page, shows why, and lifts it', async () => {
  const one = await CaseDriver.register();
  await one.task('triage-petition');
  const page = await browser.logIn('supervisor');
  await page.goto(new URL(`/petitions/${one.id}`, page.url()).href);
  await page.getByRole('heading', { name: '保管期限' }).waitFor();
  await page.getByText('办结后开始计算').waitFor();
  await page.getByRole('button', { name: '设置法律保全' }).click();
  const dialog = page.getByRole('dialog', { name: '设置法律保全' });
  await dialog.getByRole('button', { name: '设置法律保全' }).click();
  await dialog.getByText('请写明理由').waitFor();
  await dialog.getByLabel('理由').fill('行政诉讼未结，需作证据。');
  await dialog.getByRole('button', { name: '设置法律保全' }).click();
  await page.getByText('法律保全：不得销毁').waitFor();
  await page.getByRole('tabpanel').getByText('行政诉讼未结，需作证据。').waitFor();
  const registrar = await browser.logIn('registrar');
  await registrar.goto(new URL(`/petitions/${one.id}`, registrar.url()).href);
  await registrar.getByText('法律保全：不得销毁').waitFor();
  expect(await registrar.getByRole('button', { name: '解除法律保全' }).count()).toBe(0);
  await page.getByRole('button', { name: '解除法律保全' }).click();
  const lift = page.getByRole('dialog', { name: '解除法律保全' });
  await lift.getByLabel('理由').fill('诉讼已经终结。');
  await lift.getByRole('button', { name: '解除法律保全' }).click();
  await page.getByText('办结后开始计算').waitFor();
  await page.getByRole('button', { name: '设置法律保全' }).waitFor();
});

it('fits a phone in English: the hold and the list', async () => {
  const one = await CaseDriver.register();
  await one.task('triage-petition');
  const page = await browser.logIn('supervisor', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL(`/petitions/${one.id}`, page.url()).href);
  await page.getByRole('button', { name: 'Set legal hold' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set a legal hold' });
  await dialog.getByLabel('Reason').fill('Needed as evidence in court.');
  expect(await fitsWidth(page)).toBe(true);
  await dialog.getByRole('button', { name: 'Set legal hold' }).click();
  await page.getByText('Legal hold: must not be erased').waitFor();
  expect(await fitsWidth(page)).toBe(true);
  await page.goto(new URL('/retention', page.url()).href);
  await page.getByRole('heading', { name: 'Retention' }).first().waitFor();
  await page.getByText('No case has been listed').waitFor();
  expect(await fitsWidth(page)).toBe(true);
});
