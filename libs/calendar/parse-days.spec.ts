import { stateOf } from './calendar-state';
import { parseDays } from './parse-days';
import { importedWords } from './plan-change';

const HEADING = ['日期', '安排', '名称'];
const faultsOf = (...rows: (string | Date | null)[][]) =>
  parseDays([HEADING, ...rows], 2028).faults.map(({ row, column, rule }) => [row, column, rule]);

it('reads dates as office programs write them, and words in both languages', () => {
  const sheet = [
    ['Date*', 'state', 'Name'],
    ['2028-01-01', 'off', 'New Year’s Day'],
    ['2028/1/2', '休息', ''],
    ['2028年1月8日', '调休上班', '元旦'],
    [new Date('2028-01-10T00:00:00Z'), 'Worked', null],
    [null, null, null],
  ];
  expect(parseDays(sheet, 2028)).toEqual({
    rows: 4,
    faults: [],
    words: [
      { day: '2028-01-01', working: false, name: 'New Year’s Day' },
      { day: '2028-01-02', working: false, name: null },
      { day: '2028-01-08', working: true, name: '元旦' },
      { day: '2028-01-10', working: true, name: null },
    ],
  });
});

it.each([
  [[['2028-02-30', '休息', '']], [2, '日期', 'calendar-import.date-form']],
  [[['46000', '休息', '']], [2, '日期', 'calendar-import.date-form']],
  [[['2027-12-31', '休息', '']], [2, '日期', 'calendar-import.other-year']],
  [
    [
      ['2028-01-01', '休息', ''],
      ['2028/1/1', '上班', ''],
    ],
    [3, '日期', 'calendar-import.day-twice'],
  ],
  [[['2028-01-01', '也许', '']], [2, '安排', 'calendar-import.state-unknown']],
  [[['2028-01-01', '休息', '节'.repeat(31)]], [2, '名称', 'calendar-import.name-long']],
])('says what is wrong by row and column: %o', (rows, fault) => expect(faultsOf(...rows)).toEqual([fault]));

it('says every fault of a row', () => {
  expect(faultsOf(['?', '?', '']).map(([, column]) => column)).toEqual(['日期', '安排']);
});

it('refuses a sheet without its columns, with one that is unknown, and without days', () => {
  const rules = (sheet: string[][]) => parseDays(sheet, 2028).faults.map(({ rule }) => rule);
  expect(rules([['日期']])).toEqual(['calendar-import.column-missing']);
  expect(rules([['日期', '安排', '备注']])).toEqual(['sheet.column-unknown']);
  expect(rules([['日期', '安排']])).toEqual(['calendar-import.empty']);
});

describe('what a sheet changes', () => {
  const corrected = stateOf(
    1,
    new Map([['2026-05-14', { day: '2026-05-14', working: false, name: '台风' }]]),
    new Set(),
  );

  it('nothing of what the calendar says already, in either language', () => {
    const words = [
      { day: '2026-10-01', working: false, name: '国庆节' },
      { day: '2026-10-02', working: false, name: 'National Day' },
      { day: '2026-02-14', working: true, name: null },
      { day: '2026-05-14', working: false, name: '台风' },
      { day: '2026-05-16', working: false, name: null },
    ];
    expect(importedWords(corrected, words)).toEqual({ set: [], unset: [] });
  });

  it('a corrected day that it has as published loses its correction', () => {
    const words = [{ day: '2026-05-14', working: true, name: null }];
    expect(importedWords(corrected, words)).toEqual({ set: [], unset: ['2026-05-14'] });
  });

  it('other days, and a weekend that has a name now', () => {
    const words = [
      { day: '2028-05-01', working: false, name: '劳动节' },
      { day: '2028-05-06', working: false, name: '劳动节' },
      { day: '2028-05-08', working: true, name: null },
    ];
    expect(importedWords(corrected, words).set).toEqual(words.slice(0, 2));
  });
});
