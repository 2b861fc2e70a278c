import { encode } from 'uqr';

/** Light modules around the code, as scanners ask for (ISO/IEC 18004). */
const QUIET = 4;

/** A text as a QR code that prints sharply at any size. Whoever sees it can read it: nothing secret belongs in it but what the reader alone is shown. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET });
  const dark = data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : '')));
  return (
    <svg className="pd-qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} style={{ fill: 'var(--qr-light)' }} />
      <path d={dark.join('')} style={{ fill: 'var(--qr-dark)' }} shapeRendering="crispEdges" />
    </svg>
  );
}
