import type { UnitRow } from '../queries';
import { parseUnits } from './parse-units';

const unit = (id: string, zh: string, en: string, parentId: string | null = 'town') =>
  ({
    id,
    name: { zh, en },
    active: true,
    parentId,
    kind: 'community',
    path: `/${id}/`,
    sort: 0,
    version: 1,
  }) as UnitRow;
const UNITS = [
  unit('town', '清河镇', 'Qinghe', null),
  unit('dongjie', '东街街道', 'Dongjie'),
  unit('hexi', '河西街道', 'Hexi'),
  unit('hexi-2', '河西街道', 'Hexi 2'),
];
const HEADING = ['单位代码', '中文名称', '英文名称', '类型', '上级单位', '排序', '状态'];
const parse = (...rows: (string | number | null)[][]) => parseUnits([HEADING, ...rows], UNITS);
const rulesOf = (...rows: (string | number | null)[][]) =>
  parse(...rows).faults.map(
    ({ row, column, rule }) => `${row} ${column} ${rule.replace('units-import.', '')}`,
  );

it('reads units, their kind in either language, their parent by code or by name, also one of the sheet', () => {
  const { units, faults, rows } = parse(
    ['town', '清河镇', 'Qinghe', '镇', null, 0, '启用'],
    ['NEW', '新街街道', 'Xinjie', 'street office', '清河镇', 5, null],
    [null, null, null, null, null, null, null],
    ['new-1', '一社区', 'One', '社区', '新街街道', null, 'closed'],
  );
  expect([faults, rows]).toEqual([[], 3]);
  expect(
    units.map(({ row, id, kind, parentId, sort, active }) => [row, id, kind, parentId, sort, active]),
  ).toEqual([
    [2, 'town', 'town', null, 0, true],
    [3, 'new', 'street', 'town', 5, undefined],
    [5, 'new-1', 'community', 'new', undefined, false],
  ]);
});

it('names the row and the column of each fault', () => {
  expect(
    rulesOf(
      ['a_b', '', 'x'.repeat(101), '村', '没有', 'x', '也许'],
      ['one', '一', 'One', '社区', '河西街道', null, null],
      ['two', '二', 'Two', '社区', null, null, null],
      ['three', '三', 'Three', '社区', 'hexi', null, null],
      ['three', '三', 'Three', '社区', 'hexi', null, null],
    ),
  ).toEqual([
    '2 单位代码 id-form',
    '2 中文名称 name-zh-form',
    '2 英文名称 name-en-form',
    '2 类型 kind-unknown',
    '2 上级单位 parent-unknown',
    '2 排序 sort-form',
    '2 状态 state-form',
    '3 上级单位 parent-ambiguous',
    '4 上级单位 parent-unknown',
    '6 单位代码 unit-twice',
  ]);
});

it('needs its columns and at least one unit', () => {
  expect(parseUnits([['单位代码', '中文名称']], UNITS).faults[0]).toMatchObject({
    row: 1,
    rule: 'units-import.column-missing',
    params: { column: '英文名称' },
  });
  expect(parseUnits([HEADING], UNITS).faults[0]?.rule).toBe('units-import.empty');
});
