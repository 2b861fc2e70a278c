import PizZip from 'pizzip';
import type { Alignment, Block, Cell, PaperModel, Paragraph, Rule, Run, Table, TextStyle } from './model';
import { StyleSheet, twips } from './styles';
import { attribute, child, children, descendants, type Element, parseXml } from './xml';

/**
 * Reads a .docx as the model that is laid out: one section, paragraphs and tables, fields for page numbers. What it
 * does not know it leaves out; `checkTemplate` refuses templates that have more. Throws when it is no .docx.
 */
export function readDocx(bytes: Buffer): PaperModel {
  const zip = new PizZip(bytes);
  const part = (name: string): Element | null => {
    const file = zip.file(name);
    return file ? (parseXml(file.asText()).documentElement ?? null) : null;
  };
  const document = part('word/document.xml');
  const body = child(document, 'w:body');
  if (!body) throw new Error('the file has no word/document.xml');
  const stylesFile = zip.file('word/styles.xml');
  const reader = new BlockReader(new StyleSheet(stylesFile ? parseXml(stylesFile.asText()) : null));

  const section = child(body, 'w:sectPr');
  const relations = new Map(
    children(part('word/_rels/document.xml.rels')).map((one) => [
      attribute(one, 'Id'),
      attribute(one, 'Target'),
    ]),
  );
  const margin = (kind: string): Paragraph[] => {
    const reference = children(section, `w:${kind}Reference`).find(
      (one) => (attribute(one, 'w:type') ?? 'default') === 'default',
    );
    const target = relations.get(attribute(reference, 'r:id'));
    const root = target ? part(`word/${target.replace(/^\/?(word\/)?/, '')}`) : null;
    return reader.blocks(root).filter((block) => block.kind === 'paragraph');
  };
  const size = child(section, 'w:pgSz');
  const margins = child(section, 'w:pgMar');
  const edge = (name: string, fallback: number) => twips(attribute(margins, `w:${name}`)) ?? fallback;
  return {
    page: {
      width: twips(attribute(size, 'w:w')) ?? 595.3,
      height: twips(attribute(size, 'w:h')) ?? 841.9,
      top: Math.abs(edge('top', 104.9)),
      right: edge('right', 73.7),
      bottom: Math.abs(edge('bottom', 99.2)),
      left: edge('left', 79.4),
    },
    footerFromEdge: edge('footer', 70),
    headerFromEdge: edge('header', 42),
    blocks: reader.blocks(body),
    header: margin('header'),
    footer: margin('footer'),
  };
}

const ALIGNMENTS: Record<string, Alignment> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'both',
};

/** Elements that only hold others of the same kind. */
const WRAPPERS = ['w:sdt', 'w:sdtContent', 'w:smartTag', 'w:hyperlink', 'w:customXml'];

class BlockReader {
  constructor(private readonly styles: StyleSheet) {}

  blocks(container: Element | null | undefined): Block[] {
    return children(container).flatMap((one): Block[] => {
      if (one.nodeName === 'w:p') return [this.paragraph(one)];
      if (one.nodeName === 'w:tbl') return [this.table(one)];
      return WRAPPERS.includes(one.nodeName) ? this.blocks(one) : [];
    });
  }

  private paragraph(element: Element): Paragraph {
    const own = child(element, 'w:pPr');
    const levels = this.styles.paragraphProperties(own);
    /** The strongest value of a property's attribute. */
    const value = (property: string, name: string): string | undefined =>
      levels
        .map((level) => attribute(child(level, property), name))
        .filter((one) => one !== undefined)
        .at(-1);
    const flag = (property: string): boolean => {
      const found = levels
        .map((level) => child(level, property))
        .filter((one) => one !== undefined)
        .at(-1);
      return found !== undefined && !['0', 'false', 'off'].includes(attribute(found, 'w:val') ?? 'true');
    };
    const mark = this.styles.text(own, child(own, 'w:rPr'));
    const runs = this.runs(element, own);
    const em = (runs[0]?.style ?? mark).size + (runs[0]?.style ?? mark).spacing;
    /** An indent in hundredths of a character goes before one in twips. */
    const indent = (...names: string[]): number => {
      for (const name of names) {
        const inChars = Number(value('w:ind', `w:${name}Chars`) ?? 0);
        if (inChars) return (inChars / 100) * em;
        const length = twips(value('w:ind', `w:${name}`));
        if (length !== undefined) return length;
      }
      return 0;
    };
    const line = Number(value('w:spacing', 'w:line') ?? 240);
    const rule = value('w:spacing', 'w:lineRule') ?? 'auto';
    return {
      kind: 'paragraph',
      align: ALIGNMENTS[value('w:jc', 'w:val') ?? 'both'] ?? 'left',
      left: indent('left', 'start'),
      right: indent('right', 'end'),
      firstLine: indent('firstLine') - indent('hanging'),
      before: twips(value('w:spacing', 'w:before')) ?? 0,
      after: twips(value('w:spacing', 'w:after')) ?? 0,
      line:
        rule === 'auto'
          ? { rule: 'times', value: line / 240 }
          : { rule: rule === 'exact' ? 'exact' : 'at-least', value: line / 20 },
      keepWithNext: flag('w:keepNext'),
      pageBreakBefore: flag('w:pageBreakBefore'),
      ruleAbove: this.rule(levels, 'w:top'),
      ruleBelow: this.rule(levels, 'w:bottom'),
      mark,
      runs,
    };
  }

  private rule(levels: Element[], side: string): Rule | null {
    const border = levels
      .map((level) => child(child(level, 'w:pBdr'), side))
      .filter((one) => one !== undefined)
      .at(-1);
    return ruleOf(border);
  }

  private runs(paragraph: Element, own: Element | undefined): Run[] {
    const runs: Run[] = [];
    /** A complex field: its instruction names it, its stored result is not shown. */
    let field: { instruction: string; result: boolean } | null = null;
    const add = (text: string, style: TextStyle, kind?: Run['field']) => {
      if (text || kind) runs.push(kind ? { text, style, field: kind } : { text, style });
    };
    const visit = (element: Element): void => {
      if (WRAPPERS.includes(element.nodeName)) return children(element).forEach(visit);
      if (element.nodeName === 'w:fldSimple') {
        const style = this.styles.text(own, child(descendants(element, 'w:r')[0], 'w:rPr'));
        const kind = fieldOf(attribute(element, 'w:instr') ?? '');
        if (kind) add('', style, kind);
        else children(element).forEach(visit);
        return;
      }
      if (element.nodeName !== 'w:r') return;
      const style = this.styles.text(own, child(element, 'w:rPr'));
      for (const part of children(element)) {
        switch (part.nodeName) {
          case 'w:t':
            if (!field?.result || !fieldOf(field.instruction)) add(part.textContent ?? '', style);
            break;
          case 'w:tab':
            add('\t', style);
            break;
          case 'w:br':
            add(attribute(part, 'w:type') === 'page' ? '\f' : '\n', style);
            break;
          case 'w:noBreakHyphen':
            add('-', style);
            break;
          case 'w:instrText':
            if (field) field.instruction += part.textContent ?? '';
            break;
          case 'w:fldChar': {
            const type = attribute(part, 'w:fldCharType');
            if (type === 'begin') field = { instruction: '', result: false };
            else if (type === 'separate' && field) field.result = true;
            else if (type === 'end' && field) {
              const kind = fieldOf(field.instruction);
              if (kind) add('', style, kind);
              field = null;
            }
            break;
          }
        }
      }
    };
    children(paragraph).forEach(visit);
    return runs;
  }

  private table(element: Element): Table {
    const properties = child(element, 'w:tblPr');
    const borders = child(properties, 'w:tblBorders');
    const cellMargin = child(child(properties, 'w:tblCellMar'), 'w:left');
    return {
      kind: 'table',
      left: twips(attribute(child(properties, 'w:tblInd'), 'w:w')) ?? 0,
      widths: children(child(element, 'w:tblGrid'), 'w:gridCol').map(
        (column) => twips(attribute(column, 'w:w')) ?? 0,
      ),
      border: ruleOf(child(borders, 'w:insideH') ?? child(borders, 'w:top')),
      padding: twips(attribute(cellMargin, 'w:w')) ?? 5.4,
      rows: children(element, 'w:tr').map((row) => ({
        minHeight: twips(attribute(child(child(row, 'w:trPr'), 'w:trHeight'), 'w:val')) ?? 0,
        heading: child(child(row, 'w:trPr'), 'w:tblHeader') !== undefined,
        cells: children(row, 'w:tc').map((cell): Cell => ({
          span: Number(attribute(child(child(cell, 'w:tcPr'), 'w:gridSpan'), 'w:val') ?? 1),
          paragraphs: this.blocks(cell).filter((block) => block.kind === 'paragraph'),
        })),
      })),
    };
  }
}

function fieldOf(instruction: string): Run['field'] {
  const name = instruction.trim().split(/\s+/)[0]?.toUpperCase();
  if (name === 'PAGE') return 'page';
  return name === 'NUMPAGES' ? 'pages' : undefined;
}

function ruleOf(border: Element | undefined): Rule | null {
  const kind = attribute(border, 'w:val');
  if (!border || !kind || kind === 'none' || kind === 'nil') return null;
  const color = attribute(border, 'w:color');
  return {
    // In eighths of a point.
    width: Number(attribute(border, 'w:sz') ?? 4) / 8,
    color: color && /^[0-9A-Fa-f]{6}$/.test(color) ? `#${color.toLowerCase()}` : '#000000',
  };
}
