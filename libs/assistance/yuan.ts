const FEN = 100;

/** Yuan with at most two decimals as fen. */
export const fenOf = (yuan: number): number => Math.round(yuan * FEN);

/** Fen as papers and messages write yuan: `3000`, `153.50`. */
export function yuanOf(fen: number | string): string {
  const amount = Number(fen);
  return amount % FEN === 0 ? String(amount / FEN) : (amount / FEN).toFixed(2);
}
