import { breakLines, type Line, type Measure } from './break-lines';
import type { Block, PaperModel, Paragraph, Row, Rule, Run, Table, TextStyle } from './model';

export interface TextMark {
  kind: 'text';
  text: string;
  style: TextStyle;
  /** Left end of the baseline, from the page's upper left corner. */
  x: number;
  baseline: number;
  width: number;
  /** Added to the style's spacing where a line is stretched to both margins. */
  stretch: number;
}

export interface LineMark {
  kind: 'line';
  rule: Rule;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface Page {
  marks: (TextMark | LineMark)[];
}

/** Where a Chinese font's baseline lies below the top of its square, in parts of its size. */
const ASCENT = 0.88;
/** Height of a single line in parts of the font's size. */
const SINGLE = 1.3;
/** How far characters of a justified line may be drawn apart, in parts of the font's size. */
const WIDEST_GAP = 0.15;

interface SetLine extends Line {
  height: number;
  paragraph: Paragraph;
  first: boolean;
}

/** Lays a paper out on pages. Page numbers in header and footer are filled in when all pages are known. */
export function layOut(model: PaperModel, measure: Measure): Page[] {
  return new Layout(model, measure).pages();
}

class Layout {
  private readonly done: Page[] = [];
  private marks: Page['marks'] = [];
  private y: number;

  constructor(
    private readonly model: PaperModel,
    private readonly measure: Measure,
  ) {
    this.y = model.page.top;
  }

  pages(): Page[] {
    const { blocks } = this.model;
    blocks.forEach((block, i) => {
      if (block.kind === 'table') return this.table(block);
      const kept = this.keptTogether(blocks, i);
      if (this.y > this.model.page.top && kept > this.room() && kept <= this.pageHeight()) this.newPage();
      this.paragraph(block);
    });
    this.done.push({ marks: this.marks });
    this.done.forEach((page, i) => this.margins(page, i + 1));
    return this.done;
  }

  private get width(): number {
    const { width, left, right } = this.model.page;
    return width - left - right;
  }

  private pageHeight(): number {
    const { height, top, bottom } = this.model.page;
    return height - top - bottom;
  }

  private room(): number {
    return this.model.page.height - this.model.page.bottom - this.y;
  }

  private newPage(): void {
    this.done.push({ marks: this.marks });
    this.marks = [];
    this.y = this.model.page.top;
  }

  /** Height of a paragraph and of those it must not be parted from; 0 when it stands for itself. */
  private keptTogether(blocks: Block[], from: number): number {
    let height = 0;
    for (let i = from; i < blocks.length; i++) {
      const block = blocks[i] as Block;
      if (block.kind === 'table') return i === from ? 0 : height + 40;
      height +=
        block.before + block.after + this.lines(block, this.width).reduce((sum, one) => sum + one.height, 0);
      if (!block.keepWithNext) return i === from ? 0 : height;
    }
    return height;
  }

  private lines(paragraph: Paragraph, width: number): SetLine[] {
    const lines = breakLines(paragraph, width - paragraph.left - paragraph.right, this.measure);
    return lines.map((line, i) => ({
      ...line,
      height: heightOf(line, paragraph),
      paragraph,
      first: i === 0,
    }));
  }

  private paragraph(paragraph: Paragraph): void {
    if (paragraph.pageBreakBefore && this.y > this.model.page.top) this.newPage();
    if (this.y > this.model.page.top) this.y += paragraph.before;
    const { left } = this.model.page;
    if (paragraph.ruleAbove) this.horizontal(paragraph.ruleAbove, left, this.y, this.width);
    for (const line of this.lines(paragraph, this.width)) {
      if (line.height > this.room() + 0.5 && this.y > this.model.page.top) this.newPage();
      this.marks.push(...setLine(line, left, this.y, this.width));
      this.y += line.height;
      if (line.pageBreakAfter) this.newPage();
    }
    if (paragraph.ruleBelow) this.horizontal(paragraph.ruleBelow, left, this.y, this.width);
    this.y += paragraph.after;
  }

  private horizontal(rule: Rule, x: number, y: number, width: number): void {
    this.marks.push({ kind: 'line', rule, x1: x, y1: y, x2: x + width, y2: y });
  }

  private table(table: Table): void {
    const heading = table.rows.filter((row) => row.heading);
    for (const row of table.rows) {
      const cells = this.cells(table, row);
      const height = heightOfRow(row, cells);
      if (height > this.room() + 0.5 && this.y > this.model.page.top) {
        this.newPage();
        if (!row.heading) for (const one of heading) this.row(table, one, this.cells(table, one));
      }
      this.row(table, row, cells);
    }
  }

  private cells(table: Table, row: Row): { x: number; width: number; lines: SetLine[] }[] {
    let column = 0;
    return row.cells.map((cell) => {
      const x = table.widths.slice(0, column).reduce((sum, one) => sum + one, 0);
      const width = table.widths.slice(column, column + cell.span).reduce((sum, one) => sum + one, 0);
      column += cell.span;
      const inner = width - 2 * table.padding;
      return { x, width, lines: cell.paragraphs.flatMap((paragraph) => this.lines(paragraph, inner)) };
    });
  }

  /** A row that no page holds goes on over the next ones, each cell as many lines as fit. */
  private row(table: Table, row: Row, cells: { x: number; width: number; lines: SetLine[] }[]): void {
    const left = this.model.page.left + table.left;
    let rest = cells;
    for (let part = 0; part === 0 || rest.some((cell) => cell.lines.length > 0); part++) {
      if (part > 0) this.newPage();
      const room = this.room();
      const taken = rest.map((cell) => {
        let height = 0;
        const lines = cell.lines.filter((line, i) => {
          height += line.height;
          return i === 0 || height <= room;
        });
        // Lines are taken in order: what follows the first that does not fit waits too.
        return { ...cell, lines };
      });
      const height = Math.max(
        ...taken.map((cell) => heightOfLines(cell.lines)),
        part === 0 ? Math.min(row.minHeight, room) : 0,
      );
      for (const cell of taken) this.cell(table, left, cell, height);
      if (table.border) {
        this.horizontal(
          table.border,
          left,
          this.y,
          table.widths.reduce((sum, one) => sum + one, 0),
        );
        this.horizontal(
          table.border,
          left,
          this.y + height,
          table.widths.reduce((sum, one) => sum + one, 0),
        );
      }
      this.y += height;
      rest = rest.map((cell, i) => ({ ...cell, lines: cell.lines.slice(taken[i]?.lines.length ?? 0) }));
    }
  }

  private cell(
    table: Table,
    left: number,
    cell: { x: number; width: number; lines: SetLine[] },
    height: number,
  ): void {
    // Cells are centred in their row, as Word's forms have them.
    let y = this.y + Math.max(0, (height - heightOfLines(cell.lines)) / 2);
    for (const line of cell.lines) {
      this.marks.push(...setLine(line, left + cell.x + table.padding, y, cell.width - 2 * table.padding));
      y += line.height;
    }
    if (!table.border) return;
    for (const x of [left + cell.x, left + cell.x + cell.width]) {
      this.marks.push({ kind: 'line', rule: table.border, x1: x, y1: this.y, x2: x, y2: this.y + height });
    }
  }

  private margins(page: Page, number: number): void {
    const { left, height } = this.model.page;
    const set = (paragraphs: Paragraph[], top: (total: number) => number) => {
      const filled = paragraphs.map((one) => ({
        ...one,
        runs: withNumbers(one.runs, number, this.done.length),
      }));
      const lines = filled.flatMap((one) => this.lines(one, this.width));
      let y = top(heightOfLines(lines));
      for (const line of lines) {
        page.marks.push(...setLine(line, left, y, this.width));
        y += line.height;
      }
    };
    set(this.model.header, () => this.model.headerFromEdge);
    set(this.model.footer, (total) => height - this.model.footerFromEdge - total);
  }
}

const heightOfLines = (lines: SetLine[]) => lines.reduce((sum, line) => sum + line.height, 0);
const heightOfRow = (row: Row, cells: { lines: SetLine[] }[]) =>
  Math.max(row.minHeight, ...cells.map((cell) => heightOfLines(cell.lines)));

function heightOf(line: Line, paragraph: Paragraph): number {
  const own = line.size * SINGLE;
  if (paragraph.line.rule === 'exact') return paragraph.line.value;
  return paragraph.line.rule === 'at-least'
    ? Math.max(own, paragraph.line.value)
    : own * paragraph.line.value;
}

function withNumbers(runs: Run[], page: number, pages: number): Run[] {
  return runs.map((run) => (run.field ? { ...run, text: String(run.field === 'page' ? page : pages) } : run));
}

function setLine(line: SetLine, left: number, top: number, width: number): TextMark[] {
  const { paragraph } = line;
  const indent = paragraph.left + (line.first ? paragraph.firstLine : 0);
  const slack = width - paragraph.right - indent - line.width;
  const count = line.pieces.reduce((sum, piece) => sum + [...piece.text].length, 0);
  // A line that a long word left half empty stays as it is: stretched it could not be read.
  const room = count > 1 ? slack / (count - 1) : 0;
  const justified = paragraph.align === 'both' && !line.last && slack > 0 && room < line.size * WIDEST_GAP;
  const stretch = justified ? room : 0;
  const shift = { left: 0, both: 0, center: slack / 2, right: slack }[paragraph.align];
  const baseline = top + (line.height - line.size) / 2 + line.size * ASCENT;
  let before = 0;
  return line.pieces.map((piece) => {
    const x = left + indent + shift + piece.x + before * stretch;
    const characters = [...piece.text].length;
    before += characters;
    return {
      kind: 'text',
      text: piece.text,
      style: piece.style,
      x,
      baseline,
      width: piece.width + characters * stretch,
      stretch,
    };
  });
}
