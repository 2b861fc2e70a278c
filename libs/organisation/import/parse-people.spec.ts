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
        { unitId: 'dongjie', role: 'handler' },
        { unitId: 'hexi', role: 'head' },
      ],
      leads: [],
    },
    {
      row: 5,
      username: 'wu.an',
      displayName: '吴安',
      displayNameEn: '',
      posts: [{ unitId: 'dongjie', role: 'head' }],
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
