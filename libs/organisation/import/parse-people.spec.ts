import type { UnitRow } from '../queries';
import { parsePeople } from './parse-people';

const unit = (id: string, zh: string, en: string, active = true) =>
  ({ id, name: { zh, en }, active, parentId: null, kind: 'community', path: `/${id}/`, sort: 0 }) as UnitRow;
const UNITS = [
  unit('dongjie', '东街社区', 'Dongjie'),
  unit('hexi', '河西街道', 'Hexi'),
  unit('hexi-2', '河西街道', 'Hexi 2'),
  unit('old', '旧社区', 'Old', false),
];
const HEADING = ['用户名', '姓名', '英文名', '单位', '职责'];
const parse = (...rows: (string | null)[][]) => parsePeople([HEADING, ...rows], UNITS);
const rulesOf = (...rows: (string | null)[][]) =>
  parse(...rows).faults.map(
    ({ row, column, rule }) => `${row} ${column} ${rule.replace('people-import.', '')}`,
  );

it('reads one row a post, units and roles by name or by code, in either language', () => {
  const { people, faults, rows } = parse(
    ['li.ping', '李平', 'Li Ping', '东街社区', '经办人'],
    ['LI.PING', '李平', 'Li Ping', 'hexi', 'unit head'],
    [null, null, null, null, null],
    ['wu.an', '吴安', '', 'Dongjie', 'head'],
  );
  expect([faults, rows]).toEqual([[], 3]);
  expect(people).toEqual([
    {
      row: 2,
      username: 'li.ping',
      displayName: '李平',
      displayNameEn: 'Li Ping',
      posts: [
        { row: 2, unitId: 'dongjie', role: 'handler' },
        { row: 3, unitId: 'hexi', role: 'head' },
      ],
      leads: [],
    },
    {
      row: 5,
      username: 'wu.an',
      displayName: '吴安',
      displayNameEn: '',
      posts: [{ row: 5, unitId: 'dongjie', role: 'head' }],
      leads: [],
    },
  ]);
});

it.each([
  ['a user name with spaces', [['li ping', '李平', '', 'dongjie', '经办人']], '2 用户名 username-form'],
  ['no name', [['li', '', '', 'dongjie', '经办人']], '2 姓名 name-form'],
  ['a long name in English', [['li', '李', 'x'.repeat(101), 'dongjie', '经办人']], '2 英文名 name-en-long'],
  ['an unknown unit', [['li', '李', '', '西街', '经办人']], '2 单位 unit-unknown'],
  ['no unit', [['li', '李', '', '', '经办人']], '2 单位 unit-unknown'],
  ['a name of two units', [['li', '李', '', '河西街道', '经办人']], '2 单位 unit-ambiguous'],
  ['a closed unit', [['li', '李', '', 'old', '经办人']], '2 单位 unit-closed'],
  ['an unknown role', [['li', '李', '', 'dongjie', '主任']], '2 职责 role-unknown'],
])('refuses %s by row and column', (_, rows, fault) => {
  expect(rulesOf(...rows)).toEqual([fault]);
});

it('reads the days of a post where the sheet has them', () => {
  const dated = (from: string | null, until: string | null) =>
    parsePeople(
      [
        [...HEADING, '起始日', '截止日'],
        ['li', '李', '', 'dongjie', '经办人', from, until],
      ],
      UNITS,
    );
  expect(dated('2027-01-05', '2027/2/1').people[0]?.posts).toEqual([
    { row: 2, unitId: 'dongjie', role: 'handler', from: '2027-01-05', until: '2027-02-01' },
  ]);
  expect(dated(null, ' ').people[0]?.posts).toEqual([{ row: 2, unitId: 'dongjie', role: 'handler' }]);
  expect(dated('一月', '2027-02-30').faults.map(({ column, rule }) => [column, rule])).toEqual([
    ['起始日', 'people-import.date-form'],
    ['截止日', 'people-import.date-form'],
  ]);
});

it('refuses what contradicts an earlier row', () => {
  const first = ['li', '李平', '', 'dongjie', '经办人'];
  expect(rulesOf(first, ['li', '李萍', '', 'hexi', '经办人'], first)).toEqual([
    '3 姓名 name-differs',
    '4 职责 post-twice',
  ]);
});

it('refuses a heading without what is needed, one that is unknown, and a sheet of nobody', () => {
  const rules = (heading: string[]) => parsePeople([heading, ['x']], UNITS).faults.map(({ rule }) => rule);
  expect(rules(['用户名', '姓名', '单位'])).toEqual(['people-import.column-missing']);
  expect(rules([...HEADING, '工资'])).toEqual(['sheet.column-unknown']);
  expect(parse().faults.map(({ rule }) => rule)).toEqual(['people-import.empty']);
});
