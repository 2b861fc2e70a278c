import { causesOf } from './escalate-by-rule';

const rules = { escalation: { petitioners: 5, units: 3, timesOverdue: 2 } };
const facts = { major: false, petitioners: 1, units: 1, timesOverdue: 0 };

describe('what calls for a joint meeting by rule', () => {
  it.each([
    ['nothing of an ordinary case', {}, []],
    ['being marked major', { major: true }, ['major']],
    ['four petitioners: nothing', { petitioners: 4 }, []],
    ['five petitioners', { petitioners: 5 }, ['many-petitioners']],
    ['two units: nothing', { units: 2 }, []],
    ['three units', { units: 3 }, ['several-units']],
    ['once overdue: nothing', { timesOverdue: 1 }, []],
    ['twice overdue', { timesOverdue: 2 }, ['overdue-twice']],
    ['several at once', { major: true, units: 4 }, ['major', 'several-units']],
  ])('%s', (_, over, causes) => {
    expect(causesOf({ ...facts, ...over }, rules)).toEqual(causes);
  });

  it('goes by the numbers that the office has set', () => {
    const strict = { escalation: { petitioners: 10, units: 2, timesOverdue: 1 } };
    expect(causesOf({ major: false, petitioners: 9, units: 2, timesOverdue: 1 }, strict)).toEqual([
      'several-units',
      'overdue-twice',
    ]);
  });
});
