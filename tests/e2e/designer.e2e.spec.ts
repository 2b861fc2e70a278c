import { readFile } from 'node:fs/promises';
import { loadRooms } from '#libs/process-contract/load-rooms';
import { type ApiClient, loginAs } from '#tests/support/api-client';
import { chineseTexts, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { seriousFindings } from '#tests/support/axe';

const ROOM = 'merged-case';
const firstPetition = loadRooms().find(({ processId }) => processId === 'first-petition')!;
const SHIPPED_NAME = /id="triage-petition" name="([^"]+)"/.exec(firstPetition.bpmn)![1]!;
let browser: TestBrowser;
let designer: ApiClient;
const made: string[] = [];

beforeAll(async () => {
  browser = await TestBrowser.open();
  designer = await loginAs('designer');
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(async () => {
  for (const id of made) {
    await designer.request('POST', `/designer/drafts/${id}/lock`, { takeOver: true });
    await designer.request('DELETE', `/designer/drafts/${id}`);
  }
  await browser.close();
});

async function draftOf(process: string, title: string): Promise<string> {
  const { id } = await designer.post(`/designer/processes/${process}/drafts`, { title, note: '' });
  made.push(id);
  return id;
}
const fileOf = async (id: string, ending: string): Promise<string> =>
  (await designer.get(`/designer/drafts/${id}`)).files.find(({ path }: any) => path.endsWith(ending)).content;

it('begins a draft, renames a step on the canvas, saves by itself, and shows what has changed', async () => {
  const page = await browser.logIn('designer');
  await page.waitForURL('**/designer');
  await page.getByRole('button', { name: '新建草稿 并案', exact: true }).click();
  await page.getByLabel('草稿名称').fill('并案步骤的名称');
  await page.getByRole('button', { name: '开始修改' }).click();
  await page.waitForURL(/\/designer\/[0-9a-f-]{36}$/);
  const id = page.url().split('/').at(-1)!;
  made.push(id);

  await page.locator('[data-element-id="receive-merge"]').first().click();
  const name = page.locator('.pd-modeler__panel').getByLabel('名称', { exact: true }).first();
  await name.fill('并入主案一并办理');
  await eventually('it is saved', async () =>
    (await fileOf(id, '.bpmn')).includes('name="并入主案一并办理"'),
  );
  await page.getByText('已保存').waitFor();
  // Nobody sees bpmn.io's mark hidden.
  expect(await page.locator('.bjs-powered-by').isVisible()).toBe(true);

  await page.getByRole('tab', { name: '改动' }).click();
  await page.getByText(/^\+.*并入主案一并办理/).waitFor();
  await page.getByRole('button', { name: '检查' }).click();
  await page.getByRole('heading', { name: '检查通过：没有发现问题' }).waitFor();
});

it('says what stands against a draft, and leads to the element', async () => {
  const id = await draftOf(ROOM, '有错误的草稿');
  const content = (await fileOf(id, '.bpmn')).replace('type="merged-case.receive-merge"', 'type="no.such"');
  const files = [{ path: `${ROOM}.bpmn`, content }];
  await designer.request('PUT', `/designer/drafts/${id}`, { revision: 1, files });
  const page = await browser.logIn('designer');
  await page.goto(new URL(`/designer/${id}`, page.url()).href);
  await page.getByRole('button', { name: '检查' }).click();
  const finding = page.getByRole('listitem').filter({ hasText: '没有处理程序' });
  await finding.getByRole('button', { name: /定位/ }).click();
  await page.locator('.djs-element.selected[data-element-id="receive-merge"]').waitFor();
  await page.locator('.pd-finding-error[data-element-id="receive-merge"]').waitFor();
});

it('lets what a step does be chosen from a list, and has the errors of it caught', async () => {
  const id = await draftOf('case-erasure', '换一个步骤');
  const page = await browser.logIn('designer');
  await page.goto(new URL(`/designer/${id}`, page.url()).href);
  await page.getByText(/^步骤清单/).click();
  const show = (element: string) =>
    page
      .getByRole('listitem')
      .filter({ has: page.getByLabel(`${element} 的名称`) })
      .getByRole('button', { name: /定位/ })
      .click();
  // What is done already is shown where, and can't be chosen twice.
  await show('erase-files');
  const panel = page.locator('.pd-modeler__panel');
  await panel.getByText('逐个删除文件库里的附件和文书文件', { exact: false }).first().waitFor();
  await panel.getByRole('button', { name: '换成别的' }).click();
  await page.getByRole('combobox', { name: '选择这一步做什么' }).fill('出具销毁证明');
  await page.keyboard.press('Enter');
  await page.locator('.djs-element.selected[data-element-id="certify-erasure"]').waitFor();

  await show('erase-records');
  await page.locator('.djs-context-pad [data-action="delete"]').click();
  await show('erase-files');
  await page.locator('.djs-context-pad [data-action="append.append-task"]').click();
  await page.keyboard.press('Escape');
  await page.locator('.djs-context-pad [data-action="pd-choose-step"]').click();
  await page.getByRole('combobox', { name: '选择这一步做什么' }).fill('two people approved');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/choose-step.png` });
  await page.keyboard.press('Enter');
  await page.locator('.djs-element.selected[data-element-id="erase-records"]').waitFor();
  await panel.getByText('信访事项编号', { exact: true }).waitFor();
  await panel.getByRole('button', { name: '增加边界事件' }).click();
  await panel.getByLabel('这个事件接住哪个错误').waitFor();
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/catch-error.png` });
  await eventually('it is saved', async () => {
    const bpmn = await fileOf(id, '.bpmn');
    return (
      /<bpmn:serviceTask id="erase-records" name="销毁数据">/.test(bpmn) &&
      bpmn.includes('<zeebe:taskDefinition type="case-erasure.erase-records" retries="3" />') &&
      /attachedToRef="erase-records"/.test(bpmn)
    );
  });
  // What is chosen keeps the contract: no finding is about its type, its name or its errors.
  const { findings } = await designer.post(`/designer/drafts/${id}/check`);
  expect(findings.filter(({ rule }: any) => /^(job-type|error)[.]/.test(rule))).toEqual([]);
});

it('completes variables by what is known at the element, and leads to a name that is nowhere', async () => {
  const id = await draftOf(ROOM, '变量');
  const page = await browser.logIn('designer');
  await page.goto(new URL(`/designer/${id}`, page.url()).href);
  await page.getByText(/^步骤清单/).click();
  const row = page.getByRole('listitem').filter({ has: page.getByLabel('receive-merge 的名称') });
  const known = page.waitForResponse((answer) => answer.url().endsWith('/variables'));
  await row.getByRole('button', { name: /定位/ }).click();
  await known;
  const field = page.locator('[data-entry-id="pd-step-input-mergeId"] .cm-content');
  await field.click();
  await page.keyboard.type('mer', { delay: 80 });
  const option = page.getByRole('option', { name: /mergeId/ });
  await option.waitFor();
  expect(await option.innerText()).toContain('并案编号');
  await page.getByText('到这里一定已有').waitFor();
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/feel.png` });
  // The list takes no key in its first 75 ms, lest somebody who types on chooses by accident.
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  await eventually('the name is completed', async () => (await field.innerText()).trim() === 'mergeId');
  await page.keyboard.type('x');
  await eventually('it is saved', async () => {
    const [input] = /<zeebe:input [^>]*target="mergeId"[^>]*>/.exec(await fileOf(id, '.bpmn')) ?? [];
    if (!input?.includes('source="=mergeIdx"')) throw new Error(input ?? 'no such input');
    return true;
  });
  await page.getByRole('button', { name: '检查' }).click();
  const finding = page.getByRole('listitem').filter({ hasText: '是否应为“mergeId”' });
  await finding.getByRole('button', { name: /定位/ }).click();
  await page.locator('.pd-finding-error[data-element-id="receive-merge"]').waitFor();
});

it('changes a row of a table and a text of a form', async () => {
  const id = await draftOf('first-petition', '表单和决策表');
  const page = await browser.logIn('designer');
  await page.goto(new URL(`/designer/${id}`, page.url()).href);
  await page.getByRole('tab', { name: '表单' }).click();
  await page.locator('.pd-filechoice .ant-select').first().click();
  await page.getByTitle('triage-petition.form').click();
  await page.getByLabel('category 名称 · 中文').fill('信访类别');
  await eventually('the form is saved', async () =>
    (await fileOf(id, 'triage-petition.form')).includes('"label": "信访类别"'),
  );
  await page.getByText('信访类别', { exact: true }).last().waitFor();

  await page.getByRole('tab', { name: '决策表' }).click();
  const cell = page.locator('.pd-tableeditor .annotation.cell').first();
  await cell.click();
  await page.keyboard.type('县里的规定');
  await eventually('the table is saved', async () => (await fileOf(id, '.dmn')).includes('县里的规定'));
});

it('compares a draft with a version on two canvases that move together, and in words that lead there', async () => {
  const id = await draftOf('first-petition', '对照用的草稿');
  const diagram = (await fileOf(id, '.bpmn')).replace('name="登记信访事项"', 'name="登记来信来访"');
  const { files } = await designer.get(`/designer/drafts/${id}`);
  const changed = files.map((file: any) =>
    file.path.endsWith('.bpmn') ? { ...file, content: diagram } : file,
  );
  await designer.request('PUT', `/designer/drafts/${id}`, { revision: 1, files: changed });
  for (const viewport of [undefined, PHONE]) {
    const page = await browser.logIn('publisher', viewport ? { viewport } : {});
    await page.goto(new URL(`/designer/compare/first-petition?before=v0&after=d${id}`, page.url()).href);
    const pair = page.locator('.pd-compare__pair');
    const marked = pair.locator('.pd-diff-changed[data-element-id="register-petition"]');
    await eventually('both are coloured', async () => (await marked.count()) === 2);
    const row = page.getByRole('listitem').filter({ hasText: '登记来信来访' });
    expect(await row.first().innerText()).toContain('登记信访事项');
    await row.getByRole('button', { name: /定位/ }).first().click();
    await pair.locator('.pd-diff-shown[data-element-id="register-petition"]').first().waitFor();
    await page.getByRole('heading', { name: '谁改的、何时、为什么' }).waitFor();
    expect(await fitsWidth(page)).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    if (process.env.SHOTS)
      await page.screenshot({
        path: `${process.env.SHOTS}/compare-${viewport ? 390 : 1440}.png`,
        fullPage: true,
      });
    await page.getByRole('button', { name: '互换' }).click();
    await page.waitForURL(/after=v0/);
  }
});

it('exports the diagram in every format, titled, and lets the description of a step be changed in the list', async () => {
  const id = await draftOf(ROOM, '导出');
  const page = await browser.logIn('designer');
  await page.goto(new URL(`/designer/${id}`, page.url()).href);
  await page.locator('.djs-element').first().waitFor();
  for (const [name, begins] of [
    ['流程图文件（BPMN）', '<?xml'],
    ['矢量图（SVG）', '<?xml'],
    ['图片（PNG）', '\u0089PNG'],
    ['可打印（PDF）', '%PDF-1.4'],
  ] as const) {
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name }).click();
    const content = await readFile(await (await saved).path(), 'latin1');
    expect(content.slice(0, begins.length)).toBe(begins);
  }
  await page.getByText(/^步骤清单/).click();
  await page.getByLabel('receive-merge 的说明').fill('谁：系统。做什么：并入主案。');
  await page.getByLabel('receive-merge 的名称').focus();
  await eventually('it is saved', async () =>
    (await fileOf(id, '.bpmn')).includes(
      '<bpmn:documentation>谁：系统。做什么：并入主案。</bpmn:documentation>',
    ),
  );
});

it('is read only while somebody else is editing, until it is taken over', async () => {
  const id = await draftOf(ROOM, '两个人的草稿');
  const page = await browser.logIn('designer.second');
  await page.goto(new URL(`/designer/${id}`, page.url()).href);
  await page.getByText('梁思齐正在编辑这份草稿').waitFor();
  await page.getByText('只读').waitFor();
  await page.getByRole('button', { name: '接手编辑' }).click();
  await page.getByText('已保存').waitFor();
  expect((await designer.get(`/designer/drafts/${id}`)).lockedBy).toBe('潘雨');
});

it('renames a step in the list on a telephone', async () => {
  const id = await draftOf(ROOM, '手机上的草稿');
  const page = await browser.logIn('designer', { viewport: PHONE });
  await page.getByRole('heading', { name: '流程设计' }).waitFor();
  expect(await fitsWidth(page)).toBe(true);
  await page.goto(new URL(`/designer/${id}`, page.url()).href);
  await page.getByText(/^步骤清单/).click();
  await page.getByLabel('receive-merge 的名称').fill('并入');
  await page.keyboard.press('Enter');
  await eventually('it is saved', async () => (await fileOf(id, '.bpmn')).includes('name="并入"'));
  expect(await fitsWidth(page)).toBe(true);
});

it('leaves no word of English in the tools when the reader reads Chinese', async () => {
  const id = await draftOf('first-petition', '语言');
  const page = await browser.logIn('designer');
  await page.goto(new URL(`/designer/${id}`, page.url()).href);
  await page.locator('.djs-palette .entry').first().waitFor();
  const titles = await page
    .locator('.djs-palette .entry')
    .evaluateAll((all: any[]) => all.map(({ title }) => title));
  expect(titles.length).toBeGreaterThan(10);
  expect(titles.filter((title) => /[A-Za-z]/.test(title))).toEqual([]);
  await page.getByText(/^步骤清单/).click();
  for (const element of ['triage-petition', 'register-petition', 'decide-route']) {
    const row = page.getByRole('listitem').filter({ has: page.getByLabel(`${element} 的名称`) });
    await row.getByRole('button', { name: /定位/ }).click();
    await page.locator(`.djs-element.selected[data-element-id="${element}"]`).waitFor();
    const said = page.locator('.bio-properties-panel-group-header-title, .bio-properties-panel-label');
    await page.locator('.bio-properties-panel-group-header-title').first().waitFor();
    expect(await page.locator('.bio-properties-panel-header-type').isVisible()).toBe(false);
    const texts = await said.allInnerTexts();
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.filter((text) => /[A-Za-z]/.test(text.replace(/FEEL|JSON|DMN/g, '')))).toEqual([]);
  }
});

it('is the publisher who puts it in use, with why; cases begun before go by what they began with', async () => {
  const before = await CaseDriver.register();
  const old = await before.task('triage-petition');
  const id = await draftOf('first-petition', '登记环节的名称');
  const page = await browser.logIn('designer');
  await page.goto(new URL(`/designer/${id}`, page.url()).href);
  await page.getByText(/^步骤清单/).click();
  await page.getByLabel('triage-petition 的名称').fill('初步甄别');
  await page.keyboard.press('Enter');
  await page.getByText('尚未保存').waitFor();
  await page.getByRole('button', { name: '送审' }).click();
  await page.getByText('草稿正在审核，内容不能修改').waitFor();
  expect(await page.getByRole('button', { name: '发布' }).count()).toBe(0);

  const reviewer = await browser.logIn('publisher');
  await reviewer.getByRole('link', { name: '登记环节的名称' }).click();
  await reviewer.getByRole('tab', { name: '改动' }).click();
  await reviewer.getByText(/^\+.*初步甄别/).waitFor();
  await reviewer.getByRole('button', { name: '发布' }).click();
  await reviewer.getByLabel('理由').fill('名称更准确');
  await reviewer
    .getByRole('dialog')
    .getByRole('button', { name: /发\s*布/ })
    .click();
  await reviewer.waitForURL('**/designer');
  const inUse = await eventually('it is in force', async () => {
    const processes = await designer.get('/designer/processes');
    const { versions } = processes.find(({ processId }: any) => processId === 'first-petition');
    return versions.find((one: any) => one.inUse && one.title === '登记环节的名称');
  });

  const after = await CaseDriver.register();
  const next = await after.task('triage-petition');
  const desk = await browser.logIn('registrar');
  for (const [key, name, other] of [
    [next.key, '初步甄别', SHIPPED_NAME],
    [old.key, SHIPPED_NAME, '初步甄别'],
  ]) {
    await desk.goto(new URL(`/tasks/${key}`, desk.url()).href);
    await desk.getByRole('heading', { name }).first().waitFor();
    expect(await desk.getByRole('heading', { name: other }).count()).toBe(0);
  }
  await before.complete('triage-petition', TRIAGE_TO('dongjie'));
  await after.complete('triage-petition', TRIAGE_TO('dongjie'));
  await after.task('accept-petition');

  await reviewer.reload();
  const card = reviewer.locator('.pd-processes > li').filter({ hasText: 'first-petition' });
  await card.getByText('名称更准确').waitFor();
  await card.getByRole('button', { name: /^改用 .* 0$/ }).click();
  await reviewer.getByLabel('理由').fill('恢复原名');
  await reviewer
    .getByRole('dialog')
    .getByRole('button', { name: /改\s*用/ })
    .click();
  await eventually('the earlier one is in force', async () => {
    const processes = await designer.get('/designer/processes');
    const { versions } = processes.find(({ processId }: any) => processId === 'first-petition');
    return versions.some((one: any) => one.inUse && one.version === inUse.version + 1);
  });
});

it('shows nothing of Chinese in English but names', async () => {
  const page = await browser.logIn('designer.second');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Process designer' }).waitFor();
  expect(
    await chineseTexts(page, '[aria-hidden="true"], [lang="zh-CN"], .pd-drafts, .pd-version__why'),
  ).toEqual([]);
  expect(await seriousFindings(page)).toEqual([]);
});
