import { seriousFindings } from '#tests/support/axe';
import { loginAs } from '#tests/support/api-client';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { choose } from '#tests/support/choose';

const WORD = '受理口径请把关';
const OPINION = '应当先核对物业合同';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

it('asks a colleague at a desk, who objects on a phone; the task waits until then, and the circulation shows it', async () => {
  const subject = `加签${Date.now()}`;
  const one = await CaseDriver.register({ subject });
  await one.complete('triage-petition', TRIAGE_TO('beiyuan'));
  const { key } = await one.task('accept-petition');
  await (await loginAs('handler.beiyuan')).post(`/tasks/${key}/claim`);
  const handler = await browser.logIn('handler.beiyuan', { viewport: DESKTOP });
  await handler.goto(new URL(`/tasks/${key}`, handler.url()).href);
  const part = handler.getByRole('region', { name: '加签' });
  await part.getByRole('button', { name: /加\s*签/ }).click();
  const dialog = handler.getByRole('dialog', { name: '请同事会签' });
  const people = dialog.getByRole('combobox', { name: '会签人' });
  await choose(people, '唐建军');
  await people.press('Escape');
  await dialog.getByLabel('会签内容（可选）').fill(WORD);
  expect(await seriousFindings(handler)).toEqual([]);
  await dialog.getByRole('button', { name: /加\s*签/ }).click();
  await part.getByText('1 人尚未会签').waitFor();
  expect(await seriousFindings(handler)).toEqual([]);
  await handler.getByRole('radio', { name: '受理', exact: true }).check();
  await handler.getByRole('button', { name: /^提\s*交$/ }).click();
  await handler.getByText(/唐建军尚未会签/).waitFor();

  const head = await browser.logIn('head.beiyuan', { viewport: PHONE });
  await head.goto(new URL('/inbox', head.url()).href);
  await head.getByRole('button', { name: `会签：${one.receiptNumber} 受理信访事项` }).waitFor();
  expect(await fitsWidth(head)).toBe(true);
  expect(await seriousFindings(head)).toEqual([]);
  await head.setViewportSize(DESKTOP);
  await head.goto(new URL(`/petitions/${one.id}`, head.url()).href);
  await head.getByRole('button', { name: `会签：${one.receiptNumber} 受理信访事项` }).click();
  const answer = head.getByRole('dialog', { name: '会签：受理信访事项' });
  await answer.getByText(WORD).waitFor();
  await answer.getByRole('radio', { name: '不同意' }).check();
  await answer.getByLabel('意见').fill(OPINION);
  expect(await seriousFindings(head)).toEqual([]);
  await answer.getByRole('button', { name: /提\s*交/ }).click();
  await head.getByText('已答复，对方收到通知').waitFor();

  // Told to the handler's page by itself.
  await part.getByText(OPINION).waitFor();
  await part.getByText('没有待答复的会签').waitFor();
  await handler.goto(new URL(`/petitions/${one.id}?history=steps`, handler.url()).href);
  await handler.getByText(OPINION).first().waitFor();
  expect(await seriousFindings(handler)).toEqual([]);
});

it('takes a co-signer away with a reason, in English', async () => {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('beiyuan'));
  const { key } = await one.task('accept-petition');
  const [handler, head] = [await loginAs('handler.beiyuan'), await loginAs('head.beiyuan')];
  await handler.post(`/tasks/${key}/claim`);
  await handler.post(`/tasks/${key}/co-signatures`, { personIds: [head.personId] });
  const page = await browser.logIn('handler.beiyuan', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL(`/tasks/${key}`, page.url()).href);
  const part = page.getByRole('region', { name: 'Co-signers' });
  await part.getByRole('button', { name: /^Take .* away$/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Take the co-signer away' });
  await dialog.getByLabel('Reason').fill('Settled by telephone');
  await dialog.getByRole('button', { name: 'Take away' }).click();
  await part.getByText('Taken away', { exact: true }).waitFor();
  await part.getByText('Settled by telephone').waitFor();
  expect(await fitsWidth(page)).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
});
