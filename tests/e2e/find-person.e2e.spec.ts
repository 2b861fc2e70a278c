import { randomInt } from 'node:crypto';
import { loginAs } from '#tests/support/api-client';
import { fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { aPetition, aPetitioner } from '#tests/support/case-driver';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

async function aPerson() {
  const person = { ...aPetitioner(), name: `欧阳寻${randomInt(1e9)}` };
  const body = aPetition({ channel: 'letter', petitioners: [person] });
  return { person, receipt: await (await loginAs('registrar')).post('/petitions', body) };
}

it('finds a person by the whole phone number and shows who it is masked', async () => {
  const { person, receipt } = await aPerson();
  const page = await browser.logIn('registrar');
  await page.goto(new URL('/petitions', page.url()).href);
  await page.getByRole('button', { name: '按人查找' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('完整的姓名、电话或证件号码').fill(person.phone);
  await page.keyboard.press('Enter');
  await dialog.getByText(receipt.receiptNumber).waitFor();
  await dialog.getByText(`${person.phone.slice(0, 3)}****${person.phone.slice(-4)}`).waitFor();
  expect(await dialog.innerText()).not.toContain(person.name);
  // What was looked for stays out of the address.
  expect(page.url()).not.toContain(person.phone);
});

it('fits a phone and speaks English', async () => {
  const { person, receipt } = await aPerson();
  const page = await browser.logIn('supervisor', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL('/petitions', page.url()).href);
  await page.getByRole('button', { name: 'Find a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Whole name, phone or identity number').fill(person.name);
  await page.keyboard.press('Enter');
  await dialog.getByText(receipt.receiptNumber).waitFor();
  expect(await fitsWidth(page)).toBe(true);
  await dialog.getByText('Give a whole name, phone or identity number.').waitFor();
});
