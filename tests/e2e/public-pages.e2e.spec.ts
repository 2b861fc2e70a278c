import { ApiClient } from '#tests/support/api-client';
import { fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { eventually } from '#tests/support/eventually';
import { answeredCase, decideAppeal } from '#tests/support/appeal-driver';
import { aPetition } from '#tests/support/case-driver';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(() => browser.close());

describe.each([
  ['a desktop', undefined],
  ['a phone', PHONE],
])('on %s', (_name, viewport) => {
  it('a citizen submits a petition, gets a receipt and follows the case with it', async () => {
    const page = await browser.visit('/', { viewport });
    await page
      .getByRole('link', { name: /提交信访事项/ })
      .first()
      .click();
    await page.getByLabel(/^标题/).fill('小区垃圾无人清运');
    await page.getByLabel(/^具体内容/).fill('东门垃圾站连续两周无人清运，气味很大，影响居民生活。');
    expect(await fitsWidth(page)).toBe(true);
    await page.getByRole('button', { name: /下一步/ }).click();
    await page.getByLabel(/姓名或单位名称/).fill('甄测试');
    await page.getByLabel(/^电话/).fill('13900001111');
    await page.getByRole('button', { name: /下一步/ }).click();
    await page.getByRole('button', { name: /提交/ }).click();
    const receiptNumber = await page
      .getByText(/^XF\d{14}$/)
      .first()
      .innerText();
    const queryCode = await page
      .getByText(/^[2-9A-HJ-NP-Z]{10}$/)
      .first()
      .innerText();
    expect(await fitsWidth(page)).toBe(true);

    await page.goto(new URL('/track', page.url()).href);
    await page.getByLabel(/编号/).fill(receiptNumber);
    await page.getByLabel(/查询码/).fill(queryCode);
    await page.getByRole('button', { name: /查询/ }).click();
    await page.getByText('小区垃圾无人清运').first().waitFor();
    expect(page.url()).not.toContain(queryCode);
    expect(await fitsWidth(page)).toBe(true);
  });
});

it('shows what is missing at its field and submits nothing', async () => {
  const page = await browser.visit('/submit');
  await page.getByRole('button', { name: /下一步/ }).click();
  await page.getByText('请填写标题').waitFor();
  await page.getByText('请填写具体内容').waitFor();
});

it('tells a wrong query code from nothing else', async () => {
  const { receiptNumber } = await new ApiClient().post('/public/petitions', aPetition());
  const page = await browser.visit('/track');
  await page.getByLabel(/编号/).fill(receiptNumber);
  await page.getByLabel(/查询码/).fill('2345678999');
  await page.getByRole('button', { name: /查询/ }).click();
  await page.getByText(/编号或查询码不对/).waitFor();
});

it('tells how long to wait after too many wrong codes, on a phone', async () => {
  const { receiptNumber } = await new ApiClient().post('/public/petitions', aPetition());
  for (const queryCode of ['2345678992', '2345678993', '2345678994', '2345678995'])
    await new ApiClient().request('POST', '/public/track', { receiptNumber, queryCode });
  const page = await browser.visit('/track', { viewport: PHONE });
  await page.getByLabel(/编号/).fill(receiptNumber);
  await page.getByLabel(/查询码/).fill('2345678999');
  await page.getByRole('button', { name: /查询/ }).click();
  await page.getByText(/请等 1 分钟后再试/).waitFor();
  expect(await fitsWidth(page)).toBe(true);
});

it('lets the petitioner withdraw after a serious question', async () => {
  const receipt = await new ApiClient().post('/public/petitions', aPetition());
  const page = await browser.visit('/track');
  await page.getByLabel(/编号/).fill(receipt.receiptNumber);
  await page.getByLabel(/查询码/).fill(receipt.queryCode);
  await page.getByRole('button', { name: /查询/ }).click();
  await page.getByRole('button', { name: /撤回/ }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('问题已经解决');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: /撤回/ }).last().click();
  const { receiptNumber, queryCode } = receipt;
  await eventually(
    'the withdrawal',
    async () => !(await new ApiClient().post('/public/track', { receiptNumber, queryCode })).canWithdraw,
  );
});

it('lets the petitioner ask for a review, and for a re-review of its opinion, on a phone', async () => {
  const one = await answeredCase();
  const page = await browser.visit('/track', { viewport: PHONE });
  const lookUp = async () => {
    await page
      .getByLabel(/受理编号|编号/)
      .first()
      .fill(one.receiptNumber);
    await page.getByLabel(/查询码/).fill(one.queryCode);
    await page.getByRole('button', { name: /查询/ }).click();
  };
  const ask = async (name: string, send: string) => {
    await page.getByRole('button', { name }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/不服的理由/).fill('处理意见没有写明完成时间，请上级审查。');
    expect(await fitsWidth(page)).toBe(true);
    await dialog.getByRole('button', { name: send }).click();
    await page.getByRole('heading', { name: '复查复核' }).waitFor();
  };
  await lookUp();
  await ask('申请复查', '提交复查申请');
  await decideAppeal('review', one, 'changed');
  await page.reload();
  await lookUp();
  await page.getByText('变更', { exact: true }).waitFor();
  await ask('申请复核', '提交复核申请');
  await eventually('the re-review is on record', async () => (await one.track()).reviews.length === 2);
  expect(await fitsWidth(page)).toBe(true);
});

it('keeps a draft in the browser until it is sent, and throws it away when told', async () => {
  const page = await browser.visit('/submit', { viewport: PHONE });
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.getByLabel(/^标题/).fill('井盖破损');
  await page.getByLabel(/^具体内容/).fill('路口井盖破损一周，老人夜里容易绊倒。');
  await page.getByText(/已自动保存在这台设备上/).waitFor();
  await page.reload();
  await page.getByRole('button', { name: /继续填写/ }).click();
  expect(await page.getByLabel(/^标题/).inputValue()).toBe('井盖破损');
  expect(sent.filter((request) => request.includes('井盖'))).toEqual([]);

  await page.reload();
  await page.getByRole('button', { name: /丢弃草稿/ }).click();
  expect(await page.getByLabel(/^标题/).inputValue()).toBe('');
  await page.reload();
  await page.getByLabel(/^标题/).waitFor();
});

it('makes one petition of one draft although the first answer was lost', async () => {
  const page = await browser.visit('/submit');
  const answers: { receiptNumber: string }[] = [];
  await page.route('**/api/public/petitions', async (route) => {
    const answer = await route.fetch();
    answers.push(await answer.json());
    await (answers.length === 1 ? route.abort() : route.fulfill({ response: answer }));
  });
  await page.getByLabel(/^标题/).fill('健身器材损坏');
  await page.getByLabel(/^具体内容/).fill('广场健身器材螺丝松动，孩子容易受伤。');
  await page.getByRole('button', { name: /下一步/ }).click();
  await page.getByLabel(/姓名或单位名称/).fill('甄测试');
  await page.getByRole('button', { name: /下一步/ }).click();
  await page.getByRole('button', { name: /^提交/ }).click();
  await page.getByText(/请检查网络/).waitFor();
  // Its spinner may still be fading out, and is part of its name as long.
  await page.getByRole('button', { name: /^(loading )?提交/ }).click();
  await page.getByRole('img', { name: /二维码/ }).waitFor();
  expect(answers).toHaveLength(2);
  expect(answers[1]).toEqual(answers[0]);
  expect(await page.evaluate('localStorage.getItem("pd.draft")')).toBeNull();
});
