import type { Paragraph, Run, TextStyle } from './model';

/** How wide a character is in points, without the style's spacing. */
export type Measure = (character: string, style: TextStyle) => number;

export interface Piece {
  text: string;
  style: TextStyle;
  /** From the left edge of the line's text. */
  x: number;
  width: number;
}

export interface Line {
  pieces: Piece[];
  width: number;
  /** Largest font size in it. */
  size: number;
  /** The paragraph, or a forced break, ends here: a justified line is not stretched. */
  last: boolean;
  pageBreakAfter: boolean;
}

/** 避头尾: what may begin no line, and what may end none. */
const NO_START = '、。，．；：？！）》」』】〕〉”’·…—％℃)]},.;:?!%';
const NO_END = '（《「『【〔〈“‘([{';

interface Unit {
  /** Characters that stay together: one ideograph, or a Latin word. */
  characters: { text: string; style: TextStyle; width: number }[];
  width: number;
  kind: 'text' | 'space' | 'tab' | 'line' | 'page';
}

const isWord = (character: string) => /[\p{Script=Latin}\p{Nd}\p{M}'@._/:&=?#%+-]/u.test(character);

/** Breaks a paragraph's text into lines of `width` points; fields must be filled in. */
export function breakLines(paragraph: Paragraph, width: number, measure: Measure): Line[] {
  const units = unitsOf(paragraph.runs, measure);
  const lines: Line[] = [];
  const tab = 2 * (paragraph.runs[0]?.style ?? paragraph.mark).size;
  let current: Unit[] = [];
  let used = 0;
  const room = () => width - (lines.length === 0 ? paragraph.firstLine : 0);
  const end = (last: boolean, pageBreakAfter = false) => {
    lines.push(lineOf(current, paragraph.mark.size, last, pageBreakAfter));
    current = [];
    used = 0;
  };
  for (const unit of units) {
    if (unit.kind === 'line' || unit.kind === 'page') {
      end(true, unit.kind === 'page');
      continue;
    }
    if (unit.kind === 'tab') unit.width = Math.floor(used / tab + 1) * tab - used;
    // A hair's breadth is forgiven: Word squeezes a full line rather than breaking it.
    if (current.length > 0 && unit.kind !== 'space' && used + unit.width > room() + 0.5) {
      const carried = carriedOver(current, unit);
      end(false);
      current = carried;
      used = carried.reduce((sum, one) => sum + one.width, 0);
    }
    if (unit.kind === 'text' && unit.width > room() && unit.characters.length > 1) {
      // A word longer than a line is broken where the line is full.
      for (const one of unit.characters) {
        if (current.length > 0 && used + one.width > room() + 0.5) end(false);
        current.push({ characters: [one], width: one.width, kind: 'text' });
        used += one.width;
      }
      continue;
    }
    current.push(unit);
    used += unit.width;
  }
  end(true);
  return lines;
}

/** Takes from the end of a full line what must not stand there, or what must not be parted from the next character. */
function carriedOver(line: Unit[], next: Unit): Unit[] {
  const carried: Unit[] = [];
  const first = () => carried[0] ?? next;
  for (let taken = 0; taken < 4 && line.length > 1; taken++) {
    const last = line.at(-1) as Unit;
    const begins = first().characters[0]?.text ?? '';
    const ends = last.characters.at(-1)?.text ?? '';
    if (!(begins && NO_START.includes(begins)) && !(ends && NO_END.includes(ends))) break;
    carried.unshift(line.pop() as Unit);
  }
  return carried;
}

function unitsOf(runs: Run[], measure: Measure): Unit[] {
  const units: Unit[] = [];
  let word: Unit | null = null;
  for (const { text, style } of runs) {
    for (const character of text) {
      const kind = { '\n': 'line', '\f': 'page', '\t': 'tab', ' ': 'space' }[character] as
        Unit['kind'] | undefined;
      const known = kind ?? 'text';
      const width = ['line', 'page', 'tab'].includes(known) ? 0 : measure(character, style) + style.spacing;
      const one = { text: character === '\t' ? ' ' : character, style, width };
      if (known === 'text' && isWord(character) && word) {
        word.characters.push(one);
        word.width += width;
        continue;
      }
      const unit: Unit = {
        characters: known === 'line' || known === 'page' ? [] : [one],
        width,
        kind: known,
      };
      word = known === 'text' && isWord(character) ? unit : null;
      units.push(unit);
    }
  }
  return units;
}

function lineOf(units: Unit[], emptySize: number, last: boolean, pageBreakAfter: boolean): Line {
  const shown = [...units];
  while (shown.at(-1)?.kind === 'space') shown.pop();
  const pieces: Piece[] = [];
  let x = 0;
  for (const unit of shown) {
    if (unit.kind === 'tab') {
      x += unit.width;
      continue;
    }
    for (const one of unit.characters) {
      const before = pieces.at(-1);
      if (before && before.style === one.style && Math.abs(before.x + before.width - x) < 0.01) {
        before.text += one.text;
        before.width += one.width;
      } else {
        pieces.push({ text: one.text, style: one.style, x, width: one.width });
      }
      x += one.width;
    }
  }
  const size = Math.max(...pieces.map((piece) => piece.style.size), pieces.length === 0 ? emptySize : 0);
  return { pieces, width: x, size, last, pageBreakAfter };
}
