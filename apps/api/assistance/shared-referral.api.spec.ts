import { loginAs } from '#tests/support/api-client';
import { OfficeDatabase } from '#tests/support/office-database';
import { HOUSEHOLD, ReferralDriver } from '#tests/support/referral-driver';
import { aPetitioner } from '#tests/support/case-driver';

const database = new OfficeDatabase();
afterAll(() => database.close());

const PERSON = {
  ...aPetitioner(),
  idNumber: '110101199003070038',
  address: '清河镇东街三号楼二单元',
};
const subject = `楼道渗水无人修理 ${Math.random()}`;
const bytes = (text: string) => Buffer.from(`${text} ${Math.random()}`).toString('base64');

let help: ReferralDriver;
let civilKey: string;
let financeKey: string;
let shared: string;
let unshared: string;

const as = async (who: string, method: string, path: string, body?: object) =>
  (await loginAs(who)).request(method, path, body);
const view = (who: string, key: string) => as(who, 'GET', `/tasks/${key}/assistance`);

beforeAll(async () => {
  help = await ReferralDriver.opened({ subject, petitioners: [PERSON, aPetitioner()] });
  const handler = await loginAs('handler.dongjie');
  const attach = async (name: string) =>
    (await handler.post(`/petitions/${help.one.id}/attachments`, { name, content: bytes(name) })).id;
  [shared, unshared] = [await attach('诊断证明.txt'), await attach('内部笔录.txt')];
  await help.shared({ documentId: shared });
  civilKey = (await help.one.task('decide-civil-affairs')).key;
  financeKey = (await help.one.task('decide-finance')).key;
});

describe('what is shared', () => {
  it('is what the petitioner was told, field by field, and nothing else', async () => {
    const { sharedWith } = await help.own();
    const civil = await view('civil-affairs', civilKey);
    const finance = await view('finance', financeKey);
    expect([civil.status, finance.status]).toEqual([200, 200]);
    const fieldsOf = (department: string) =>
      sharedWith.find((one: any) => one.department === department).fields.toSorted();
    expect(Object.keys(civil.body.fields).sort()).toEqual(fieldsOf('civil-affairs'));
    expect(Object.keys(finance.body.fields).sort()).toEqual(fieldsOf('finance'));
    expect(civil.body.fields).toMatchObject({
      name: PERSON.name,
      phone: PERSON.phone,
      idNumber: PERSON.idNumber,
      address: PERSON.address,
      householdSize: 3,
      monthlyIncome: 240_000,
      document: '诊断证明.txt',
      level: 'grave',
    });
    expect(finance.body.fields).toEqual({
      name: PERSON.name,
      cause: 'illness',
      wanted: 300_000,
      level: 'grave',
    });
    for (const secret of [PERSON.phone, PERSON.idNumber, PERSON.address, '240000', '住院费用', '诊断证明']) {
      expect(JSON.stringify(finance.body)).not.toContain(secret);
    }
    for (const { body } of [civil, finance]) {
      for (const secret of [subject, help.one.id, unshared])
        expect(JSON.stringify(body)).not.toContain(secret);
    }
  });

  it('comes with one paper, for civil affairs alone', async () => {
    const paper = await as('civil-affairs', 'GET', `/tasks/${civilKey}/assistance/document`);
    expect([paper.status, String(paper.body)]).toEqual([200, expect.stringContaining('诊断证明')]);
    expect((await as('finance', 'GET', `/tasks/${financeKey}/assistance/document`)).status).toBe(404);
  });

  it('puts every look on record', async () => {
    const looks = () =>
      database.rows<{ detail: { taskKey: string; fields: string[] } }>(
        `SELECT detail FROM audit_entry WHERE action = 'assistance.look' AND subject_id = $1 ORDER BY at`,
        [help.one.id],
      );
    const before = (await looks()).length;
    await view('finance', financeKey);
    await as('civil-affairs', 'GET', `/tasks/${civilKey}/assistance/document`);
    const added = (await looks()).slice(before).map(({ detail }) => detail);
    expect(added).toEqual([
      { taskKey: financeKey, fields: ['name', 'cause', 'wanted', 'level'] },
      { taskKey: civilKey, fields: ['document'] },
    ]);
  });
});

describe('what is not shared', () => {
  it.each(['civil-affairs', 'finance', 'head.civil-affairs', 'head.finance'])(
    'is closed to %s: the case, its files, papers and history',
    async (who) => {
      const { id } = help.one;
      const { documents } = await help.one.view();
      for (const path of [
        `/petitions/${id}`,
        `/petitions/${id}/timeline`,
        `/petitions/${id}/diagram`,
        `/petitions/${id}/assistance-referrals`,
        `/attachments/${shared}`,
        `/attachments/${unshared}`,
        `/documents/${documents[0].id}`,
      ]) {
        expect([path, (await as(who, 'GET', path)).status]).toEqual([path, 404]);
      }
      expect((await as(who, 'POST', `/assistance-referrals/${help.id}/reveal`)).status).toBe(404);
      const reveal = { fields: ['name'], reason: '核对身份' };
      expect((await as(who, 'POST', `/petitions/${id}/reveal`, reveal)).status).toBe(404);
      const { items } = (await as(who, 'GET', '/petitions?limit=100')).body;
      expect(items.map((item: any) => item.id)).not.toContain(id);
    },
  );

  it('the inbox and the task name neither the subject nor how the matter came', async () => {
    const { items } = (await as('civil-affairs', 'GET', '/inbox?box=todo&limit=100')).body;
    const row = items.find(({ key }: any) => key === civilKey);
    expect(row).toMatchObject({ subject: '', channel: '', category: null, urgency: 'normal' });
    const task = (await as('civil-affairs', 'GET', `/tasks/${civilKey}`)).body;
    expect([task.petition, task.subject]).toEqual([null, '']);
    const q = encodeURIComponent(subject);
    expect((await as('civil-affairs', 'GET', `/inbox?box=todo&q=${q}`)).body.items).toEqual([]);
    const byNumber = `/inbox?box=todo&q=${help.one.receiptNumber}`;
    expect((await as('civil-affairs', 'GET', byNumber)).body.items).toHaveLength(1);
  });

  it('is nobody’s by another one’s task, and the handler’s own tasks share nothing', async () => {
    for (const [who, key] of [
      ['finance', civilKey],
      ['civil-affairs', financeKey],
      ['head.civil-affairs', civilKey],
      ['handler.dongjie', civilKey],
      ['handler.hexi', civilKey],
      ['supervisor', civilKey],
      ['admin', civilKey],
    ] as const) {
      const { status } = await view(who, key);
      expect([who, [403, 404].includes(status)]).toEqual([who, true]);
    }
    const { tasks } = await help.one.view();
    const own = tasks.find(({ elementId }: any) => elementId === 'describe-hardship');
    expect((await view('handler.dongjie', own.key)).status).toBe(404);
    const receipt = { name: '收据.txt', content: bytes('收据') };
    const wrong = await as('finance', 'POST', `/tasks/${financeKey}/assistance/receipt`, receipt);
    expect(wrong.status).toBe(404);
  });

  it('what the household told stands nowhere in clear, and staff who see the case look on record', async () => {
    const clear = await database.rows<{ text: string }>(
      `SELECT outcome::text AS text FROM task WHERE petition_id = $1 AND element_id = 'describe-hardship'
       UNION ALL SELECT data::text FROM dossier_entry WHERE petition_id = $1 AND step = 'describe-hardship'`,
      [help.one.id],
    );
    expect(clear.map(({ text }) => text)).toEqual(['{}', '{"values": {}}']);
    const revealed = await as('handler.dongjie', 'POST', `/assistance-referrals/${help.id}/reveal`);
    expect(revealed.body.facts).toMatchObject({ monthlyIncomeFen: 240_000, cause: 'illness' });
    const [look] = await database.rows(
      `SELECT 1 FROM audit_entry WHERE action = 'assistance.reveal' AND subject_id = $1`,
      [help.one.id],
    );
    expect(look).toBeDefined();
    const staff = (await as('handler.dongjie', 'GET', `/petitions/${help.one.id}/assistance-referrals`)).body;
    expect(JSON.stringify(staff)).not.toContain('240000');
  });

  it('and another representative sees none of it', async () => {
    const queryCode = help.one.representatives[0]!.queryCode;
    expect((await help.say('stop', queryCode)).body.code).toBe('assistance.not-asked');
    const theirs = await (
      await loginAs('registrar')
    ).request('POST', '/public/assistance/own', { receiptNumber: help.one.receiptNumber, queryCode });
    expect(theirs.body).toMatchObject({ referrals: [], words: [] });
  });
});

it('keeps what a household told out of the draft of the form as well', async () => {
  const { one } = await ReferralDriver.opened();
  const { key } = await one.task('describe-hardship');
  const handler = await loginAs('handler.dongjie');
  await handler.post(`/tasks/${key}/claim`);
  await handler.put(`/tasks/${key}/draft`, { values: HOUSEHOLD });
  const [task] = await database.rows('SELECT draft FROM task WHERE key = $1', [key]);
  expect(task).toEqual({ draft: {} });
});

it('shares nothing before the petitioner agrees and nothing any more once they take it back', async () => {
  const other = await ReferralDriver.opened({ petitioners: [PERSON] });
  await other.asked();
  const { tasks } = await other.one.view();
  expect(tasks.some(({ group }: any) => group.startsWith('civil-affairs'))).toBe(false);
  await other.said('agree');
  const { key } = await other.one.task('decide-civil-affairs');
  expect((await view('civil-affairs', key)).status).toBe(200);
  await other.said('stop');
  expect((await view('civil-affairs', key)).status).toBe(404);
  const tried = await as('civil-affairs', 'POST', `/tasks/${key}/complete`, {
    values: ReferralDriver.refused,
  });
  expect(tried.status).toBe(409);
});
