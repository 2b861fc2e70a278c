import { actorOf } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { FormStore } from '#libs/inbox/form-store';
import { StepTexts } from '#libs/step-texts/step-texts';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { readCirculation } from './circulation';

const MINUTE = 60_000;
const NOW = new Date('2026-07-20T08:00:00Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE);

const form = {
  components: [
    {
      type: 'select',
      key: 'outcome',
      label: '处理意见',
      properties: { labelEn: 'Outcome' },
      values: [
        { label: '予以支持', labelEn: 'Supported', value: 'supported' },
        { label: '不予支持', labelEn: 'Not supported', value: 'not-supported' },
      ],
    },
    { type: 'group', components: [{ type: 'textarea', key: 'facts', label: '事实' }] },
    { type: 'checkbox', key: 'urgent', label: '紧急', properties: { labelEn: 'Urgent' } },
    {
      type: 'select',
      key: 'unitId',
      label: '责任单位',
      properties: { labelEn: 'Unit', widget: 'unit-select' },
    },
    { type: 'textfield', key: 'paper', label: '文书', properties: { widget: 'paper-approval' } },
    { type: 'textfield', key: 'left', label: '未填' },
    { type: 'person', key: 'helper', label: '协办人', properties: { labelEn: 'Helper' } },
    { type: 'money', key: 'cost', label: '费用', properties: { labelEn: 'Cost' } },
    { type: 'file', key: 'proof', label: '证明', properties: { labelEn: 'Proof' } },
    { type: 'case-reference', key: 'sameAs', label: '关联事项', properties: { labelEn: 'Case' } },
  ],
};
const outcome = {
  facts: '墙已越界',
  outcome: 'supported',
  urgent: false,
  unitId: 'dongjie',
  paper: 'sha256',
};

let database: ScratchDatabase;
let petitionId: string;
let personId: string;
let lastKey = 1;

beforeAll(async () => {
  database = await scratchDatabase('circulation');
  const { dataSource } = database;
  await dataSource.query(
    `INSERT INTO unit (id, kind, name_zh, name_en, path) VALUES ('dongjie', 'office', '东街社区', 'Dongjie', '/dongjie/')`,
  );
  [petitionId, personId] = [newId(), newId()];
  await dataSource.query(
    `INSERT INTO person (id, username, display_name, created_at) VALUES ($1, 'su', '苏婷', $2)`,
    [personId, NOW],
  );
  await dataSource.query(
    `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at,
       process_id, unit_id) VALUES ($1, 'SPEC1', '', 'letter', '事项', '', 'public', $2, 'spec', 'dongjie')`,
    [petitionId, NOW],
  );
  for (const room of ['spec', 'assistance-referral'])
    await dataSource.query(`INSERT INTO process_form VALUES ($1, 1, 'draft', $2)`, [
      room,
      JSON.stringify(form),
    ]);
});
afterAll(() => database.drop());
afterEach(() => database.dataSource.query(`DELETE FROM task`));

interface Given {
  state: string;
  created: number;
  claimed?: number;
  finished?: number;
  process?: string;
  done?: boolean;
}

const aTask = ({ state, created, claimed, finished, process = 'spec', done = false }: Given) =>
  database.dataSource.query(
    `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
       unit_id, role, candidate_group, state, assignee, claimed_at, completed_by, completed_at, outcome, receipt_number,
       subject, channel, urgency, created_at)
     VALUES ($1::bigint, $1::bigint, $1::bigint, $2, 1, 'draft', $3, 'dongjie', 'handler', 'dongjie:handler', $4, $5, $6,
       $7, $8, $9, 'SPEC1', '事项', 'letter', 'normal', $10)`,
    [
      lastKey++,
      process,
      petitionId,
      state,
      claimed === undefined ? null : personId,
      claimed === undefined ? null : ago(claimed),
      done ? personId : null,
      finished === undefined ? null : ago(finished),
      done ? JSON.stringify(outcome) : null,
      ago(created),
    ],
  );

const read = () => {
  const { dataSource } = database;
  return readCirculation(
    { dataSource, texts: new StepTexts(dataSource), forms: new FormStore(dataSource) },
    actorOf({ personId, username: 'su', displayName: '苏婷', locale: 'zh-CN' }, [
      { unitId: 'dongjie', unitPath: '/dongjie/', role: 'handler' },
    ]),
    petitionId,
    NOW,
  );
};

it('tells each task from its arrival to its end, in the order of arrival', async () => {
  await aTask({ state: 'open', created: 5 });
  await aTask({ state: 'completed', created: 90, claimed: 60, finished: 10, done: true });
  await aTask({ state: 'open', created: 20, claimed: 8 });
  const rows = await read();
  expect(rows.map(({ state, handler, waitedMs, workedMs }) => [state, handler, waitedMs, workedMs])).toEqual([
    ['completed', '苏婷', 30 * MINUTE, 50 * MINUTE],
    ['open', '苏婷', 12 * MINUTE, 8 * MINUTE],
    ['open', null, 5 * MINUTE, null],
  ]);
  expect(rows[0]).toMatchObject({ group: 'dongjie:handler', receivedAt: ago(90), finishedAt: ago(10) });
});

it('ends the times of a cancelled task with its claim, for nobody wrote down when it was cancelled', async () => {
  await aTask({ state: 'cancelled', created: 90, claimed: 60 });
  await aTask({ state: 'cancelled', created: 50 });
  expect((await read()).map(({ waitedMs, workedMs }) => [waitedMs, workedMs])).toEqual([
    [30 * MINUTE, 0],
    [0, null],
  ]);
});

it('says what was entered in words, in the order of the form', async () => {
  await aTask({ state: 'completed', created: 90, claimed: 60, finished: 10, done: true });
  const [row] = await read();
  expect(row?.answers.map(({ label, text }) => [label.zh, text.zh, label.en, text.en])).toEqual([
    ['处理意见', '予以支持', 'Outcome', 'Supported'],
    ['事实', '墙已越界', '事实', '墙已越界'],
    ['紧急', '否', 'Urgent', 'No'],
    ['责任单位', '东街社区', 'Unit', 'Dongjie'],
  ]);
});

it('keeps to itself what was entered where each department sees its own part alone', async () => {
  await aTask({
    state: 'completed',
    created: 9,
    claimed: 6,
    finished: 1,
    done: true,
    process: 'assistance-referral',
  });
  expect(await read()).toMatchObject([{ state: 'completed', handler: '苏婷', answers: [] }]);
});

it('names people, amounts, files and cases; a case that the reader may not see stays unnamed', async () => {
  const { dataSource } = database;
  const [proof, seen, hidden] = [newId(), newId(), newId()];
  await dataSource.query(
    `INSERT INTO attachment (id, petition_id, name, media_type, size, sha256, added_by, at, content)
     VALUES ($1, $2, '照片.jpg', 'image/jpeg', 3, '', 'public', $3, 'abc')`,
    [proof, petitionId, NOW],
  );
  const cases: [string, string, string][] = [
    [seen, 'SPEC2', 'dongjie'],
    [hidden, 'SPEC3', 'xijie'],
  ];
  await dataSource.query(
    `INSERT INTO unit (id, kind, name_zh, name_en, path) VALUES ('xijie', 'office', '西街', 'Xijie', '/xijie/')`,
  );
  for (const [id, number, unit] of cases)
    await dataSource.query(
      `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at,
         process_id, unit_id) VALUES ($1, $2, '', 'letter', '路灯', '', 'public', $3, 'spec', $4)`,
      [id, number, NOW, unit],
    );
  const said = async (sameAs: string) => {
    await aTask({ state: 'completed', created: 90, claimed: 60, finished: 10, done: true });
    await dataSource.query(`UPDATE task SET outcome = $1`, [
      JSON.stringify({ helper: personId, cost: 123_450, proof, sameAs }),
    ]);
    return (await read())[0]?.answers.map(({ text, to }) => [text.zh, text.en, to]);
  };
  const first = [
    ['苏婷', '苏婷', null],
    ['1,234.50 元', '¥1,234.50', null],
    ['照片.jpg', '照片.jpg', { kind: 'file', id: proof }],
  ];
  expect(await said(seen)).toEqual([...first, ['SPEC2 路灯', 'SPEC2 路灯', { kind: 'case', id: seen }]]);
  await dataSource.query(`DELETE FROM task`);
  const closed = ['（您无权查看，或已删除）', '(not for you to see, or erased)', null];
  expect(await said(hidden)).toEqual([...first, closed]);
  await dataSource.query(`DELETE FROM task`);
  expect(await said(newId())).toEqual([...first, closed]);
});
