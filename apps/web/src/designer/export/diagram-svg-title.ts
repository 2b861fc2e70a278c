const HEAD = 64;
const MARGIN = 16;

/** A diagram as a picture of lines, with its size. */
export interface DrawnDiagram {
  svg: string;
  width: number;
  height: number;
}

/** A drawing with its titles above it: the name first and large, the others below in one line. */
export function titled(svg: string, [name = '', ...others]: readonly string[]): DrawnDiagram {
  const [x, y, w, h] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '0 0 800 600').split(/\s+/).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const width = Math.max(w, 640) + 2 * MARGIN;
  const height = h + HEAD + 2 * MARGIN;
  const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  const text = (content: string, at: number, size: number) =>
    `<text x="${MARGIN}" y="${at}" font-size="${size}">${escaped(content)}</text>`;
  return {
    width,
    height,
    svg: `<?xml version="1.0" encoding="utf-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Noto Sans SC', sans-serif">
<title>${escaped(name)}</title>
${text(name, MARGIN + 20, 20)}${text(others.join(' · '), MARGIN + 44, 12)}
<svg x="${MARGIN}" y="${HEAD + MARGIN}" width="${w}" height="${h}" viewBox="${x} ${y} ${w} ${h}">${inner}</svg>
</svg>
`,
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
