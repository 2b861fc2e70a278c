import fc from 'fast-check';
import { excerptOf, withoutNumbers } from './excerpt';
import { termsOf } from './terms';

/** The excerpt with what was looked for in brackets; null when there is none. */
function shown(text: string, q: string): string | null {
  const pieces = excerptOf(text, termsOf(q).terms);
  return pieces && pieces.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text)).join('');
}

describe('an excerpt', () => {
  it.each([
    ['夜间噪音扰民', '噪音', '夜间[噪音]扰民'],
    ['拖欠工资，工资未发', '工资', '拖欠[工资]，[工资]未发'],
    ['拖欠工资三个月', '拖欠 工资', '[拖欠工资]三个月'],
    ['楼下ＫＴＶ营业到两点', 'ktv', '楼下[ＫＴＶ]营业到两点'],
    ['13号楼和3号楼', '3号楼', '13号楼和[3号楼]'],
    ['第一行\n噪音', '噪音', '第一行 [噪音]'],
  ])('of %s for %s', (text, q, wanted) => {
    expect(shown(text, q)).toBe(wanted);
  });

  it('is null when the text does not say the phrase, though it has all of its pairs', () => {
    expect(shown('会议室里讨论了议案，另议议事规则', '会议议案')).toBeNull();
  });

  it('shows the part around the first hit, and says that there is more', () => {
    const text = `${'前'.repeat(100)}噪音${'后'.repeat(100)}`;
    const excerpt = shown(text, '噪音') as string;
    expect(excerpt).toMatch(/^…前{16}\[噪音\]后+…$/);
    expect(excerpt.length).toBeLessThan(80);
  });

  it('is part of the text, whatever was written and looked for', () => {
    const word = fc.constantFrom('噪', '音', 'Ｋ', 'tv', '３', '㎡', '𠮷', ' ', '\n', '，', 'é');
    const words = (maxLength: number) =>
      fc.array(word, { minLength: 1, maxLength }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words(120), words(4), (text, q) => {
        const pieces = excerptOf(text, termsOf(q).terms) ?? [];
        const plain = pieces.filter(({ text: each }) => each !== '…').map(({ text: each }) => each);
        expect(text.replace(/\s+/g, ' ')).toContain(plain.join(''));
        // No half of a character.
        for (const each of plain) expect(each.isWellFormed()).toBe(true);
      }),
    );
  });
});

it.each([
  ['电话13812345678。', '电话***********。'],
  ['138 1234 5678', '*** **** ****'],
  ['证号33010119900101001X', '证号******************'],
  ['3号楼202室', '3号楼202室'],
])('long numbers are hidden: %s', (text, hidden) => {
  expect(withoutNumbers(text)).toBe(hidden);
});
