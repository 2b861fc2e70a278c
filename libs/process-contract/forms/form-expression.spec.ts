import fc from 'fast-check';
import { unaryTest } from 'feelin';
import { holds } from './form-expression';

const CONDITIONS = [
  'category = "accusation" or competence != "this-office" or repeat = "join"',
  'admissible = false',
  'hardship != true and finding = "partly"',
  'score > 3',
  'reason = null',
  'count(list) > 1',
];
const value = fc.oneof(
  fc.constantFrom('accusation', 'this-office', 'join', 'partly', '自由填写的内容'),
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: 0, max: 5 }),
  fc.array(fc.integer({ max: 3 }), { maxLength: 3 }),
);
const names = [
  'category',
  'competence',
  'repeat',
  'admissible',
  'hardship',
  'finding',
  'score',
  'reason',
  'list',
];
const values = fc.dictionary(fc.constantFrom(...names), value);

describe('a hide condition', () => {
  it('holds whenever FEEL says so, asked once or again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CONDITIONS), values, (condition, of) => {
        const wanted = unaryTest(condition, { ...of }).value === true;
        expect([holds(`=${condition}`, of), holds(`= ${condition}`, of)]).toEqual([wanted, wanted]);
      }),
      { numRuns: 500 },
    );
  });

  it('without an expression hides nothing', () => {
    expect(holds('category = "accusation"', { category: 'accusation' })).toBe(false);
  });
});
