import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Hook, Receiver } from '#libs/delivery/courier.fixture';
import { signature } from '#libs/delivery/webhook-gateway';
import { seriousFindings } from '#tests/support/axe';
import { chineseTexts, DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { aPetition, CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';
import { OwnProduct } from '#tests/support/own-product';

/** An office with a receiver on this machine: it needs a product of its own. */
const product = new OwnProduct('webhooks');
const receiver = new Receiver();
const NAME = '政务群机器人';
let browser: TestBrowser;
let database: OfficeDatabase;

beforeAll(async () => {
  await receiver.open();
  await product.up({
    WEBHOOK_HOSTS: `${new URL(receiver.url).host}=private`,
    WEBHOOK_HTTP_ON_LOOPBACK: 'true',
  });
  database = new OfficeDatabase();
  browser = await TestBrowser.open();
}, 400_000);
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(async () => {
  await browser.close();
  await database.close();
  await product.end();
  await receiver.close();
});

const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
};
const isSigned = ({ headers, body }: Hook, secret: string) =>
  headers['x-petition-desk-signature'] ===
  `sha256=${signature(secret, String(headers['x-petition-desk-timestamp']), body)}`;
const hooksOf = (number: string) => receiver.hooks.filter(({ body }) => body.includes(number));
/** The secret that the page shows this once. */
const secretOn = async (page: Page) => {
  const dialog = page.getByRole('dialog', { name: '签名密钥' });
  const secret = (await dialog.locator('dd').first().textContent()) ?? '';
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'webhook-secret');
  await dialog.getByRole('button', { name: '我已保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.content()).not.toContain(secret);
  return secret;
};

it('an administrator has reminders sent to the office’s chat, signed; what was given up is sent again from the page', async () => {
  const page = await browser.logIn('admin', { viewport: DESKTOP });
  await page.goto(new URL('/operations', page.url()).href);
  const card = page.getByRole('region', { name: '推送地址' });
  await card.getByRole('button', { name: '添加推送地址' }).click();
  const form = page.getByRole('dialog', { name: '添加推送地址' });
  await form.getByLabel('名称').fill(NAME);
  await form.getByLabel('地址').fill('https://chat.example.com/hook');
  await form.getByLabel('新任务').check();
  await form.getByRole('button', { name: /保\s*存/ }).click();
  await form.getByText('不允许发往这台主机').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'webhook-refused');
  await form.getByLabel('地址').fill(receiver.url);
  await form.getByRole('button', { name: /保\s*存/ }).click();
  const secret = await secretOn(page);

  await card.getByText(receiver.url).waitFor();
  await card.getByRole('button', { name: `发送样例 ${NAME}` }).click();
  await card.getByText('已接收：接收方答复 HTTP 200').waitFor();
  expect(isSigned(receiver.hooks[0]!, secret)).toBe(true);
  expect(JSON.parse(receiver.hooks[0]!.body)).toMatchObject({ kind: 'test', number: null });

  // What the receiver refuses for good stands below, and goes out under its old key.
  receiver.mode = 422;
  const petition = aPetition({ channel: 'letter' });
  const one = await CaseDriver.register(petition);
  await one.complete('triage-petition', TRIAGE_TO('xinhe'));
  const { key } = await one.task('accept-petition');
  const refused = await eventually('messages of the task', async () => {
    const hooks = hooksOf(one.receiptNumber).filter(({ body }) => body.includes(`/tasks/${key}`));
    return hooks.length > 0 && hooks;
  });
  for (const { body } of refused)
    for (const word of [petition.subject, petition.petitioners[0]!.name]) expect(body).not.toContain(word);
  await eventually('none waits', async () => {
    const [{ waiting }] = (await database.rows<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM webhook_call WHERE state = 'waiting'`,
    )) as [{ waiting: number }];
    return waiting === 0;
  });
  await page.reload();
  const letters = page.getByRole('region', { name: '未发出的提醒' });
  await letters.getByText('接收方答复 HTTP 422').first().waitFor();
  await letters.getByText(NAME).first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'dead-letters');
  const failed = receiver.hooks.filter(({ body }) => !body.includes('"test"'));
  const keys = [...new Set(failed.map(({ headers }) => String(headers['idempotency-key'])))].sort();
  receiver.mode = 200;
  receiver.hooks.length = 0;
  await letters
    .getByRole('button', { name: /^再试一次|^重试/ })
    .first()
    .click();
  await page.getByText('已重新排队').waitFor();
  if (keys.length > 1) await letters.getByRole('button', { name: /^全部重试/ }).click();
  await letters.getByText('没有未发出的提醒。').waitFor();
  const again = await eventually('all are sent again', async () => {
    const sent = [...new Set(receiver.hooks.map(({ headers }) => String(headers['idempotency-key'])))].sort();
    return sent.length === keys.length && sent;
  });
  expect(again).toEqual(keys);
  expect(receiver.hooks.every((hook) => isSigned(hook, secret))).toBe(true);

  await card.getByRole('button', { name: `更换密钥 ${NAME}` }).click();
  await page.getByRole('dialog', { name: '更换密钥' }).getByRole('button', { name: '更换密钥' }).click();
  const renewed = await secretOn(page);
  expect(renewed).not.toBe(secret);
  receiver.mode = 302;
  await card.getByRole('button', { name: `发送样例 ${NAME}` }).click();
  await card.getByText('未接收：接收方答复 HTTP 302').waitFor();
  expect(isSigned(receiver.hooks.at(-1)!, renewed)).toBe(true);
  await shot(page, 'webhooks');
  await page.setViewportSize(PHONE);
  expect(await fitsWidth(page)).toBe(true);
  await shot(page, 'webhooks-phone-zh');

  const entries = await database.rows<{ action: string; detail: object }>(
    `SELECT action, detail FROM audit_entry WHERE subject_type IN ('webhook', 'dead-letter') ORDER BY id`,
  );
  expect(new Set(entries.map(({ action }) => action))).toEqual(
    new Set([
      'webhook.add',
      'webhook.test',
      'dead-letter.retry',
      ...(keys.length > 1 ? ['dead-letter.retry-all'] : []),
      'webhook.renew-secret',
    ]),
  );
  const logs = join(product.dataDir, 'logs');
  const written = readdirSync(logs).map((file) => readFileSync(join(logs, file), 'utf8'));
  expect(written.join('')).toContain('webhook failed');
  for (const key of [secret, renewed])
    for (const text of [...written, JSON.stringify(entries)]) expect(text).not.toContain(key);
});

it('stands on a phone and in English; auditors see what was given up, and no address', async () => {
  const page = await browser.logIn('admin', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL('/operations', page.url()).href);
  const card = page.getByRole('region', { name: 'Webhooks' });
  await card.getByRole('button', { name: `Change ${NAME}` }).waitFor();
  expect(await fitsWidth(page)).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'webhooks-phone');
  await page.setViewportSize(DESKTOP);
  await shot(page, 'webhooks-en');
  await page.setViewportSize(PHONE);
  await card.getByRole('button', { name: `Change ${NAME}` }).click();
  const form = page.getByRole('dialog', { name: 'Change the webhook' });
  await form.getByLabel('Address').waitFor();
  expect(await fitsWidth(page)).toBe(true);
  await shot(page, 'webhook-form-phone');
  const chinese = await chineseTexts(page, '[aria-hidden="true"], [lang="zh-CN"], [data-written]');
  expect(chinese.filter((text) => text !== NAME && !text.includes('系统管理员'))).toEqual([]);
  await form.getByRole('button', { name: 'Cancel' }).click();
  await card.getByRole('button', { name: `Remove ${NAME}` }).click();
  await page.getByRole('dialog', { name: 'Remove' }).getByRole('button', { name: 'Remove' }).click();
  await card.getByText('There is no webhook yet.').waitFor();

  const audited = await browser.logIn('auditor', { viewport: DESKTOP });
  await audited.goto(new URL('/operations', audited.url()).href);
  await audited.getByRole('region', { name: '未发出的提醒' }).waitFor();
  expect(await audited.getByRole('region', { name: '推送地址' }).count()).toBe(0);
});
