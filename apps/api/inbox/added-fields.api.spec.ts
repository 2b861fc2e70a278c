import { ApiClient, loginAs } from '#tests/support/api-client';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { addedField, draftForm, publishForm, unpublish } from '#tests/support/published-form';

const FIELDS = [
  addedField('person', 'helper', '协办人', {
    units: ['xinhe'],
    roles: ['handler', 'head'],
    validate: { required: true },
  }),
  addedField('money', 'cost', '预计费用', { validate: { required: true, min: 100, max: 500_000 } }),
  addedField('file', 'proof', '现场照片', {
    accept: ['image'],
    maxKilobytes: 4,
    uploadedBy: 'oneself',
    conditional: { hide: '=cost = null or cost < 10000' },
    validate: { required: true },
  }),
  addedField('case-reference', 'sameAs', '关联事项'),
];
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let handler: ApiClient;
let one: CaseDriver;
let other: CaseDriver;
let key: string;
let helper: string;

const attach = async (who: string, name: string, content: Buffer): Promise<string> => {
  const file = { name, content: content.toString('base64') };
  return (await (await loginAs(who)).post(`/petitions/${one.id}/attachments`, file)).id;
};
const complete = (values: object, as = handler) =>
  as.request('POST', `/tasks/${key}/complete`, { values: { decision: 'accept', ...values } });
const refusals = async (values: object, as = handler): Promise<string[]> => {
  const { status, body } = await complete(values, as);
  expect(status).toBe(422);
  return body.errors.map(({ field, message }: any) => `${field} ${message}`);
};

beforeAll(async () => {
  await publishForm('first-petition', 'accept-petition', FIELDS);
  handler = await loginAs('handler.xinhe');
  [one, other] = [await CaseDriver.register(), await CaseDriver.register()];
  await one.complete('triage-petition', TRIAGE_TO('xinhe'));
  await other.complete('triage-petition', TRIAGE_TO('xinhe'));
  key = (await one.task('accept-petition')).key;
  helper = (await loginAs('head.xinhe')).personId;
});
afterAll(() => unpublish('first-petition'));

it('offers the people that the field allows, and nobody else', async () => {
  const [{ field, people }, ...more] = await handler.get(`/tasks/${key}/people`);
  expect([field, more]).toEqual(['helper', []]);
  expect(people.length).toBeGreaterThan(0);
  expect(people.map(({ id }: any) => id)).toContain(helper);
  for (const { unitIds } of people) expect(unitIds).toContain('xinhe');
  const stranger = await loginAs('handler.dongjie');
  expect((await stranger.request('GET', `/tasks/${key}/people`)).status).toBe(404);
});

it('says of each wrong value which field breaks which rule, and changes nothing', async () => {
  expect(await refusals({})).toEqual(['values.helper 必填', 'values.cost 必填']);
  expect(await refusals({ helper: '苏婷', cost: '12.5' })).toEqual([
    'values.helper 请从列表中选择',
    'values.cost 应为金额，单位元，最多两位小数',
  ]);
  expect(await refusals({ helper, cost: 99 })).toEqual(['values.cost 金额不得少于 1 元']);
  expect(await refusals({ helper, cost: 500_050, proof: helper })).toEqual([
    'values.cost 金额不得超过 5000 元',
  ]);
  const stranger = (await loginAs('handler.dongjie')).personId;
  const nobody = '019a0000-0000-7000-8000-000000000001';
  expect(await refusals({ helper: stranger, cost: 100 })).toEqual([
    'values.helper 此人不在可选的单位或岗位上',
  ]);
  expect(await refusals({ helper: nobody, cost: 100, sameAs: nobody })).toEqual([
    'values.helper 没有这个人',
    'values.sameAs 没有这件信访事项，或者您无权查看',
  ]);
  expect(await refusals({ helper, cost: 100, sameAs: one.id })).toEqual(['values.sameAs 不能引用本件自身']);
  const english = new ApiClient('en');
  await english.logIn('handler.xinhe');
  expect(await refusals({ helper: stranger, cost: 99 }, english)).toEqual([
    'values.cost The amount must be at least 1 yuan',
  ]);
  expect((await one.view()).tasks.find((task: any) => task.key === key).state).toBe('open');
});

it('takes a file of the case alone, of the kind, size and hand that the field asks for', async () => {
  const with_ = (proof: string) => refusals({ helper, cost: 10_000, proof });
  expect(await refusals({ helper, cost: 10_000 })).toEqual(['values.proof 必填']);
  expect(await with_(await attach('handler.xinhe', '说明.txt', Buffer.from('说明')))).toEqual([
    'values.proof 材料的类型不符合要求',
  ]);
  const large = Buffer.concat([PNG, Buffer.alloc(5000)]);
  expect(await with_(await attach('handler.xinhe', '大.png', large))).toEqual([
    'values.proof 材料不得超过 4 KB',
  ]);
  expect(await with_(await attach('supervisor', '别人的.png', PNG))).toEqual([
    'values.proof 这份材料不是由规定的人上传的',
  ]);
  const file = { name: '另一件.png', content: PNG.toString('base64') };
  const { id } = await handler.post(`/petitions/${other.id}/attachments`, file);
  expect(await with_(id)).toEqual(['values.proof 本件没有这份材料']);
});

it('refers to no case that the person may not see', async () => {
  const hidden = await CaseDriver.register();
  await hidden.complete('triage-petition', TRIAGE_TO('dongjie'));
  expect(await refusals({ helper, cost: 100, sameAs: hidden.id })).toEqual([
    'values.sameAs 没有这件信访事项，或者您无权查看',
  ]);
});

it('keeps the right values with the step, drops what is hidden, and shows them in the circulation record', async () => {
  const proof = await attach('handler.xinhe', '现场.png', PNG);
  await handler.post(`/tasks/${key}/claim`);
  // Below the limit the file is hidden: what is sent of it is dropped.
  await other.complete('accept-petition', { decision: 'accept', helper, cost: 9_999, proof });
  await one.complete('accept-petition', {
    decision: 'accept',
    helper,
    cost: 123_450,
    proof,
    sameAs: other.id,
  });
  const told = async (id: string, who = handler) => {
    const rows = await who.get(`/petitions/${id}/circulation`);
    const { answers } = rows.find(
      ({ step, state }: any) => step === 'accept-petition' && state === 'completed',
    );
    return answers.map(({ field, text, to }: any) => [field, text.zh, to?.kind ?? null]);
  };
  const [{ people }] = await handler.get(`/tasks/${key}/people`);
  const name = people.find(({ id }: any) => id === helper).displayName;
  expect(await told(other.id)).toEqual([
    ['decision', '受理', null],
    ['helper', name, null],
    ['cost', '99.99 元', null],
  ]);
  const { subject } = await other.view();
  expect(await told(one.id)).toEqual([
    ['decision', '受理', null],
    ['helper', name, null],
    ['cost', '1,234.50 元', null],
    ['proof', '现场.png', 'file'],
    ['sameAs', `${other.receiptNumber} ${subject}`, 'case'],
  ]);
});

it('can’t be added where no case shows them, and not of a kind that holds free text', async () => {
  const designer = await loginAs('designer');
  const findings = async (room: string, form: string, type: string) => {
    const id = await draftForm(room, form, [addedField(type, 'more', '更多')]);
    const { findings: found } = await designer.post(`/designer/drafts/${id}/check`);
    await designer.request('DELETE', `/designer/drafts/${id}`);
    return found.map(({ rule }: any) => rule);
  };
  expect(await findings('first-petition', 'classify-claim', 'textarea')).toEqual(['added.kind']);
  expect(await findings('assistance-referral', 'decide-finance', 'person')).toContain('added.fixed-form');
});
