import { SAMPLE_PASSWORD } from '#libs/organisation/sample/index';
import { Authenticator } from '#tests/support/authenticator';
import { DESKTOP, TestBrowser } from '#tests/support/browser';
import { OwnProduct } from '#tests/support/own-product';
import { logIn, type ProblemBody } from '#tests/support/raw-client';

/** The setting is the whole office's: it needs a product of its own. */
const product = new OwnProduct('second-factor');
let browser: TestBrowser;
beforeAll(async () => {
  await product.up({ SECOND_FACTOR_ROLES: 'administrator, supervisor' });
  browser = await TestBrowser.open();
}, 400_000);
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(async () => {
  await browser.close();
  await product.end();
});

it('whose posts need a second factor can do nothing before it is set up', async () => {
  const admin = await logIn('admin', SAMPLE_PASSWORD);
  for (const path of ['/people', '/audit', '/units', '/staff-notices', '/events']) {
    const answer = await admin.get<ProblemBody>(path);
    expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'access.second-factor-due']);
  }
  const made = await admin.post<ProblemBody>('/people', { username: 'x.y', displayName: '某', posts: [] });
  expect(made.body.code).toBe('access.second-factor-due');
  const me = (await admin.get<{ secondFactor: string; permissions: string[] }>('/auth/me')).body;
  expect([me.secondFactor, me.permissions]).toEqual(['due', []]);
  const handler = await logIn('handler.hexi', SAMPLE_PASSWORD);
  expect((await handler.get<{ secondFactor: string }>('/auth/me')).body.secondFactor).toBe('off');
  expect((await handler.get('/units')).status).toBe(200);
});

it('they are led to setting it up, and go on where they wanted to', async () => {
  const page = await browser.visit('/login?next=%2Fboard', { viewport: DESKTOP });
  await page.getByLabel(/用户名/).fill('supervisor');
  await page.getByLabel(/^密码$/).fill(SAMPLE_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByText('您的岗位要求两步验证').waitFor();
  expect(new URL(page.url()).pathname).toBe('/account');
  expect(await page.getByRole('link', { name: '督查看板' }).count()).toBe(0);
  await page.getByRole('button', { name: '设置两步验证' }).click();
  await page.getByRole('dialog', { name: '设置两步验证' }).getByLabel('当前密码').fill(SAMPLE_PASSWORD);
  await page.getByRole('button', { name: '下一步' }).click();
  const scan = page.getByRole('dialog', { name: '扫码并输入验证码' });
  const phone = new Authenticator((await scan.locator('code').innerText()).replaceAll(' ', ''));
  await scan.getByLabel('验证码').fill(phone.code());
  await scan.getByRole('button', { name: /启\s*用/ }).click();
  await page.getByRole('button', { name: '我已保存' }).click();
  await page.getByRole('link', { name: '继续访问刚才的页面' }).click();
  await page.waitForURL((url) => url.pathname === '/board');
  await page.getByRole('link', { name: '督查看板' }).waitFor();
});
