import { normalForm } from './normal-form';
import { patternOf, phraseOf, type Term, termsOf } from './terms';

const pairsOf = (q: string): string[] => termsOf(q).terms.map(({ pairs }) => pairs);
const one = (q: string): Term => termsOf(q).terms[0] as Term;

describe('the words of a search', () => {
  it.each([
    ['噪音', ["'噪音'"]],
    ['拖欠 工资', ["'拖欠'", "'工资'"]],
    ['拖欠　工资', ["'拖欠'", "'工资'"]],
    ['会议议案', ["'会议' & '议议' & '议案'"]],
    ['KTV', ["'ktv':*"]],
    ['ＫＴＶ噪音', ["'v噪' & '噪音' & 'ktv':*"]],
    ['３号楼', ["'3号' & '号楼' & '3':*"]],
    ['河长制“一河一策”', ["'河长' & '长制' & '一河' & '河一' & '一策'"]],
    ['𠮷田', ["'𠮷田'"]],
    ["it's", ["'it':* & 's':*"]],
  ])('of %s', (q, pairs) => {
    expect(pairsOf(q)).toEqual(pairs);
  });

  it.each(['噪', 'k', '7', '。', '“噪”', '%', '噪 ！'])('are left out when they are too short: %s', (q) => {
    expect(termsOf(q)).toEqual({ terms: [], tooShort: q.split(' ') });
  });

  it('are the others when one is too short, and no more than eight', () => {
    expect(termsOf('噪 工资')).toMatchObject({ terms: [{ text: '工资' }], tooShort: ['噪'] });
    expect(termsOf(Array.from({ length: 20 }, (_, n) => `工资${n}`).join(' ')).terms).toHaveLength(8);
  });

  it('say whether one may be the beginning of a number', () => {
    expect(one('xf2026').numberPrefix).toBe('XF2026');
    expect(one('ＸＦ２０２６').numberPrefix).toBe('XF2026');
    expect(one('LXH-2026-0001').numberPrefix).toBe('LXH-2026-0001');
    expect([one('3号楼123'), one('KTV'), one('12')].map(({ numberPrefix }) => numberPrefix)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('need no look at the text when they are one pair', () => {
    expect([one('噪音').isPair, one('噪音大').isPair, one('v噪').isPair]).toEqual([true, false, false]);
  });

  it('are a phrase, or with a Latin beginning a pattern that begins a word', () => {
    expect([phraseOf(one('噪音%_\\')), patternOf(one('噪音%'))]).toEqual(['%噪音\\%\\_\\\\%', null]);
    expect([phraseOf(one('3号.楼')), patternOf(one('3号.楼'))]).toEqual([null, '(^|[^a-z0-9])3号\\.楼']);
  });
});

it('a normal form knows where each part of it comes from', () => {
  expect(normalForm('Ａb㎡，c')).toEqual({ text: 'abm2,c', origin: [0, 1, 2, 2, 3, 4, 5] });
  expect(normalForm('𠮷A')).toEqual({ text: '𠮷a', origin: [0, 0, 2, 3] });
});
