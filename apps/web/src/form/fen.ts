/** The largest amount that a form takes, in fen; the server says the same. */
export const MOST_FEN = 1_000_000_000_000;

const YUAN = /^(\d{1,12})(?:\.(\d{1,2}))?$/;

/**
 * Yuan as people write them (`1,234.5`, `１２３４．５０`) in fen, reckoned in whole numbers. Null when nothing is written, and what is
 * written when it is no amount.
 */
export function fenOf(text: string): number | string | null {
  const plain = text.normalize('NFKC').replace(/[,\s¥]/g, '');
  if (plain === '') return null;
  const [, yuan, fen = ''] = YUAN.exec(plain) ?? [];
  return yuan === undefined ? text : Number(yuan) * 100 + Number(fen.padEnd(2, '0'));
}

/** Fen in yuan, its thousands apart: `1,234.50`. */
export function textOfFen(fen: number): string {
  return (fen / 100).toLocaleString('en', {
    minimumFractionDigits: fen % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  });
}
