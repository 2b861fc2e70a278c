import { loginAs } from '#tests/support/api-client';
import { chineseTexts, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { aPetitioner, CaseDriver } from '#tests/support/case-driver';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

const SHEET = ['姓名,电话,住址,已签名', '钱联名,13711112222,东街三号,是', ',13711113333,东街四号,是'].join(
  '\n',
);

it('imports a signed list after showing what is wrong with it, finds and strikes a person', async () => {
  const one = await CaseDriver.register({ petitioners: [aPetitioner(), aPetitioner()] });
  const page = await browser.logIn('registrar');
  await page.goto(new URL(`/petitions/${one.id}?tab=people`, page.url()).href);
  await page.getByText('联名册上还没有人').waitFor();
  await page.getByRole('button', { name: '导入表格' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('表格文件')
    .setInputFiles({ name: '联名册.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) });
  await dialog.getByRole('button', { name: '检查表格' }).click();
  await dialog.getByText('共 2 人，可导入 1 人。').waitFor();
  const fault = dialog.getByRole('row').filter({ hasText: '缺少姓名' });
  expect(await fault.getByRole('cell').allInnerTexts()).toEqual(['3', '姓名', '缺少姓名。']);
  await dialog.getByRole('button', { name: /略过有问题的 1 行/ }).click();
  await page.getByText('钱**').waitFor();
  await page.getByText(/代表 2 人，联名册 1 人/).waitFor();

  await page.getByRole('searchbox').fill('没有这个人');
  await page.getByText('联名册上没有这个人').waitFor();
  await page.getByRole('searchbox').fill('13711112222');
  await page.getByText('钱**').waitFor();
  await page.getByRole('button', { name: '除名' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('本人要求退出');
  await page.getByRole('dialog').getByRole('button', { name: '除名' }).click();
  await page.getByText('已除名').first().waitFor();
});

it('fits a phone and speaks English', async () => {
  const one = await CaseDriver.register({ petitioners: [aPetitioner(), aPetitioner()] });
  const registrar = await loginAs('registrar');
  await registrar.post(`/petitions/${one.id}/signed-list/people`, {
    name: 'Li',
    phone: '13711112244',
    signed: true,
  });
  const page = await browser.logIn('registrar', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL(`/petitions/${one.id}?tab=people`, page.url()).href);
  await page.getByRole('heading', { name: 'Signed list' }).waitFor();
  await page.getByText('137****2244').waitFor();
  expect(await fitsWidth(page)).toBe(true);
  const written = JSON.stringify(await one.view());
  const texts = await chineseTexts(page, '[aria-hidden="true"], [lang="zh-CN"], [data-written]');
  expect(texts.filter((text) => !written.includes(text))).toEqual([]);
});

it('hands out a code for each representative', async () => {
  const page = await browser.visit('/submit');
  await page.getByLabel(/^标题/).fill(`路面破损 ${Date.now()}`);
  await page.getByLabel(/^具体内容/).fill('村口路面破损积水，出行不便，请求修复。');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel(/姓名或单位名称/).fill('甲代表');
  await page.getByRole('button', { name: '添加代表' }).click();
  await page
    .getByLabel(/姓名或单位名称/)
    .last()
    .fill('乙代表');
  await page.getByLabel(/涉及总人数/).fill('30');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: /提交/ }).last().click();
  await page.getByText('第 2 名代表的查询码').waitFor();
  expect(await page.getByText(/^[2-9A-HJ-NP-Z]{10}$/).count()).toBe(2);
});
