interface Picture {
  jpeg: Uint8Array<ArrayBuffer>;
  /** In pixels. */
  width: number;
  height: number;
}

/** The longest side of a page, in points: A3, lying. */
const LONGEST = 1190;

/** A PDF of one page that is filled by a picture, called by its title. */
export function picturePdf({ jpeg, width, height }: Picture, title: string): Blob {
  const scale = LONGEST / Math.max(width, height);
  const [w, h] = [(width * scale).toFixed(2), (height * scale).toFixed(2)];
  const drawing = `q ${w} 0 0 ${h} 0 0 cm /P Do Q`;
  const parts: (string | Uint8Array<ArrayBuffer>)[] = ['%PDF-1.4\n%\u00ff\u00ff\n'];
  const places: number[] = [];
  const add = (...object: (string | Uint8Array<ArrayBuffer>)[]) => {
    places.push(lengthOf(parts));
    parts.push(`${places.length} 0 obj\n`, ...object, '\nendobj\n');
  };
  add('<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /DisplayDocTitle true >> >>');
  add('<< /Type /Pages /Kids [3 0 R] /Count 1 >>');
  add(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>`,
  );
  add(`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`);
  add(
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
    jpeg,
    '\nendstream',
  );
  add(`<< /Title <feff${utf16(title)}> >>`);
  const start = lengthOf(parts);
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${places.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
  return new Blob(parts.map(bytesOf), { type: 'application/pdf' });
}

/** One byte a letter, as PDF counts. */
const bytesOf = (part: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  typeof part === 'string' ? Uint8Array.from(part, (letter) => letter.charCodeAt(0)) : part;

const lengthOf = (parts: readonly (string | Uint8Array)[]): number =>
  parts.reduce((sum, part) => sum + part.length, 0);

const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
