import qrcode from 'qrcode-generator';
import type { PaperModel } from './model';

/** What a paper carries so that anyone can check it. */
export interface Stamp {
  /** Twelve characters, shown in groups of four. */
  code: string;
  /** Address of the page that checks it; the code is its fragment, so no server's log has it. */
  url: string;
}

const QR = 48;

/** The code in groups, as people read it: `7KQF-3M2X-PD9A`. */
export const groupedCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code;

/**
 * Puts the check mark into the lower margin of a page, left, whatever the template is like: a QR code and the code in
 * letters. A draft carries the word instead.
 */
export function drawStamp(pdf: PDFKit.PDFDocument, page: PaperModel['page'], stamp: Stamp | 'draft'): void {
  const x = page.left;
  const y = page.height - QR - 14;
  pdf.font('plain').fontSize(8).fillColor('#333333');
  if (stamp === 'draft') {
    pdf.text('草稿 · 未签发，不具效力', x, y + QR - 4, { lineBreak: false, baseline: 'alphabetic' });
    return;
  }
  const code = qrcode(0, 'M');
  code.addData(stamp.url);
  code.make();
  const count = code.getModuleCount();
  const side = QR / count;
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (code.isDark(row, column)) pdf.rect(x + column * side, y + row * side, side, side);
    }
  }
  pdf.fill('#000000');
  pdf.fillColor('#333333');
  const lines = ['查验码', groupedCode(stamp.code), stamp.url.replace(/#.*$/, '')];
  lines.forEach((line, i) =>
    pdf.text(line, x + QR + 6, y + 16 + i * 12, { lineBreak: false, baseline: 'alphabetic' }),
  );
}
