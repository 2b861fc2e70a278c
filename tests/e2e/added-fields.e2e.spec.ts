import type { Page } from 'playwright-core';
import { loginAs } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { choose } from '#tests/support/choose';
import { eventually } from '#tests/support/eventually';
import { inForce, unpublish } from '#tests/support/published-form';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
let browser: TestBrowser;
let one: CaseDriver;
let other: CaseDriver;

beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(async () => {
  await unpublish('first-petition');
  await browser.close();
});

/** Keeps a picture where somebody wants to look at it. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

it('is the designer who adds fields of each kind, sets them, and has them published', async () => {
  const designer = await loginAs('designer');
  const draft = { title: '受理时登记的内容', note: '' };
  const { id } = await designer.post('/designer/processes/first-petition/drafts', draft);
  const page = await browser.logIn('designer');
  await page.goto(new URL(`/designer/${id}`, page.url()).href);
  await page.getByRole('tab', { name: '表单' }).click();
  // The first of the process' forms: it is open.
  await page.getByTitle('accept-petition.form').waitFor();
  const palette = page.getByRole('region', { name: '增加字段' }).filter({ visible: true });
  for (const kind of ['人员', '金额', '材料', '信访事项'])
    await palette.getByRole('button', { name: kind, exact: true }).click();
  for (const [key, zh, en] of [
    ['person1', '协办人', 'Helper'],
    ['money1', '预计费用', 'Cost'],
    ['file1', '现场照片', 'Photograph'],
    ['case1', '关联事项', 'Same matter'],
  ]) {
    await page.getByLabel(`${key} 名称 · 中文`).fill(zh as string);
    await page.getByLabel(`${key} 名称 · 英文`).fill(en as string);
  }
  const settings = (key: string) => page.getByRole('group', { name: `${key} 的设置` });
  for (const key of ['person1', 'money1']) await settings(key).getByLabel('必填').check();
  await choose(page.getByLabel('person1 限于这些岗位'), '单位负责人');
  await page.keyboard.press('Escape');
  await page.getByLabel('money1 最少（元）').fill('1');
  await page.getByLabel('money1 最多（元）').fill('5000');
  await page.getByLabel('file1 最大（KB）').fill('4');
  await page.getByLabel('case1 在这个条件成立时隐藏（FEEL）').fill('=decision != "accept"');
  await page.getByRole('button', { name: '上移 money1' }).click();
  const schema = await eventually('the form is saved', async () => {
    const { files } = await designer.get(`/designer/drafts/${id}`);
    const { content } = files.find(({ path }: any) => path === 'forms/accept-petition.form');
    const { components } = JSON.parse(content);
    return (
      components.at(-1).conditional?.hide &&
      components.map(({ key }: any) => key).at(-4) === 'money1' &&
      components
    );
  });
  expect(schema.slice(-4)).toMatchObject([
    { key: 'money1', type: 'money', validate: { required: true, min: 100, max: 500_000 } },
    { key: 'person1', type: 'person', roles: ['head'], label: '协办人', properties: { labelEn: 'Helper' } },
    { key: 'file1', type: 'file', maxKilobytes: 4 },
    { key: 'case1', type: 'case-reference', conditional: { hide: '=decision != "accept"' } },
  ]);
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'added-designer');
  await page.setViewportSize(PHONE);
  expect(await fitsWidth(page)).toBe(true);
  await picture(page, 'added-designer-phone');
  await page.getByRole('button', { name: '检查', exact: true }).click();
  await page.getByRole('heading', { name: '检查通过：没有发现问题' }).waitFor();
  await page.getByRole('button', { name: '送审' }).click();
  await page.getByText('草稿正在审核，内容不能修改').waitFor();
  const publisher = await loginAs('publisher');
  const { version } = await publisher.post(`/designer/drafts/${id}/publish`, { reason: '登记协办人和费用' });
  await inForce('first-petition', version);
  [one, other] = [await CaseDriver.register(), await CaseDriver.register()];
  for (const each of [one, other]) await each.complete('triage-petition', TRIAGE_TO('xinhe'));
});

it('is filled in by the keys: what is wrong is said beside the field, what is right stands in the circulation record', async () => {
  const { key } = await one.task('accept-petition');
  const page = await browser.logIn('handler.xinhe');
  await page.goto(new URL(`/tasks/${key}`, page.url()).href);
  await page.getByRole('button', { name: '签收任务' }).click();
  const money = page.getByLabel('预计费用（元）');
  const submit = page.getByRole('button', { name: /^提\s*交$/ });
  // Hidden until the case is accepted.
  await money.waitFor();
  expect(await page.getByLabel('关联事项').count()).toBe(0);
  await page.getByLabel('受理', { exact: true }).check();
  await page.getByLabel('关联事项').waitFor();

  await money.fill('一百');
  await submit.click();
  await page.getByText('请输入金额，单位元，最多两位小数').waitFor();
  const described = await money.getAttribute('aria-describedby');
  const says = await page.locator(`#${described!.split(' ').at(-1)}`).innerText();
  expect(says).toContain('请输入金额');
  await page.getByText('请填写此项').waitFor();
  await picture(page, 'added-wrong');
  await money.fill('0.5');
  await submit.click();
  await page.getByText('金额不得少于 1 元').waitFor();
  await money.fill('1,234.5');
  await choose(page.getByLabel('协办人'), '夏永康');
  await choose(page.getByLabel('关联事项'), other.receiptNumber);

  // Too large for the field, though the case takes it: the server says so beside the field.
  const add = (name: string, size: number) =>
    page.locator('.pd-filefield input[type=file]').setInputFiles({
      name,
      mimeType: 'image/png',
      buffer: Buffer.concat([PNG, Buffer.alloc(size)]),
    });
  await add('大图.png', 6000);
  await page
    .locator('.pd-filefield')
    .getByTitle(/^大图\.png/)
    .waitFor();
  await submit.click();
  await page.getByText('材料不得超过 4 KB').waitFor();
  await add('现场.png', 0);
  await page
    .locator('.pd-filefield')
    .getByTitle(/^现场\.png/)
    .waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'added-right');
  await page.setViewportSize(PHONE);
  expect(await fitsWidth(page)).toBe(true);
  await picture(page, 'added-right-phone');
  await submit.click();
  await eventually('it is completed', async () =>
    (await one.view()).tasks.some((task: any) => task.key === key && task.state === 'completed'),
  );

  await page.goto(new URL(`/petitions/${one.id}?history=steps`, page.url()).href);
  const record = page.getByRole('table', { name: '流转记录' });
  await record.getByText('1,234.50 元').waitFor();
  await record.getByText('夏永康').waitFor();
  await record.getByRole('link', { name: '现场.png' }).waitFor();
  await picture(page, 'added-circulation-phone');
  await record.getByRole('link', { name: new RegExp(other.receiptNumber) }).click();
  await page.waitForURL(`**/petitions/${other.id}`);
});

it('says all of it in English', async () => {
  const { key } = await other.task('accept-petition');
  const page = await browser.logIn('handler.xinhe');
  await page.getByRole('button', { name: 'English' }).click();
  // The choice holds once its texts have come.
  await page.getByRole('button', { name: '中文' }).waitFor();
  await page.goto(new URL(`/tasks/${key}`, page.url()).href);
  await page.getByRole('button', { name: 'Claim task' }).click();
  await page.getByLabel('Cost (yuan)').fill('9999');
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await page.getByText('At most 5,000 yuan').waitFor();
  expect(await page.locator('.pd-form').innerText()).not.toMatch(/[\u4e00-\u9fff]/);
  await page.getByRole('button', { name: '中文' }).click();
});
