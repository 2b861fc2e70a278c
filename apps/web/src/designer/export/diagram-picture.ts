import type { DrawnDiagram } from './diagram-svg';
import { embeddedFonts } from './embedded-fonts';

/** Twice as fine as on the page, but no side longer than every browser can draw. */
const FINE = 2;
const LONGEST = 12_000;
const FONTS_MS = 1_200;

/** A drawn diagram as pixels on white paper. */
export async function pictureOf(drawn: DrawnDiagram, type: 'image/png' | 'image/jpeg'): Promise<Blob> {
  const fine = Math.min(FINE, LONGEST / Math.max(drawn.width, drawn.height));
  const fonts = await embeddedFonts(drawn.svg);
  const svg = drawn.svg.replace('<title>', `<style>${fonts}</style><title>`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  // A picture is there before its fonts are, and nothing tells when they are: letters come within a moment.
  await new Promise((resolve) => setTimeout(resolve, FONTS_MS));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(drawn.width * fine);
  canvas.height = Math.round(drawn.height * fine);
  const context = canvas.getContext('2d')!;
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--print-paper');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))),
      type,
      0.92,
    ),
  );
}
