import { isReached, tableOf } from './results';

describe('a finding', () => {
  it.each([
    [{ atLeast: 400 }, 400, true],
    [{ atLeast: 400 }, 399.9, false],
    [{ atMost: 60 }, 60, true],
    [{ atMost: 60 }, 60.1, false],
    [undefined, 1, null],
    [{ atMost: 60 }, null, null],
  ])('with target %j and value %s: %s', (target, value, reached) => {
    expect(isReached({ what: 'x', value, unit: 'ms', target })).toBe(reached);
  });

  it('stands in a table with its target', () => {
    const table = tableOf([
      { what: 'submit, p95', value: 71.5, unit: 'ms', target: { atMost: 60 } },
      { what: 'processor time', value: 9, unit: 'ms' },
      { what: 'in a browser', value: null, unit: 'ms', target: { atMost: 800 } },
    ]);
    expect(table.split('\n')).toEqual([
      'measurement     result        to reach',
      'submit, p95     71.5 ms       ≤ 60 ms   NOT REACHED',
      'processor time  9 ms',
      'in a browser    not measured  ≤ 800 ms',
    ]);
  });
});
