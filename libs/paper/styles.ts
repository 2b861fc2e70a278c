import { attribute, child, children, type Document, type Element } from './xml';
import type { TextStyle } from './model';

/** Word's measures: twips are 1/20 point, font sizes half points. */
export const twips = (value: string | undefined): number | undefined =>
  value === undefined || Number.isNaN(Number(value)) ? undefined : Number(value) / 20;

const PLAIN: TextStyle = { size: 10.5, bold: false, underline: false, color: '#000000', spacing: 0 };

/** Fonts whose strokes are strong: the PDF shows them in the strong cut of the one family it carries. */
const STRONG_FONTS = /小标宋|黑体|SimHei|Hei|宋黑/i;

const on = (element: Element | undefined): boolean | undefined =>
  element && !['0', 'false', 'off', 'none'].includes(attribute(element, 'w:val') ?? 'true');

/** The looks a document gives its text: defaults, named styles and what each is based on. */
export class StyleSheet {
  private readonly styles = new Map<string, Element>();
  private readonly defaults: Element | undefined;
  private readonly defaultParagraphStyle: string | undefined;

  constructor(document: Document | null) {
    const root = document?.documentElement;
    this.defaults = child(root, 'w:docDefaults');
    for (const style of children(root, 'w:style')) {
      const id = attribute(style, 'w:styleId');
      if (id) this.styles.set(id, style);
    }
    this.defaultParagraphStyle = children(root, 'w:style')
      .filter((style) => attribute(style, 'w:type') === 'paragraph' && attribute(style, 'w:default') === '1')
      .map((style) => attribute(style, 'w:styleId'))[0];
  }

  /** Paragraph properties from the weakest to the strongest: defaults, styles, the paragraph's own. */
  paragraphProperties(own: Element | undefined): Element[] {
    const style = attribute(child(own, 'w:pStyle'), 'w:val') ?? this.defaultParagraphStyle;
    return [
      child(child(this.defaults, 'w:pPrDefault'), 'w:pPr'),
      ...this.chain(style).map((one) => child(one, 'w:pPr')),
      own,
    ].filter((one) => one !== undefined);
  }

  /** The look of a run within a paragraph. */
  text(paragraph: Element | undefined, run: Element | undefined): TextStyle {
    const style = attribute(child(paragraph, 'w:pStyle'), 'w:val') ?? this.defaultParagraphStyle;
    const runStyle = attribute(child(run, 'w:rStyle'), 'w:val');
    return [
      child(child(this.defaults, 'w:rPrDefault'), 'w:rPr'),
      ...this.chain(style).map((one) => child(one, 'w:rPr')),
      ...this.chain(runStyle).map((one) => child(one, 'w:rPr')),
      run,
    ]
      .filter((one) => one !== undefined)
      .reduce(applyRun, PLAIN);
  }

  private chain(id: string | undefined): Element[] {
    const chain: Element[] = [];
    const seen = new Set<string>();
    for (let next = id; next && !seen.has(next);) {
      seen.add(next);
      const style = this.styles.get(next);
      if (!style) break;
      chain.unshift(style);
      next = attribute(child(style, 'w:basedOn'), 'w:val');
    }
    return chain;
  }
}

function applyRun(style: TextStyle, properties: Element): TextStyle {
  const size = attribute(child(properties, 'w:sz'), 'w:val');
  const color = attribute(child(properties, 'w:color'), 'w:val');
  const fonts = child(properties, 'w:rFonts');
  const family = attribute(fonts, 'w:eastAsia') ?? attribute(fonts, 'w:ascii');
  return {
    size: size === undefined ? style.size : Number(size) / 2,
    bold: on(child(properties, 'w:b')) ?? (family === undefined ? style.bold : STRONG_FONTS.test(family)),
    underline: on(child(properties, 'w:u')) ?? style.underline,
    color: color && /^[0-9A-Fa-f]{6}$/.test(color) ? `#${color.toLowerCase()}` : style.color,
    spacing: twips(attribute(child(properties, 'w:spacing'), 'w:val')) ?? style.spacing,
  };
}
