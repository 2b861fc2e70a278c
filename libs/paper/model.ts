/** A paper as it is laid out: what the reader takes from a .docx, all lengths in points (1/72 inch). */
export interface PaperModel {
  page: { width: number; height: number; top: number; right: number; bottom: number; left: number };
  /** Distance of the footer's last line from the lower edge, and of the header's first from the upper. */
  footerFromEdge: number;
  headerFromEdge: number;
  blocks: Block[];
  header: Paragraph[];
  footer: Paragraph[];
}

export type Block = Paragraph | Table;

export interface TextStyle {
  /** Font size. */
  size: number;
  bold: boolean;
  underline: boolean;
  /** `#rrggbb`. */
  color: string;
  /** Added to the advance of every character; negative where a line has to hold 28 of them. */
  spacing: number;
}

/** A piece of text of one look. `\n` ends a line, `\f` a page, `\t` goes to the next tab stop. */
export interface Run {
  text: string;
  style: TextStyle;
  /** Stands for the number of the page, or of all pages, where it is drawn. */
  field?: 'page' | 'pages';
}

export type Alignment = 'left' | 'center' | 'right' | 'both';

export interface Rule {
  width: number;
  color: string;
}

export interface Paragraph {
  kind: 'paragraph';
  align: Alignment;
  left: number;
  right: number;
  /** First line against the others; negative when it hangs. */
  firstLine: number;
  before: number;
  after: number;
  /** Height of a line: exactly so, at least so, or so many times the text's own. */
  line: { rule: 'exact' | 'at-least' | 'times'; value: number };
  keepWithNext: boolean;
  pageBreakBefore: boolean;
  ruleAbove: Rule | null;
  ruleBelow: Rule | null;
  /** Style of an empty paragraph's line. */
  mark: TextStyle;
  runs: Run[];
}

export interface Cell {
  /** Columns that it takes. */
  span: number;
  paragraphs: Paragraph[];
}

export interface Row {
  cells: Cell[];
  minHeight: number;
  /** Repeated at the head of each page. */
  heading: boolean;
}

export interface Table {
  kind: 'table';
  left: number;
  widths: number[];
  rows: Row[];
  border: Rule | null;
  /** Between a cell's edge and its text, left and right. */
  padding: number;
}
