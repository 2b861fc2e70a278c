import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomInt } from 'node:crypto';
import { loadRooms } from '#libs/process-contract/load-rooms';
import { formFields } from '#libs/process-contract/forms/form-fields';
import { ORAL_CHANNELS } from '#libs/petition/vocabulary';
import { projectRoot } from '#libs/project/root';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { aPetition, CaseDriver, toDeliveredOpinion, officeNow } from '#tests/support/case-driver';
import { OfficeDatabase } from '#tests/support/office-database';
import { operations } from '#tests/support/operations';
import { refusals } from './diagrams';

/**
 * Guard 10: help with reading and writing: oral petitions are written down, read back and confirmed (Reg. 19); pages work
 * with a screen reader and large type, on a phone.
 * Attacked by registering what was told orally without its confirmation through every route that registers, by confirmations
 * that can't be, by looking for an oral petition without one, by forms whose fields have no name, by a frame that
 * keeps a reader from enlarging, and by a walk through the petitioner's page with the keyboard alone.
 * No diagram can drop the confirmation: it is on record before the petition is, and so before any process of it. The role of
 * the running office writes petitions, so the database itself doesn't keep this guard: the routes that register do.
 * Each state of each public page, in both languages and sizes, is tests/e2e/accessibility.
 */
const database = new OfficeDatabase();
let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(async () => {
  await browser.close();
  await database.close();
});

/** Every route that registers a petition which may have been told orally: a new one is attacked by itself. */
const registering = operations().filter(
  ({ method, body, pathParams }) =>
    method !== 'GET' &&
    pathParams.length === 0 &&
    ['channel', 'content'].every((name) => body?.properties?.[name] !== undefined),
);
const HOUR = 3_600_000;
/** By the office's clock, which other specs have put forward. */
const ahead = async () => new Date((await officeNow()).getTime() + 400 * 24 * HOUR).toISOString();

it('there are oral channels, and routes that register', () => {
  expect(ORAL_CHANNELS).toEqual(expect.arrayContaining(['visit', 'phone']));
  expect(registering.map(({ path }) => path)).toContain('/petitions');
});

it.each(registering.flatMap(({ path }) => ORAL_CHANNELS.map((channel) => [path, channel] as const)))(
  '%s registers nothing told by %s that was not read back and confirmed',
  async (path, channel) => {
    const registrar = await loginAs('registrar');
    const subject = `未宣读的记录 ${randomInt(1e9)}`;
    for (const [readBack, field] of [
      [undefined, 'readBack'],
      [{}, 'readBack.how'],
      [{ how: 'no' }, 'readBack.how'],
      [{ how: '' }, 'readBack.how'],
      [{ how: 'spoken', at: await ahead() }, 'readBack.at'],
    ] as const) {
      const answer = await registrar.request('POST', path, aPetition({ channel, subject, readBack }));
      expect([readBack, answer.status]).toEqual([readBack, 422]);
      expect(answer.body.errors.map(({ field: named }: { field: string }) => named)).toContain(field);
    }
    expect(await database.rows('SELECT 1 FROM petition WHERE subject = $1', [subject])).toEqual([]);
  },
);

it('nobody signs over the phone, and what comes in writing has nothing to read back', async () => {
  const registrar = await loginAs('registrar');
  for (const [channel, how, rule] of [
    ['phone', 'signature', 'petition.read-back-by-phone'],
    ['phone', 'fingerprint', 'petition.read-back-by-phone'],
    ['letter', 'signature', 'petition.read-back-not-oral'],
  ]) {
    const answer = await registrar.request('POST', '/petitions', aPetition({ channel, readBack: { how } }));
    expect([answer.status, answer.body.code]).toEqual([422, rule]);
  }
});

it('the public page takes nothing as told orally: it is written by whoever sends it', async () => {
  const { receiptNumber } = await new ApiClient().post('/public/petitions', aPetition());
  expect(
    await database.value('SELECT channel FROM petition WHERE receipt_number = $1', [receiptNumber]),
  ).toBe('online');
  const told = await new ApiClient().request('POST', '/public/petitions', {
    ...aPetition(),
    channel: 'visit',
    readBack: { how: 'spoken' },
  });
  if (told.status < 300)
    expect(
      await database.value('SELECT channel FROM petition WHERE receipt_number = $1', [
        told.body.receiptNumber,
      ]),
    ).toBe('online');
});

it('no petition that was registered as told orally is without its confirmation', async () => {
  await CaseDriver.register({ channel: 'visit' });
  const told = await database.rows<{ confirmed: boolean }>(
    `SELECT p.read_back_how IS NOT NULL AND p.read_back_at IS NOT NULL AS confirmed FROM petition p
     JOIN audit_entry a ON a.subject_id = p.id::text AND a.action = 'petition.submit'
     WHERE p.channel = ANY ($1)`,
    [ORAL_CHANNELS],
  );
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter(({ confirmed }) => !confirmed)).toEqual([]);
});

it('no route makes a confirmation afterwards, nor takes one back', () => {
  const later = operations().filter(
    ({ method, path, pathParams, body }) =>
      method !== 'GET' &&
      pathParams.length > 0 &&
      (/read-?back/i.test(path) || body?.properties?.readBack !== undefined),
  );
  expect(later).toEqual([]);
});

it('every field of every form has its name in both languages, and a process whose form has not is not published', async () => {
  const rooms = loadRooms();
  const fields = rooms.flatMap(({ forms }) => Object.values(forms).flatMap(formFields));
  expect(fields.length).toBeGreaterThan(50);
  for (const { processId, forms } of rooms) {
    expect(await refusals(processId)).toEqual([]);
    for (const form of Object.keys(forms)) {
      const nameless = await refusals(processId, {
        forms: (all) => ({
          ...all,
          [form]: JSON.parse(JSON.stringify(all[form]).replaceAll('"labelEn"', '"labelXx"')),
        }),
      });
      expect([form, nameless]).toEqual([form, expect.arrayContaining(['form.nameless @ process'])]);
    }
  }
});

it('the page’s frame keeps nobody from enlarging', () => {
  const html = readFileSync(join(projectRoot, 'apps/web/index.html'), 'utf8');
  const viewport = /<meta name="viewport" content="([^"]*)"/.exec(html)?.[1] ?? '';
  expect(viewport).toContain('width=device-width');
  expect(viewport).not.toMatch(/user-scalable|maximum-scale/);
});

/** What has the focus, and whether it shows. */
const FOCUSED = `(() => {
  const one = document.activeElement;
  const { outlineStyle, boxShadow } = getComputedStyle(one);
  const seen = outlineStyle !== 'none' || boxShadow !== 'none';
  return { text: one.innerText?.trim() ?? '', seen, end: one === document.body || one.matches('.pd-skip') };
})()`;

it('a petitioner follows the case on a phone, in large type, with the keyboard alone', async () => {
  const one = await CaseDriver.register();
  await toDeliveredOpinion(one);
  const page = await browser.visit('/track', { viewport: PHONE });
  await page.getByRole('button', { name: '大字版' }).press('Enter');
  await page.getByRole('button', { name: '大字版', pressed: true }).waitFor();
  await page.getByLabel(/编号/).focus();
  await page.keyboard.type(one.receiptNumber);
  await page.keyboard.press('Tab');
  await page.keyboard.type(one.queryCode);
  await page.keyboard.press('Enter');
  // What is read out first is where one is: the heading has the focus.
  await page.locator('h1:focus').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(await fitsWidth(page)).toBe(true);
  const reached: string[] = [];
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    const { text, seen, end } = await page.evaluate<{ text: string; seen: boolean; end: boolean }>(FOCUSED);
    // Past the last one the focus has left the page.
    if (end) break;
    reached.push(text);
    expect([text, seen]).toEqual([text, true]);
  }
  expect(reached.length).toBeGreaterThan(5);
  for (const right of ['补充材料', '申请复查']) expect(reached.join('\n')).toContain(right);
  expect(browser.takeFaults()).toEqual([]);
});
