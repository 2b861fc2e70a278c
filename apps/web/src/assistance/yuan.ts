/** Fen as people read yuan: ¥3,000 or ¥153.50. */
export function yuan(fen: number, language: string): string {
  const digits = fen % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: 2,
  }).format(fen / 100);
}
