import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { projectRoot } from '#libs/project/root';

/**
 * Writes the templates that come with the product, laid out after GB/T 9704: `node dist/scripts/make-paper-templates.js`.
 * Their wording is that of paper-templates.json; a spec compares the two. An office edits its own copies in Word.
 */
const FOLDER = join(projectRoot, 'libs/petition/paper-templates');
const {
  outcomes: _,
  procedures: __,
  reviews: ___,
  meetings: ____,
  ...kinds
} = JSON.parse(readFileSync(join(projectRoot, 'libs/petition/paper-templates.json'), 'utf8')) as Record<
  string,
  { title: string; body: string; form?: boolean }
>;

const SONG = { eastAsia: '方正小标宋简体', ascii: 'Times New Roman', hAnsi: 'Times New Roman' };
const HEI = { eastAsia: '黑体', ascii: 'Times New Roman', hAnsi: 'Times New Roman' };
const FANG = { eastAsia: '仿宋_GB2312', ascii: 'Times New Roman', hAnsi: 'Times New Roman' };
/** Half points: 二号, 三号, 四号, 小四. */
const [SIZE_2, SIZE_3, SIZE_4, SIZE_S4] = [44, 32, 28, 24];
const RED = 'D40000';
/** Twips. 22 lines on a page's 225 mm, 28 characters on a line's 156 mm. */
const LINE = 579;
const SQUEEZE = -5;
const mm = (length: number) => Math.round((length / 25.4) * 1440);

interface Look {
  font?: typeof SONG;
  size?: number;
  color?: string;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** In characters. */
  indent?: number;
  right?: number;
  line?: number;
  before?: number;
  after?: number;
  keep?: boolean;
  rule?: string;
  squeeze?: number;
}

function p(text: string, look: Look = {}): Paragraph {
  const size = look.size ?? SIZE_3;
  return new Paragraph({
    alignment: look.align ?? AlignmentType.BOTH,
    keepNext: look.keep,
    indent: {
      firstLineChars: (look.indent ?? 0) * 100,
      firstLine: (look.indent ?? 0) * size * 10,
      right: (look.right ?? 0) * size * 10,
    },
    spacing: {
      line: look.line ?? LINE,
      lineRule: LineRuleType.EXACT,
      before: look.before ?? 0,
      after: look.after ?? 0,
    },
    border: look.rule
      ? { bottom: { style: BorderStyle.SINGLE, size: 16, color: look.rule, space: 1 } }
      : undefined,
    children: [
      new TextRun({
        text,
        font: look.font ?? FANG,
        size,
        color: look.color,
        characterSpacing: look.squeeze ?? SQUEEZE,
      }),
    ],
  });
}

const centred = (text: string, look: Look = {}) => p(text, { align: AlignmentType.CENTER, ...look });
const title = (text: string) =>
  centred(text, { font: SONG, size: SIZE_2, line: 720, before: 480, after: 480, squeeze: 0 });

const footer = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            font: { eastAsia: '宋体', ascii: '宋体', hAnsi: '宋体' },
            size: SIZE_4,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });

function file(children: (Paragraph | Table)[], withFooter = true): Document {
  return new Document({
    creator: 'Petition Desk',
    title: 'template',
    styles: {
      default: {
        document: {
          run: { font: FANG, size: SIZE_3 },
          paragraph: { spacing: { line: LINE, lineRule: LineRuleType.EXACT } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(37),
              bottom: mm(35),
              left: mm(28),
              right: mm(26),
              footer: mm(25),
              header: mm(20),
            },
          },
        },
        headers: { default: new Header({ children: [] }) },
        footers: withFooter ? { default: footer() } : undefined,
        children,
      },
    ],
  });
}

/** 发文机关标志, 文号 and the red line. */
const head = () => [
  centred('{issuer}', { font: SONG, size: 62, color: RED, line: 1000, after: 480, squeeze: 0 }),
  centred('{number}', { rule: RED, keep: true }),
];

const signature = () => [
  p('', { keep: true }),
  p('{signer}', { align: AlignmentType.RIGHT, right: 4, keep: true }),
  p('{date}', { align: AlignmentType.RIGHT, right: 4 }),
];

/** What the law asks of every notice: the article it rests on, and the way to appeal. */
const footing = () => [
  p('{#appeal}'),
  p('{appeal}', { indent: 2 }),
  p('{/appeal}'),
  p('{#article}'),
  p('依据：{article}', { indent: 2, keep: true }),
  p('{/article}'),
];

function wording(body: string): Paragraph[] {
  return body
    .split('\n')
    .flatMap((line) => /^(信访人：)(.+)$/.exec(line)?.slice(1, 3) ?? [line])
    .filter((line) => line !== '')
    .map((line) => {
      if (line === '信访人：') return p(line);
      return p(line, { indent: 2, font: /^[一二三四五六七八九十]+、/.test(line) ? HEI : FANG });
    });
}

const letter = (name: string, body: string) =>
  file([...head(), title(name), p('{#body}'), ...wording(body), p('{/body}'), ...footing(), ...signature()]);

/** A column of labels and one of values, as 送达回证 and other forms have it. */
function rows(values: [string, string][], widths: [number, number], look: Look = {}): Table {
  const edge = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
  const cell = (text: string, width: number, align?: Look['align']) =>
    new TableCell({
      width: { size: mm(width), type: WidthType.DXA },
      children: [p(text, { align, squeeze: 0, ...look })],
    });
  return new Table({
    columnWidths: widths.map(mm),
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: edge,
      insideVertical: edge,
    },
    rows: values.map(
      ([label, value]) =>
        new TableRow({
          height: { value: mm(13), rule: 'atLeast' },
          cantSplit: true,
          children: [
            cell(label, widths[0], AlignmentType.CENTER),
            cell(value, widths[1], AlignmentType.LEFT),
          ],
        }),
    ),
  });
}

const form = (name: string) =>
  file([
    centred('{issuer}', { font: SONG, size: SIZE_2, line: 720, squeeze: 0 }),
    title(name),
    p('{number}', { align: AlignmentType.RIGHT, size: SIZE_4 }),
    rows([['{#rows}{label}', '{value}{/rows}']], [46, 110], { size: SIZE_4, line: 420 }),
    p('备注：{article}', { size: SIZE_4, line: 420, before: 200 }),
    ...signature(),
  ]);

const cover = () =>
  file(
    [
      centred('{issuer}', { font: SONG, size: SIZE_2, line: 720, before: 600, squeeze: 0 }),
      centred('信 访 事 项 卷 宗', { font: SONG, size: 72, line: 1400, before: 600, after: 600, squeeze: 0 }),
      rows([['{#rows}{label}', '{value}{/rows}']], [46, 110], { size: SIZE_3, line: 520 }),
    ],
    false,
  );

/** A list with headings on every page; `left` is the column that is read as text. */
function list(name: string, headings: string[], fields: string[], widths: number[], left: number): Document {
  const edge = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
  const row = (texts: string[], heading: boolean) =>
    new TableRow({
      tableHeader: heading,
      cantSplit: true,
      height: { value: mm(9), rule: 'atLeast' },
      children: texts.map(
        (text, i) =>
          new TableCell({
            width: { size: mm(widths[i] as number), type: WidthType.DXA },
            children: [
              p(text, {
                size: SIZE_S4,
                line: 340,
                squeeze: 0,
                font: heading ? HEI : FANG,
                align: i === left && !heading ? AlignmentType.LEFT : AlignmentType.CENTER,
              }),
            ],
          }),
      ),
    });
  return file(
    [
      title(name),
      new Table({
        columnWidths: widths.map(mm),
        borders: {
          top: edge,
          bottom: edge,
          left: edge,
          right: edge,
          insideHorizontal: edge,
          insideVertical: edge,
        },
        rows: [row(headings, true), row(fields, false)],
      }),
    ],
    false,
  );
}

const catalogue = () =>
  list(
    '卷 内 目 录',
    ['序号', '日期', '题名', '页码'],
    ['{#items}{no}', '{day}', '{name}', '{page}{/items}'],
    [14, 40, 70, 32],
    2,
  );

const history = () =>
  list(
    '流 转 记 录',
    ['序号', '时间', '事项', '办理人'],
    ['{#steps}{no}', '{time}', '{step}', '{who}{/steps}'],
    [14, 50, 64, 28],
    2,
  );

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const made: Record<string, Document> = {
    default: letter('{title}', '信访人：\n{body}'),
    'dossier-cover': cover(),
    'dossier-catalogue': catalogue(),
    'dossier-history': history(),
  };
  for (const [kind, { title: name, body, form: asForm }] of Object.entries(kinds)) {
    made[kind] = asForm ? form(name) : letter(name, body);
  }
  for (const [kind, document] of Object.entries(made)) {
    writeFileSync(join(FOLDER, `${kind}.docx`), await Packer.toBuffer(document));
  }
}

void main();
