import fc from 'fast-check';
import { breakLines, type Line } from './break-lines';
import type { Paragraph, TextStyle } from './model';

const style: TextStyle = { size: 16, bold: false, underline: false, color: '#000000', spacing: -0.25 };
const paragraph = (text: string, over: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  align: 'both',
  left: 0,
  right: 0,
  firstLine: 0,
  before: 0,
  after: 0,
  line: { rule: 'exact', value: 28.95 },
  keepWithNext: false,
  pageBreakBefore: false,
  ruleAbove: null,
  ruleBelow: null,
  mark: style,
  runs: [{ text, style }],
  ...over,
});

/** Ideographs are as wide as high, everything else half so. */
const measure = (character: string, { size }: TextStyle) =>
  /[\u2e80-\uffef]/.test(character) ? size : size / 2;
const textOf = (line: Line) => line.pieces.map((piece) => piece.text).join('');
/** 156 mm: the width of a page's text after GB/T 9704. */
const WIDTH = (156 / 25.4) * 72;

describe('breakLines', () => {
  it('sets 28 characters on a line', () => {
    const lines = breakLines(paragraph('信'.repeat(60)), WIDTH, measure);
    expect(lines.map((line) => textOf(line).length)).toEqual([28, 28, 4]);
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    const marks = fc.constantFrom(...'。，、；：）》」”');
    const opening = fc.constantFrom(...'（《“');
    const ideograph = fc.constantFrom(...'信访事项处理意见');
    const text = fc
      .array(
        fc.oneof(
          ideograph,
          ideograph,
          fc.tuple(ideograph, marks).map(([a, b]) => a + b),
          fc.tuple(opening, ideograph).map(([a, b]) => a + b),
        ),
        { minLength: 30, maxLength: 120 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (given) => {
        const lines = breakLines(paragraph(given), WIDTH, measure).map(textOf);
        expect(lines.join('')).toBe(given);
        for (const line of lines.slice(1)) expect('。，、；：）》」”').not.toContain(line[0]);
        for (const line of lines.slice(0, -1)) expect('（《“').not.toContain(line.at(-1));
      }),
      { numRuns: 200 },
    );
  });

  it('does not part a Latin word, but breaks one that is longer than a line', () => {
    const lines = breakLines(paragraph(`${'字'.repeat(26)}Article ${'x'.repeat(80)}`), WIDTH, measure).map(
      textOf,
    );
    expect(lines[0]).toBe('字'.repeat(26));
    expect(lines[1]?.startsWith('Article')).toBe(true);
    expect(lines.join('').replaceAll(' ', '')).toBe(`${'字'.repeat(26)}Article${'x'.repeat(80)}`);
  });

  it('leaves room for the first line’s indent', () => {
    const lines = breakLines(paragraph('信'.repeat(30), { firstLine: 31.5 }), WIDTH, measure);
    expect(lines.map((line) => textOf(line).length)).toEqual([26, 4]);
  });

  it('keeps an empty paragraph as an empty line', () => {
    expect(breakLines(paragraph(''), WIDTH, measure)).toMatchObject([{ pieces: [], size: 16, last: true }]);
  });
});
