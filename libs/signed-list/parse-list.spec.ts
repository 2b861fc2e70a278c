import { registeredCodes } from '#libs/errors/index';
import './messages';
import { parseList } from './parse-list';
import type { Cell } from '#libs/sheet/read-sheet';

const HEADING = ['序号', '姓名*', '身份证号', '联系电话', '地址', '是否签名'];
const GOOD: Cell[] = [1, ' 王小明 ', '33010219900101123x', '138 1234 5678', '东街 1 号', '√'];
const faultsOf = (...rows: Cell[][]) =>
  parseList([HEADING, ...rows]).faults.map(
    ({ row, column, rule }) => `${row} ${column} ${rule.split('.')[1]}`,
  );
const withCell = (index: number, cell: Cell) => GOOD.map((one, at) => (at === index ? cell : one));

describe('a row of a signed list', () => {
  it('is read, trimmed, its blank neighbours passed over', () => {
    const { entries, rows, faults } = parseList([HEADING, [], GOOD, [null, ' ']]);
    expect(faults).toEqual([]);
    expect(rows).toBe(1);
    expect(entries).toEqual([
      {
        row: 3,
        entry: {
          name: '王小明',
          idNumber: '33010219900101123X',
          phone: '13812345678',
          address: '东街 1 号',
          signed: true,
        },
      },
    ]);
  });

  it.each<[string, number, Cell, string]>([
    ['no name', 1, null, '姓名* name-missing'],
    ['a name of 61 characters', 1, '王'.repeat(61), '姓名* name-long'],
    ['a name that is a formula', 1, '=HYPERLINK("http://x")', '姓名* formula'],
    ['a number cut off', 2, '3301', '身份证号 id-number-form'],
    ['an identity number that became a number', 2, 330102199001011200, '身份证号 id-number-rounded'],
    ['a phone of six digits', 3, 123456, '联系电话 phone-form'],
    ['an address of 201 characters', 4, '路'.repeat(201), '地址 address-long'],
    ['an address that is a formula', 4, '@SUM(A1)', '地址 formula'],
    ['an empty mark of signature', 5, null, '是否签名 signed-form'],
    ['neither yes nor no', 5, '可能', '是否签名 signed-form'],
  ])('with %s is at fault there', (_, index, cell, fault) => {
    expect(faultsOf(GOOD, withCell(index, cell))).toEqual([`3 ${fault}`]);
  });

  it('needs identity number or phone, either will do', () => {
    expect(faultsOf(withCell(2, null))).toEqual([]);
    expect(faultsOf(withCell(3, null))).toEqual([]);
    expect(faultsOf(GOOD.map((one, at) => (at === 2 || at === 3 ? null : one)))).toEqual([
      '2 null id-or-phone',
    ]);
  });

  it('tells every fault of every row', () => {
    expect(faultsOf([2, '', 'x', 'y', '', ''], GOOD, [3, '李', '', '1', '', '否'])).toEqual([
      '2 姓名* name-missing',
      '2 身份证号 id-number-form',
      '2 联系电话 phone-form',
      '2 是否签名 signed-form',
      '4 联系电话 phone-form',
    ]);
  });
});

describe('the heading', () => {
  it.each<[Cell[], string]>([
    [['电话', '已签名'], '1 null no-name-column'],
    [['姓名', '政治面貌'], '1 政治面貌 column-unknown'],
    [['姓名', 'Name'], '1 Name column-twice'],
    [[], '1 null no-name-column'],
  ])('%j ends it', (heading, fault) => {
    const { faults, entries } = parseList([heading, GOOD]);
    expect(entries).toEqual([]);
    expect(faults.map(({ row, column, rule }) => `${row} ${column} ${rule.split('.')[1]}`)).toEqual([fault]);
  });
});

it('has words for every rule', () => {
  const codes = registeredCodes();
  const { faults } = parseList([HEADING, ['', '', 1, 'x', '路'.repeat(201), '']]);
  expect(faults.length).toBeGreaterThan(4);
  for (const { rule } of faults) expect(codes).toContain(rule);
});
