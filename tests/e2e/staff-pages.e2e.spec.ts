import { ApiClient, loginAs } from '#tests/support/api-client';
import { chineseTexts, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { aPetition, CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

it('refuses a wrong password without saying which part was wrong', async () => {
  const page = await browser.visit('/login');
  await page.getByLabel(/用户名/).fill('nobody.here');
  await page.getByLabel(/^密码$/).fill('wrong-password');
  await page.keyboard.press('Enter');
  await page
    .getByText(/用户名或密码/)
    .first()
    .waitFor();
});

it('registers a letter with a warning of its duplicate while typing', async () => {
  const subject = `河道排污口臭气扰民 ${Date.now()}`;
  await new ApiClient().post('/public/petitions', aPetition({ subject }));
  const page = await browser.logIn('registrar');
  await page.goto(new URL('/register', page.url()).href);
  await page.getByLabel(/^标题/).fill(subject);
  await page.getByText(/可能重复/).waitFor();
  await page.getByLabel(/^具体内容/).fill('排污口位于石桥东侧，每天傍晚臭气明显。');
  await page.getByLabel(/姓名或单位名称/).fill('甄登记');
  await page.getByRole('button', { name: /登记并出具回执/ }).click();
  await page
    .getByText(/^XF\d{14}$/)
    .first()
    .waitFor();
  await page
    .getByText(/^[2-9A-HJ-NP-Z]{10}$/)
    .first()
    .waitFor();
});

it('shows a new petition in an open inbox by itself, and the form leads it on', async () => {
  const page = await browser.logIn('registrar');
  await page.goto(new URL('/inbox?sort=received', page.url()).href);
  const subject = `路灯不亮 ${Date.now()}`;
  const receipt = await new ApiClient().post('/public/petitions', aPetition({ subject }));
  await page
    .getByRole('searchbox')
    .or(page.getByPlaceholder('编号或内容中的词'))
    .first()
    .fill(receipt.receiptNumber);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: subject }).first().click();
  await page.getByRole('button', { name: '签收任务' }).click();
  await page.getByText('此任务由您办理').waitFor();
  await page.getByText('填写内容会自动保存').first().waitFor();
});

it('shows the case: masked parties, history, deadlines with their law, the diagram and its step list', async () => {
  const one = await CaseDriver.register({
    petitioners: [{ kind: 'person', name: '欧阳测试', phone: '13712345678' }],
  });
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.task('accept-petition');
  const page = await browser.logIn('supervisor');
  await page.goto(new URL(`/petitions/${one.id}`, page.url()).href);
  await page.getByText('欧***').waitFor();
  await page.getByText('137****5678').waitFor();
  expect(await page.getByText('欧阳测试').count()).toBe(0);
  await page.getByText('甄别信访事项').first().waitFor();
  await page
    .getByText(/第二十三条/)
    .first()
    .waitFor();
  await page.getByRole('tab', { name: /流程图/ }).click();
  await page.locator('.bjs-powered-by').waitFor();
  await page.locator('[data-element-id="accept-petition"]').first().waitFor();
  expect(await page.getByText('受理信访事项').count()).toBeGreaterThan(0);

  await page.getByRole('tab', { name: /案情/ }).click();
  await page.getByRole('button', { name: /查看完整信息/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('电话联系信访人核实情况');
  await dialog.getByRole('button').last().click();
  await page.getByText('欧阳测试').waitFor();
});

it('shows the supervisor what is overdue or near it', async () => {
  const page = await browser.logIn('supervisor');
  await page.goto(new URL('/board', page.url()).href);
  await page.getByRole('heading', { name: '督查看板' }).waitFor();
  await page.getByText('在谁手里').first().waitFor();
});

it('shows an administrator the parts, people and units', async () => {
  const page = await browser.logIn('admin');
  for (const [path, heading] of [
    ['/operations', /运行/],
    ['/admin/people', /人员/],
    ['/admin/units', /单位/],
    ['/audit', /审计|记录/],
  ] as const) {
    await page.goto(new URL(path, page.url()).href);
    await page.getByRole('heading', { name: heading }).first().waitFor();
  }
});

it('says so when a person may not see a page', async () => {
  const page = await browser.logIn('handler.dongjie');
  await page.goto(new URL('/admin/people', page.url()).href);
  await page.getByText('您没有查看权限').waitFor();
  expect(await page.getByRole('button', { name: '添加人员' }).count()).toBe(0);
});

it('says everything in English too, but for what people wrote and are called', async () => {
  const page = await browser.logIn('leader', { locale: 'en' });
  const leader = await loginAs('leader');
  const { items } = await leader.get('/petitions?limit=1');
  const api = [
    '/inbox',
    '/supervision/board',
    '/petitions?limit=100',
    `/petitions/${items[0].id}`,
    `/petitions/${items[0].id}/timeline`,
  ];
  const written = JSON.stringify(
    await Promise.all(api.map(async (path) => withoutChineseNames(await leader.get(path)))),
  );
  for (const path of ['/inbox', '/board', '/petitions', `/petitions/${items[0].id}`]) {
    await page.goto(new URL(path, page.url()).href);
    await page.getByRole('heading').first().waitFor();
    await page.waitForTimeout(1_000);
    const untranslated = (await chineseTexts(page, '[aria-hidden="true"], [lang="zh-CN"]')).filter(
      (text) => !written.includes(text),
    );
    expect([path, untranslated]).toEqual([path, []]);
  }
});

it('fits a phone on every page of the staff', async () => {
  const page = await browser.logIn('supervisor', { viewport: PHONE });
  const supervisor = await loginAs('supervisor');
  const { items } = await supervisor.get('/petitions?limit=1');
  for (const path of ['/inbox', '/petitions', `/petitions/${items[0].id}`, '/board', '/operations']) {
    await page.goto(new URL(path, page.url()).href);
    await page.getByRole('heading').first().waitFor();
    expect([path, await fitsWidth(page)]).toEqual([path, true]);
  }
});

/** An answer of the API without the Chinese half of its translated names. */
function withoutChineseNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutChineseNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'zh')
      .map(([key, inner]) => [key, withoutChineseNames(inner)]),
  );
}
