import { answeredCase, askFor } from '#tests/support/appeal-driver';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import type { CaseDriver } from '#tests/support/case-driver';

let browser: TestBrowser;
let one: CaseDriver;
beforeAll(async () => {
  browser = await TestBrowser.open();
  one = await answeredCase();
  await askFor('review', one);
  await one.task('examine-review');
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

it.each([
  ['a desk', DESKTOP],
  ['a phone', PHONE],
])('the diagram of a case opens those of the processes that it waits for, at %s', async (_, viewport) => {
  const page = await browser.logIn('supervisor', { viewport });
  await page.goto(new URL(`/petitions/${one.id}?tab=diagram`, page.url()).href);
  const chosen = page.locator('.pd-caseprocesses');
  await chosen.getByTitle(/^复查/).waitFor();
  await chosen.getByRole('combobox').click();
  await page.getByTitle(/^初信初访/).click();
  await page.locator('.pd-opener').getByText('打开复查').waitFor({ state: 'attached' });
  expect(await fitsWidth(page)).toBe(true);
  // The list opens it too, for whoever can't use the picture.
  await page
    .locator('.pd-steplist')
    .getByRole('button', { name: /打开复查/ })
    .click();
  await chosen.getByTitle(/^复查/).waitFor();
  await page
    .locator('.pd-steplist')
    .getByText('审查复查申请')
    .or(page.locator('.pd-steplist [aria-current=step]'))
    .first()
    .waitFor();
});

it('a button on the picture opens the process that an element waits for', async () => {
  const page = await browser.logIn('supervisor');
  await page.goto(new URL(`/petitions/${one.id}?tab=diagram`, page.url()).href);
  const chosen = page.locator('.pd-caseprocesses');
  await chosen.getByTitle(/^复查/).waitFor();
  await chosen.getByRole('combobox').click();
  await page.getByTitle(/^初信初访/).click();
  const opener = page.locator('.pd-opener').getByText('打开复查');
  await opener.waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await opener.dispatchEvent('click');
  await chosen.getByTitle(/^复查/).waitFor();
});
