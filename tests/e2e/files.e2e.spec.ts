import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { aPetition, CaseDriver } from '#tests/support/case-driver';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content as string),
});
const LETTER = file('来信.pdf', '%PDF-1.7\n1 0 obj\n');
const NOTES = file('说明.txt', '东街三号路灯不亮');
const PROGRAM = file('照片.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]));

const choose = (page: Page, ...files: (typeof LETTER)[]) =>
  page.locator('input[type=file][multiple]').setInputFiles(files);

/** Keeps a picture where somebody wants to look at it: TEST_PICTURES names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.TEST_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

async function namesOf(receiptNumber: string, queryCode: string): Promise<string[]> {
  const { attachments } = await new ApiClient().post('/public/track', { receiptNumber, queryCode });
  return attachments.map(({ name }: { name: string }) => name);
}

async function receiptOf(page: Page): Promise<[string, string]> {
  const text = (pattern: RegExp) => page.getByText(pattern).first().innerText();
  return [await text(/^XF\d{14}$/), await text(/^[2-9A-HJ-NP-Z]{10}$/)];
}

it('a citizen chooses files with the petition: they arrive after it, and one that is refused takes nothing from it', async () => {
  const page = await browser.visit('/submit', { viewport: PHONE });
  await page.getByLabel(/^标题/).fill('东街路灯不亮');
  await page.getByLabel(/^具体内容/).fill('东街三号门前的路灯两周不亮，夜间行走不便。');
  await choose(page, LETTER, NOTES, PROGRAM, file('空.txt', ''));
  await page.getByText(/空\.txt：是空文件/).waitFor();
  await page.getByRole('button', { name: '移除 说明.txt' }).click();
  await choose(page, NOTES);
  expect(await page.locator('input[type=file]').first().isVisible()).toBe(false);
  await picture(page, 'submit');
  expect(await fitsWidth(page)).toBe(true);
  await page.getByRole('button', { name: /下一步/ }).click();
  await page.getByLabel(/姓名或单位名称/).fill('甄测试');
  await page.getByRole('button', { name: /下一步/ }).click();
  await page.getByText('来信.pdf').last().waitFor();
  await page.getByRole('button', { name: /提交/ }).click();
  await page.getByText(/有文件没有收到；可重新上传/).waitFor();
  await page.getByText('只接受图片、PDF、文本、音频和 Office 文件。').waitFor();
  await picture(page, 'submitted');
  expect(await fitsWidth(page)).toBe(true);
  const [number, code] = await receiptOf(page);
  expect((await namesOf(number, code)).sort()).toEqual(['来信.pdf', '说明.txt']);
});

it('a petitioner adds several files at once', async () => {
  const { receiptNumber, queryCode } = await new ApiClient().post('/public/petitions', aPetition());
  const page = await browser.visit('/track');
  await page.getByLabel(/编号/).fill(receiptNumber);
  await page.getByLabel(/查询码/).fill(queryCode);
  await page.getByRole('button', { name: /查询/ }).click();
  await page.getByRole('button', { name: '补充材料' }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, LETTER, NOTES);
  await picture(page, 'material');
  await dialog
    .getByRole('button', { name: /提交材料/ })
    .last()
    .click();
  await page.getByText('材料已收到').waitFor();
  expect((await namesOf(receiptNumber, queryCode)).sort()).toEqual(['来信.pdf', '说明.txt']);
});

it('a clerk registers a letter with its pages, and adds more to the case', async () => {
  const page = await browser.logIn('registrar');
  await page.goto(new URL('/register', page.url()).href);
  await page.getByLabel(/^标题/).fill('来信反映路灯');
  await page.getByLabel(/^具体内容/).fill('来信反映东街三号门前路灯不亮。');
  await page.getByLabel(/姓名或单位名称/).fill('甄来信');
  await choose(page, LETTER);
  await picture(page, 'register');
  await page.getByRole('button', { name: /^登\s?记/ }).click();
  await page.getByText('文件已全部收到').waitFor();
  const [number, code] = await receiptOf(page);
  const registrar = await loginAs('registrar');
  const [found] = (await registrar.get(`/petitions?q=${number}`)).items;
  const { attachments } = await registrar.get(`/petitions/${found.id}`);
  expect(attachments.map(({ name }: { name: string }) => name)).toEqual(['来信.pdf']);
  // What staff have added is for staff.
  expect(await namesOf(number, code)).toEqual([]);
});

it('a file is refused by what it is, whatever its name', async () => {
  const one = await CaseDriver.register(aPetition({ channel: 'letter' }));
  const registrar = await loginAs('registrar');
  const content = PROGRAM.buffer.toString('base64');
  const answer = await registrar.request('POST', `/petitions/${one.id}/attachments`, {
    name: 'a.jpg',
    content,
  });
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({
    code: 'upload.type-not-allowed',
    errors: [{ field: 'content', message: '只接受图片、PDF、文本、音频和 Office 文件。' }],
  });
});

it('a petitioner saves a file again that they added, and no address has the code', async () => {
  const { receiptNumber, queryCode } = await new ApiClient().post('/public/petitions', aPetition());
  const content = Buffer.from('东街三号路灯不亮').toString('base64');
  await new ApiClient().post('/public/material', { receiptNumber, queryCode, name: '说明.txt', content });
  const page = await browser.visit('/track', { viewport: PHONE });
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await page.getByLabel(/编号/).fill(receiptNumber);
  await page.getByLabel(/查询码/).fill(queryCode);
  await page.getByRole('button', { name: /查询/ }).click();
  await page.getByRole('heading', { name: '您提交的材料' }).waitFor();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 说明.txt' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('说明.txt');
  await picture(page, 'own-files');
  expect(await fitsWidth(page)).toBe(true);
  expect(addresses.filter((one) => one.includes(queryCode) || one.includes(receiptNumber))).toEqual([]);
});
