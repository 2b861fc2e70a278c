import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { loginAs } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { choose } from '#tests/support/choose';
import { eventually } from '#tests/support/eventually';

let browser: TestBrowser;
const unique = Date.now().toString(36);
const ids = { upper: `ux-${unique}`, lower: `uy-${unique}`, other: `uz-${unique}` };

beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(async () => {
  await browser.close();
  const admin = await loginAs('admin');
  for (const { id, account } of await admin.get('/people'))
    if (account?.username.endsWith(unique))
      await admin.request('PATCH', `/people/${id}`, { active: false, posts: [] });
  for (const id of [ids.lower, ids.upper, ids.other])
    await admin.request('PATCH', `/units/${id}`, { active: false });
});

const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
};
const open = async (page: Page, unit?: string) => {
  await page.goto(new URL(`/admin/units${unit ? `?unit=${unit}` : ''}`, page.url()).href);
  await page.getByRole('tree').waitFor();
};

it('adds, moves and closes units, and says before what a move changes', async () => {
  const admin = await loginAs('admin');
  const under = { parentId: 'xinhe', kind: 'community', nameEn: `Other ${unique}` };
  await admin.post('/units', { ...under, id: ids.other, nameZh: `丙${unique}` });
  const posts = [{ unitId: ids.other, role: 'head' }];
  await admin.post('/people', { username: `ding.${unique}`, displayName: '单位丁', posts });

  const page = await browser.logIn('admin', { viewport: DESKTOP });
  await open(page, 'xinhe');
  await page.getByRole('button', { name: '添加单位' }).click();
  const adding = page.getByRole('dialog', { name: '添加单位' });
  await adding.getByLabel('中文名称').fill(`甲${unique}`);
  await adding.getByLabel('英文名称').fill(`Upper ${unique}`);
  await adding.getByLabel('代码').fill(ids.upper);
  await adding.getByRole('button', { name: /保\s*存/ }).click();
  // The new unit lies below the one that was chosen, and is chosen now.
  await page.getByRole('heading', { name: `甲${unique}` }).waitFor();
  const item = page.getByRole('treeitem', { name: `甲${unique}` });
  expect(await item.getAttribute('aria-selected')).toBe('true');
  await admin.post('/units', {
    ...under,
    parentId: ids.upper,
    id: ids.lower,
    nameZh: `乙${unique}`,
    nameEn: `Lower ${unique}`,
  });

  await open(page, ids.lower);
  await page.getByRole('button', { name: '调整上级' }).click();
  const moving = page.getByRole('dialog', { name: `调整乙${unique}的上级单位` });
  await choose(moving.getByLabel('新的上级单位'), `丙${unique}`);
  await moving.getByText('可以因岗位看到这 0 件未办结事项：单位丁。').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'unit-move');
  await moving.getByRole('button', { name: '调整上级' }).click();
  await page.getByText(`上级单位：甲${unique} → 丙${unique}`).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'units');

  // What is left in a unit stands there before it is closed.
  await page.getByRole('treeitem', { name: `丙${unique}` }).click();
  await page.getByText('在岗人员 1 名，下级单位 1 个。').waitFor();
  await page.getByRole('button', { name: /停\s*用/ }).click();
  await page.getByText(/不能停用：.*在岗人员 1 名、下级单位 1 个/).waitFor();
  await shot(page, 'unit-busy');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '负责人' }).click();
  const leaders = page.getByRole('dialog', { name: `丙${unique}的负责人` });
  await choose(leaders.getByLabel('一把手'), '单位丁');
  await leaders.getByRole('button', { name: /保\s*存/ }).click();
  await page.getByText('负责人：（无） → 单位丁').waitFor();
  await shot(page, 'unit-leaders');

  await page.getByRole('treeitem', { name: `乙${unique}` }).click();
  await page.getByRole('heading', { name: `乙${unique}` }).waitFor();
  await page.getByText('在岗人员 0 名，下级单位 0 个。').waitFor();
  await page.getByRole('button', { name: /停\s*用/ }).click();
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: /停\s*用/ })
    .press('Enter');
  await page.getByRole('button', { name: '重新启用' }).waitFor();
});

it('the tree is walked with the keyboard', async () => {
  const page = await browser.logIn('admin', { viewport: DESKTOP });
  await open(page);
  const root = page.getByRole('treeitem').first();
  await root.focus();
  expect(await root.getAttribute('aria-expanded')).toBe('true');
  const items = page.getByRole('treeitem');
  const all = await items.count();
  await page.keyboard.press('ArrowLeft');
  await page.locator('[role=treeitem][aria-expanded=false]').waitFor();
  expect(await items.count()).toBeLessThan(all);
  await page.keyboard.press('ArrowRight');
  await eventually('the tree is open again', async () => (await items.count()) === all, 20_000);
  await page.keyboard.press('ArrowRight');
  const second = items.nth(1);
  expect(await second.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.locator('[role=treeitem][aria-selected=true]:focus').waitFor();
  expect(await second.getAttribute('aria-selected')).toBe('true');
});

it('is told that somebody else was first', async () => {
  const admin = await loginAs('admin');
  const page = await browser.logIn('admin', { viewport: DESKTOP });
  await open(page, ids.upper);
  await page.getByRole('button', { name: '编辑' }).click();
  const dialog = page.getByRole('dialog', { name: '编辑单位' });
  await dialog.getByLabel('英文名称').fill(`Mine ${unique}`);
  await admin.request('PATCH', `/units/${ids.upper}`, { nameEn: `Theirs ${unique}` });
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await dialog.getByText('刚刚修改了该单位').waitFor();
  await shot(page, 'unit-conflict');
});

it('its own list is a sheet that changes nothing; a fault is named by row and column', async () => {
  const page = await browser.logIn('admin', { viewport: PHONE });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await open(page);
  expect([await fitsWidth(page), await seriousFindings(page)]).toEqual([true, []]);
  await shot(page, 'units-phone');
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export to Excel' }).press('Enter'),
  ]);
  await page.getByRole('button', { name: 'Import a sheet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import units' });
  const file = dialog.locator('input[type=file]');
  await file.setInputFiles({
    name: 'units.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await readFile(await list.path()),
  });
  await dialog.getByRole('button', { name: 'Check the sheet' }).click();
  await dialog.getByText(ids.upper).first().waitFor();
  expect(await dialog.getByText('As it is').count()).toBe(await dialog.locator('tbody tr').count());
  expect([await fitsWidth(page), await seriousFindings(page)]).toEqual([true, []]);
  await shot(page, 'units-import-phone');
  const text = `unit code,chinese name,english name,kind,parent unit\n${ids.upper},甲,Upper,Community,nowhere\n`;
  await file.setInputFiles({ name: 'units.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await dialog.getByRole('button', { name: 'Check the sheet' }).click();
  await dialog.getByText('There is no such parent unit: give its code or its name.').waitFor();
});

it.each([['supervisor'], ['handler.dongjie']])('is not for %s', async (who) => {
  const answer = await (await loginAs(who)).request('GET', '/units/xinhe');
  expect(answer.status).toBe(403);
});
