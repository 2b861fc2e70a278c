import type { Page } from 'playwright-core';
import { loginAs } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver } from '#tests/support/case-driver';
import { choose } from '#tests/support/choose';

const WORD = '请核对是否重复信访';
const ANSWER = '没有重复，可以交办';

/** With SHOTS set, for looking at. */
async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
}

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

it('has a colleague fill in a task, who hands it in; its owner sees that at once and submits it', async () => {
  const subject = `委派${Date.now()}`;
  const one = await CaseDriver.register({ subject });
  const { key } = await one.task('triage-petition');
  await (await loginAs('registrar')).post(`/tasks/${key}/claim`);
  const owner = await browser.logIn('registrar', { viewport: DESKTOP });
  await owner.goto(new URL(`/tasks/${key}`, owner.url()).href);
  await owner.getByRole('button', { name: /^委\s*派$/ }).click();
  const dialog = owner.getByRole('dialog', { name: '委派同事办理' });
  await choose(dialog.getByRole('combobox', { name: '委派给' }), '宋佳');
  await dialog.getByLabel('委派要求').fill(WORD);
  expect(await seriousFindings(owner)).toEqual([]);
  await dialog.getByRole('button', { name: /^委\s*派$/ }).click();
  await owner.getByText(/宋佳正在为您办理/).waitFor();
  await owner.getByRole('button', { name: /^收\s*回$/ }).waitFor();
  expect(await owner.getByRole('button', { name: /^提\s*交$/ }).count()).toBe(0);
  await shoot(owner, 'delegated-out');
  await owner.goto(new URL('/inbox?box=delegated', owner.url()).href);
  await owner.getByRole('link', { name: subject }).waitFor();

  const colleague = await browser.logIn('registrar.second', { viewport: PHONE });
  await colleague.goto(new URL(`/tasks/${key}`, colleague.url()).href);
  await colleague.getByText(WORD, { exact: true }).first().waitFor();
  expect(await fitsWidth(colleague)).toBe(true);
  expect(await seriousFindings(colleague)).toEqual([]);
  await colleague.getByRole('radio', { name: '初次反映', exact: true }).check();
  await shoot(colleague, 'delegated-in');
  await colleague.getByRole('button', { name: /^交\s*回$/ }).click();
  const handIn = colleague.getByRole('dialog', { name: '交回林晓燕' });
  await handIn.getByLabel('办理情况').fill(ANSWER);
  expect(await seriousFindings(colleague)).toEqual([]);
  await handIn.getByRole('button', { name: /^交\s*回$/ }).click();
  await colleague.getByText('已交回林晓燕').waitFor();

  await owner.goto(new URL(`/tasks/${key}`, owner.url()).href);
  await owner.getByText(ANSWER).waitFor();
  await owner.getByRole('radio', { name: '初次反映', exact: true, checked: true }).waitFor();
  await owner.getByRole('button', { name: /^提\s*交$/ }).waitFor();
  await shoot(owner, 'handed-in');
  await owner.goto(new URL(`/petitions/${one.id}?history=steps`, owner.url()).href);
  await owner.getByText(ANSWER).first().waitFor();
  expect(await seriousFindings(owner)).toEqual([]);
  await (await loginAs('registrar')).post(`/tasks/${key}/release`);
});

it('is recalled, in English', async () => {
  const one = await CaseDriver.register();
  const { key } = await one.task('triage-petition');
  const [owner, colleague] = [await loginAs('registrar'), await loginAs('registrar.second')];
  await owner.post(`/tasks/${key}/claim`);
  await owner.post(`/tasks/${key}/delegate`, { personId: colleague.personId, reason: WORD });
  const page = await browser.logIn('registrar', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL(`/tasks/${key}`, page.url()).href);
  await page.getByRole('button', { name: 'Recall' }).click();
  await page.getByText('Recalled: the task is yours again').waitFor();
  await page.getByRole('button', { name: 'Delegate' }).waitFor();
  expect(await fitsWidth(page)).toBe(true);
  await owner.post(`/tasks/${key}/release`);
});
