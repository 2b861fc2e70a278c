const CST_MS = 8 * 3_600_000;

/** An instant (ISO or ms) as the wall clock of Asia/Shanghai shows it: `YYYY-MM-DDTHH:mm`. */
export function localText(instant: string | number): string {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant);
  return new Date(ms + CST_MS).toISOString().slice(0, 16);
}

/** The ISO instant of a wall clock's `YYYY-MM-DDTHH:mm` in Asia/Shanghai. */
export function instantOf(local: string): string {
  return new Date(Date.parse(`${local}:00Z`) - CST_MS).toISOString();
}
