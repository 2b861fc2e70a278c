import { Mailbox } from '#libs/delivery/courier.fixture';
import { minuteOfDay } from '#libs/reminder/quiet-hours';
import { seriousFindings } from '#tests/support/axe';
import { chineseTexts, DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { advance, aPetition, CaseDriver, officeNow, TRIAGE_TO } from '#tests/support/case-driver';
import { codeSentTo, mailsTo } from '#tests/support/choose-reminders';
import { eventually } from '#tests/support/eventually';
import { newcomer } from '#tests/support/newcomer';
import { OfficeDatabase } from '#tests/support/office-database';
import { OwnProduct } from '#tests/support/own-product';
import { loginAs } from '#tests/support/raw-client';

/** An office with a mail server: it needs a product of its own. */
const product = new OwnProduct('reminders');
const mailbox = new Mailbox();
let browser: TestBrowser;
let database: OfficeDatabase;

beforeAll(async () => {
  await mailbox.open();
  await product.up({ SMTP_URL: mailbox.url, SMTP_FROM: 'office@example.org', SMTP_REQUIRE_TLS: 'false' });
  database = new OfficeDatabase();
  browser = await TestBrowser.open();
}, 400_000);
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(async () => {
  await browser.close();
  await database.close();
  await product.end();
  await mailbox.close();
});

const shot = async (page: { screenshot: (options: object) => Promise<unknown> }, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
};
/** Puts the clock to the next day at a time in China. */
const tomorrowAt = async (hours: number, minutes: number) => {
  await advance({ minutes: 1440 + hours * 60 + minutes - minuteOfDay(await officeNow()) });
};

it('a confirmed address is written to of new tasks and lights, and once a day of what waits; a leaver’s is removed', async () => {
  const person = await newcomer('提醒人', 'xinhe:handler');
  // Another one each time: an e-mail to it is of this run.
  const EMAIL = `${person.username}@example.org`;
  const page = await browser.logIn(person.username, { viewport: DESKTOP }, person.password);
  await page.goto(new URL('/account', page.url()).href);
  const card = page.getByRole('region', { name: '我的提醒' });
  await card.getByLabel('邮箱', { exact: true }).fill(EMAIL);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'reminders-new');
  await card.getByRole('button', { name: '发送确认码' }).click();
  const code = await codeSentTo(mailbox, EMAIL);
  await card.getByText('待确认').waitFor();
  await card.getByLabel('确认码').fill(code === '00000000' ? '00000001' : '00000000');
  await card.getByRole('button', { name: '确认邮箱' }).click();
  await card.getByText('确认码不正确').first().waitFor();
  await card.getByLabel('确认码').fill(code);
  await card.getByRole('button', { name: '确认邮箱' }).click();
  await card.getByText('已确认').waitFor();

  await card.getByLabel('新任务: 邮件').check();
  await card.getByLabel('免打扰').first().waitFor();
  await card.getByLabel('开始').fill('');
  await card.getByLabel('结束').fill('');
  await card.getByLabel(/发送时间/).fill('08:30');
  expect(await seriousFindings(page)).toEqual([]);
  await card.getByRole('button', { name: '保存提醒设置' }).click();
  await page.getByText('提醒设置已保存').waitFor();
  await shot(page, 'reminders-chosen');

  const petition = aPetition({ channel: 'letter' });
  const one = await CaseDriver.register(petition);
  await one.complete('triage-petition', TRIAGE_TO('xinhe'));
  const { key } = await one.task('accept-petition');
  const mailWith = (...words: string[]) =>
    eventually(`an e-mail with ${words.join(', ')}`, async () =>
      mailsTo(mailbox, EMAIL).find((mail) => words.every((word) => mail.includes(word))),
    );
  await mailWith('新任务', one.receiptNumber, `/tasks/${key}`);
  // Both lights come by the ladder of the deadline, which the engine climbs.
  const { dueAt } = await one.task('accept-petition');
  const left = Date.parse(dueAt!) - (await officeNow()).getTime();
  await advance({ minutes: Math.ceil((left * 0.8) / 60_000) });
  await mailWith('转为黄灯', one.receiptNumber);
  await advance({ minutes: Math.ceil((left * 0.21) / 60_000) });
  await mailWith('转为红灯', one.receiptNumber);

  // On days of the week-end there is none.
  for (let day = 0; day < 9 && mailsTo(mailbox, EMAIL).every((mail) => !mail.includes('每日摘要')); day++) {
    await tomorrowAt(8, 31);
    const [made] = await database.rows<{ working: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM reminder_mail WHERE kind = 'digest') AS working`,
    );
    if (made?.working) break;
  }
  const digest = await mailWith('每日摘要', one.receiptNumber);
  // Of the first working day on which it was the time for it: some day between the two lights, or after both.
  expect(digest).toMatch(/红灯 \d+，黄灯 \d+；今天到期 \d+，本周到期 \d+/);
  expect(digest).toMatch(/待办 [1-9]/);
  for (const mail of mailbox.mails) {
    expect(mail).not.toContain(Buffer.from(String(petition.subject)).toString('base64').slice(0, 20));
  }
  for (const mail of mailsTo(mailbox, EMAIL)) {
    expect(mail).not.toContain(petition.subject);
    expect(mail).not.toContain(petition.petitioners[0]!.name);
  }

  // Somebody else sees the case through: nothing is said of it any more, and the leaver is forgotten.
  await (await loginAs('admin')).patch(`/people/${person.id}`, { active: false });
  expect(await database.rows('SELECT 1 FROM staff_address WHERE person_id = $1', [person.id])).toEqual([]);
});

it('stands on a phone and in English, and refuses a digest within the quiet hours beside its field', async () => {
  const person = await newcomer('静夜人', 'xinhe:handler');
  const page = await browser.logIn(person.username, { viewport: PHONE }, person.password);
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL('/account', page.url()).href);
  const card = page.getByRole('region', { name: 'My reminders' });
  await card.getByLabel('From').fill('20:00');
  await card.getByLabel('To', { exact: true }).fill('07:30');
  await card.getByLabel(/^Time/).fill('06:00');
  await card.getByRole('button', { name: 'Save reminders' }).click();
  await card.getByText('The time of the digest cannot lie within the quiet hours.').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(await fitsWidth(page)).toBe(true);
  const chinese = await chineseTexts(page, '[aria-hidden="true"], [lang="zh-CN"]');
  expect(chinese.filter((text) => text !== person.displayName)).toEqual([]);
  await shot(page, 'reminders-phone');
});

/** What a page would show by the browser; the page counts as hidden. */
const NOTICES = `
  globalThis.shown = [];
  globalThis.asked = 0;
  globalThis.Notification = class {
    static permission = sessionStorage.getItem('allowed') ?? 'default';
    static async requestPermission() {
      globalThis.asked += 1;
      sessionStorage.setItem('allowed', 'granted');
      return (globalThis.Notification.permission = 'granted');
    }
    constructor(title, { body }) { globalThis.shown.push(title + '\\n' + body); }
    close() {}
  };
  Object.defineProperty(document, 'hidden', { get: () => true });`;

it('the browser shows notices once it was allowed by a press, without a word of what a matter is about', async () => {
  const person = await newcomer('看通知', 'xinhe:handler');
  const page = await browser.logIn(person.username, { viewport: DESKTOP }, person.password);
  await page.addInitScript(NOTICES);
  await page.goto(new URL('/account', page.url()).href);
  const card = page.getByRole('region', { name: '我的提醒' });
  await card.getByLabel('新任务: 浏览器').check();
  await card.getByLabel('开始').fill('');
  await card.getByLabel('结束').fill('');
  await card.getByRole('button', { name: '保存提醒设置' }).click();
  await page.getByText('提醒设置已保存').waitFor();
  expect(await page.evaluate('asked')).toBe(0);
  await card.getByRole('button', { name: '允许浏览器通知' }).click();
  await card.getByText('本浏览器已允许通知').waitFor();
  expect(await page.evaluate('asked')).toBe(1);
  await page.goto(new URL('/inbox', page.url()).href);
  await page.getByRole('heading').first().waitFor();
  const petition = aPetition({ channel: 'letter' });
  const one = await CaseDriver.register(petition);
  await one.complete('triage-petition', TRIAGE_TO('xinhe'));
  await one.task('accept-petition');
  const shown = await eventually('a notice', async () => {
    const [first] = (await page.evaluate('shown')) as string[];
    return first;
  });
  expect(shown).toContain('新任务');
  expect(shown).toContain(one.receiptNumber);
  expect(shown).not.toContain(petition.subject);
});
