import type { Page } from 'playwright-core';
import { ApiClient } from '#tests/support/api-client';
import { Authenticator } from '#tests/support/authenticator';
import { seriousFindings } from '#tests/support/axe';
import { chineseTexts, DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { newcomer } from '#tests/support/newcomer';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

const signsIn = async (page: Page, username: string, password: string) => {
  await page.getByLabel(/用户名|User name/).fill(username);
  await page.getByLabel(/^密码$|^Password$/).fill(password);
  await page.getByRole('button', { name: /登\s*录|Sign in/ }).click();
};

it('two-step sign-in is set up with an app, asked for at the next sign-in, and reset by an administrator', async () => {
  const person = await newcomer('安小全', 'xinhe:handler');
  const page = await browser.logIn(person.username, { viewport: DESKTOP }, person.password);
  await page.getByRole('link', { name: '我的账号' }).click();
  await page.getByRole('heading', { name: '两步验证' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '设置两步验证' }).click();
  await page.getByRole('dialog', { name: '设置两步验证' }).getByLabel('当前密码').fill(person.password);
  await page.getByRole('button', { name: '下一步' }).click();
  const scan = page.getByRole('dialog', { name: '扫码并输入验证码' });
  await scan.getByRole('img', { name: '两步验证的二维码' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const phone = new Authenticator((await scan.locator('code').innerText()).replaceAll(' ', ''));
  await scan.getByLabel('验证码').fill(phone.wrongCode());
  await scan.getByRole('button', { name: /启\s*用/ }).click();
  await scan.getByText('验证码不正确').first().waitFor();
  await scan.getByLabel('验证码').fill(phone.code());
  await scan.getByRole('button', { name: /启\s*用/ }).click();
  const codes = page.getByRole('dialog', { name: '恢复码' });
  await codes.getByRole('listitem').first().waitFor();
  const [recovery = ''] = await codes.locator('code').allInnerTexts();
  expect(await codes.getByRole('listitem').count()).toBe(10);
  expect(await seriousFindings(page)).toEqual([]);
  await codes.getByRole('button', { name: '我已保存' }).click();
  await page.getByText('剩余恢复码 10 个').waitFor();
  // The password alone leads to a question now.
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL((url) => url.pathname === '/login');
  await signsIn(page, person.username, person.password);
  await page.getByLabel('验证码').fill(recovery);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await page.waitForURL((url) => url.pathname === '/inbox');
  // The phone is lost, and the other codes with it.
  const admin = await browser.logIn('admin', { viewport: DESKTOP });
  await admin.goto(new URL('/admin/people', admin.url()).href);
  await admin.getByLabel('姓名或用户名').fill(person.username);
  const row = admin.getByRole('row', { name: new RegExp(person.username.replace('.', '\\.')) });
  await admin.getByRole('row').nth(2).waitFor({ state: 'detached' });
  await row.getByText('已启用两步验证').waitFor();
  await row.getByRole('button', { name: /账号安全/ }).click();
  await admin.getByRole('menuitem', { name: '重置两步验证' }).click();
  const reset = admin.getByRole('dialog', { name: '重置 安小全 的两步验证' });
  await reset.getByLabel(/理由|原因/).fill('手机遗失，已当面核实本人');
  await reset.getByRole('button', { name: '重置两步验证' }).click();
  await admin.getByText('已重置 安小全 的两步验证').waitFor();
  // The page that was open leads to signing in by itself.
  await page.getByRole('heading', { name: '工作人员登录' }).waitFor();
  const again = await browser.logIn(person.username, { viewport: DESKTOP }, person.password);
  await again.getByText(/重置了您的两步验证/).waitFor();
  await again.goto(new URL('/account', again.url()).href);
  await again.getByText('原因：手机遗失，已当面核实本人').waitFor();
});

it('the password is judged before it is sent where that can be, and by the server where not', async () => {
  const person = await newcomer('改密码', 'xinhe:handler');
  const page = await browser.logIn(person.username, { viewport: DESKTOP }, person.password);
  await page.goto(new URL('/account/password', page.url()).href);
  await page.waitForURL((url) => url.pathname === '/account');
  const form = page.getByRole('region', { name: '修改密码' });
  const change = async (next: string) => {
    await form.getByLabel('当前密码').fill(person.password);
    await form.getByLabel('新密码', { exact: true }).fill(next);
    await form.getByLabel('再输入一次新密码').fill(next);
    await form.getByRole('button', { name: '修改密码' }).click();
  };
  await change(`${person.username}2026`);
  await form.getByText('也不能只在用户名前后加几个字符').waitFor();
  await change('iloveyou123');
  await form.getByText('这个密码太常见').first().waitFor();
  await change('河边 三棵 老柳树 又发芽');
  await page.getByText('密码已修改').waitFor();
});

it('sessions elsewhere are seen and ended, in English on a phone', async () => {
  const person = await newcomer('Elsewhere', 'xinhe:handler');
  const page = await browser.logIn(person.username, { viewport: PHONE, locale: 'en' }, person.password);
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  const other = await new ApiClient().logIn(person.username, person.password);
  await page.goto(new URL('/account', page.url()).href);
  const sessions = page.getByRole('region', { name: 'Where you are signed in' });
  await sessions.getByText('This one').waitFor();
  expect(await sessions.getByRole('listitem').count()).toBe(4);
  expect(await fitsWidth(page)).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  expect(await chineseTexts(page, '.pd-who__name, .pd-who__posts, [lang]')).toEqual([]);
  await sessions.getByRole('button', { name: 'End all others' }).click();
  await page.getByText('3 other sessions have ended').waitFor();
  await sessions.getByRole('button', { name: 'End all others' }).waitFor({ state: 'detached' });
  expect(await sessions.getByRole('listitem').count()).toBe(1);
  expect((await other.request('GET', '/auth/me')).status).toBe(401);
});
