import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { loginAs } from '#tests/support/api-client';
import { chineseTexts, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, OPINION, toDraftedOpinion } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';

let browser: TestBrowser;
let one: CaseDriver;
beforeAll(async () => {
  browser = await TestBrowser.open();
  one = await CaseDriver.register();
  await toDraftedOpinion(one);
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

const opinion = async () => (await one.view()).documents.findLast(({ kind }: any) => kind === 'opinion');

it('lets the unit head read the text and sign just that', async () => {
  const { key } = await one.task('sign-opinion');
  const page = await browser.logIn('head.dongjie');
  await page.goto(new URL(`/tasks/${key}`, page.url()).href);
  await page.getByRole('button', { name: '签收任务' }).click();
  await page.getByRole('radio', { name: '签发', exact: true }).check();
  await page.getByText(OPINION.opinionText).waitFor();
  await page.getByRole('checkbox', { name: /签发的就是它/ }).check();
  await page.getByRole('button', { name: '提交' }).click();
  await one.status('opinion-delivered');
  expect((await opinion()).state).toBe('issued');
});

it('shows anyone by the scanned code what a paper is, and whether a file is that paper', async () => {
  const paper = await eventually('the PDF', async () => {
    const found = await opinion();
    return found.pdfSha256 && found;
  });
  const pdf = await (await loginAs('supervisor')).download('GET', `/documents/${paper.id}/pdf`);
  const genuine = join(tmpdir(), `${paper.id}.pdf`);
  const changed = join(tmpdir(), `${paper.id}-changed.pdf`);
  writeFileSync(genuine, pdf);
  writeFileSync(changed, Buffer.concat([pdf, Buffer.from(' ')]));

  const page = await browser.visit(`/verify#${paper.verifyCode}`, { viewport: PHONE });
  await page.getByText('本系统出具过这份文书').waitFor();
  await page.getByText(paper.number).waitFor();
  expect(await page.getByText(one.receiptNumber).count()).toBe(0);
  await page.getByLabel('核对您手中的 PDF').setInputFiles(genuine);
  await page.getByText(/一致：这就是出具的文书/).waitFor();
  await page.getByLabel('核对您手中的 PDF').setInputFiles(changed);
  await page.getByText(/^不一致/).waitFor();
  expect(await fitsWidth(page)).toBe(true);
});

it('gives the petitioner the paper to save', async () => {
  const page = await browser.visit('/track');
  await page.getByLabel(/编号/).fill(one.receiptNumber);
  await page.getByLabel(/查询码/).fill(one.queryCode);
  await page.keyboard.press('Enter');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载文书（PDF）' }).first().click();
  expect((await saved).suggestedFilename()).toMatch(/\.pdf$/);
  expect(page.url()).not.toContain(one.queryCode);
});

it('shows templates and the fields they must have, and the proof of a paper', async () => {
  const page = await browser.logIn('supervisor');
  await page.goto(new URL('/admin/templates', page.url()).href);
  await page.getByRole('heading', { name: '文书模板' }).waitFor();
  await page.getByText('{reason}').first().waitFor();
  const preview = page.waitForEvent('download');
  await page.getByRole('button', { name: '预览 不予受理告知书' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /预\s*览/ })
    .click();
  expect((await preview).suggestedFilename()).toBe('不予受理告知书.pdf');
  const paper = await opinion();
  await page.goto(new URL(`/documents/${paper.id}`, page.url()).href);
  await page.getByText(paper.pdfSha256).waitFor();
  await page.getByText(paper.number).waitFor();
});

it('checks papers in English too', async () => {
  const page = await browser.visit('/verify');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('Check code').fill('222222222222');
  await page.keyboard.press('Enter');
  await page.getByText('No paper has this code.').first().waitFor();
  const named = (text: string) => /中文|信访/.test(text);
  expect((await chineseTexts(page, 'footer, header')).filter((text) => !named(text))).toEqual([]);
});
