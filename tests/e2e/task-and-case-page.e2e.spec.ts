import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { loginAs } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
let browser: TestBrowser;
let one: CaseDriver;
let key: string;

beforeAll(async () => {
  browser = await TestBrowser.open();
  one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('xinhe'));
  await one.complete('accept-petition', { decision: 'accept' });
  ({ key } = await one.task('investigate-petition'));
  await (await loginAs('handler.xinhe')).post(`/tasks/${key}/claim`);
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

/** Keeps a picture where somebody wants to look at it. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

async function open(path: string): Promise<Page> {
  const page = await browser.logIn('handler.xinhe');
  await page.goto(new URL(path, page.url()).href);
  return page;
}

const stub = (page: Page) => page.evaluate(`window.printed = 0; window.print = () => { window.printed++; }`);
const printed = (page: Page) =>
  eventually('the browser is asked to print', async () => (await page.evaluate('window.printed')) === 1);

it('saves what is typed by itself, and asks before it is lost', async () => {
  const page = await open(`/tasks/${key}`);
  const field = page.locator('.pd-form textarea').first();
  await field.fill('已到现场。');
  await page.getByText('草稿已保存').waitFor();
  await page.reload();
  await field.waitFor();
  expect(await field.inputValue()).toBe('已到现场。');
  await page.getByText('提交后会怎样').click();
  await page.getByText(/转到“/).first().waitFor();

  // Nothing can be saved: the way out is asked about, on the page and when the tab closes.
  await page.route('**/draft', (route) => route.abort());
  await field.fill('已到现场，尚未保存。');
  await page.getByText('草稿没有保存成功').waitFor();
  const asked = await page.evaluate(`!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))`);
  expect(asked).toBe(true);
  await page.getByRole('link', { name: '收件箱' }).first().click();
  const dialog = page.getByRole('dialog', { name: /草稿没有保存成功/ });
  await dialog.getByRole('button', { name: '留在此页' }).click();
  expect(new URL(page.url()).pathname).toBe(`/tasks/${key}`);
  await page.unroute('**/draft');
  await page.getByRole('link', { name: '收件箱' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '仍要离开' }).click();
  await page.waitForURL('**/inbox');
});

it('keeps phrases in their owner’s order and words, and puts one in by the keys', async () => {
  const handler = await loginAs('handler.xinhe');
  const [first, second] = [`情况属实${Date.now()}`, `查无实据${Date.now()}`];
  for (const text of [first, second]) await handler.post('/desk/phrases', { text });
  const page = await open(`/tasks/${key}`);
  const field = page.locator('.pd-form textarea').first();
  await field.fill('前后');
  await field.evaluate((element: any) => element.setSelectionRange(1, 1));
  await page.keyboard.press('Alt+p');
  const phrases = page.locator('.pd-phrases');
  await phrases.getByRole('button', { name: `上移“${second}”` }).click();
  const order = async () => (await handler.get('/desk/phrases')).map(({ text }: any) => text);
  await eventually('it stands before', async () => {
    const all = await order();
    return all.indexOf(second) === all.indexOf(first) - 1;
  });
  await phrases.getByRole('button', { name: `修改“${first}”` }).click();
  await phrases.getByLabel(`修改“${first}”`).fill(`${first}，建议支持`);
  await phrases.getByRole('button', { name: /^保\s*存$/ }).click();
  await phrases.getByRole('button', { name: `${first}，建议支持`, exact: true }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'phrases');
  await phrases.getByRole('button', { name: second, exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await field.inputValue()).toBe(`前${first}，建议支持后`);
  for (const { id, text } of await handler.get('/desk/phrases'))
    if (text.startsWith(first) || text === second) await handler.request('DELETE', `/desk/phrases/${id}`);
});

it('takes a pasted picture beside the form, shows it before and after it is sent', async () => {
  const page = await open(`/tasks/${key}`);
  await page.getByRole('button', { name: '添加材料' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('也可直接粘贴截图。').waitFor();
  const paste = (type: string, size: number) =>
    page.evaluate(
      ([kind, text, bytes]) => {
        const { atob, DataTransfer, File, ClipboardEvent, document } = globalThis as any;
        const content = Uint8Array.from(atob(text), (one: string) => one.charCodeAt(0));
        const clipboardData = new DataTransfer();
        clipboardData.items.add(
          new File([content, new Uint8Array(Number(bytes))], 'image.png', { type: kind }),
        );
        document.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      },
      [type, PNG, size] as const,
    );
  await paste('text/html', 0);
  await paste('image/png', 21 * 1024 * 1024);
  await dialog.getByText(/粘贴的图片-1\.png：是空文件，或超过 20 MB/).waitFor();
  await paste('image/png', 0);
  await dialog.getByRole('img', { name: '粘贴的图片-1.png 的样子' }).waitFor();
  expect(await dialog.getByRole('listitem').count()).toBe(1);
  await picture(page, 'pasted');
  await dialog.locator('.ant-modal-footer .ant-btn-primary').click();
  await dialog.waitFor({ state: 'hidden' });
  const files = page.getByRole('region', { name: '附件材料' });
  await files.getByRole('button', { name: '预览 粘贴的图片-1.png' }).click();
  const preview = page.getByRole('dialog', { name: '粘贴的图片-1.png' });
  await eventually('the picture is shown', () =>
    preview.getByAltText('粘贴的图片-1.png').evaluate((image: any) => image.naturalWidth === 1),
  );
  await page.keyboard.press('Escape');
  await preview.waitFor({ state: 'hidden' });

  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF');
  const handler = await loginAs('handler.xinhe');
  await handler.post(`/petitions/${one.id}/attachments`, { name: '函.pdf', content: pdf.toString('base64') });
  await page.goto(new URL(`/petitions/${one.id}?tab=papers`, page.url()).href);
  await page.getByRole('button', { name: '预览 函.pdf' }).click();
  const shown = page.getByRole('dialog', { name: '函.pdf' }).locator('iframe');
  expect(await shown.getAttribute('src')).toMatch(/^blob:/);
  expect(await page.getByRole('button', { name: /^预览 .*\.txt$/ }).count()).toBe(0);
});

it('prints a case and a task without their frame, with number, hour and the whole circulation record', async () => {
  for (const [path, name] of [
    [`/petitions/${one.id}`, 'case'],
    [`/tasks/${key}`, 'task'],
  ] as const) {
    const page = await open(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (name === 'task') await page.locator('.pd-form textarea').first().fill('甲'.repeat(600));
    await stub(page);
    await page.keyboard.press('Control+p');
    await printed(page);
    await page.emulateMedia({ media: 'print' });
    const record = page.getByRole('table', { name: '流转记录' });
    await record.waitFor();
    expect(await record.getByRole('columnheader').allInnerTexts()).toEqual([
      '环节',
      '候选人',
      '办理人',
      '到达',
      '办结',
      '用时',
      '办理意见',
    ]);
    expect(await record.getByRole('row').count()).toBeGreaterThanOrEqual(4);
    await page.getByText(`回执编号 ${one.receiptNumber}`).waitFor();
    await page.getByText(/丁小雨 于 .*打印/).waitFor();
    for (const frame of ['.pd-side', '.pd-topbar', '.pd-crumbs', '.pd-caseactions', '.pd-main .ant-btn'])
      expect(await page.locator(frame).locator('visible=true').count()).toBe(0);
    await picture(page, `print-${name}`);
    const pdf = await page.pdf({ format: 'A4', printBackground: false });
    if (process.env.SHOTS) writeFileSync(`${process.env.SHOTS}/print-${name}.pdf`, pdf);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  }
});

it('shows the circulation record on a phone, each cell under its name', async () => {
  const page = await browser.logIn('handler.xinhe', { viewport: PHONE });
  await page.goto(new URL(`/petitions/${one.id}?history=steps`, page.url()).href);
  const record = page.getByRole('table', { name: '流转记录' });
  await record.getByText('新河', { exact: false }).first().waitFor();
  expect(await fitsWidth(page)).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'circulation-phone');
  await page.setViewportSize({ width: 1440, height: 900 });
  await picture(page, 'circulation');
});
