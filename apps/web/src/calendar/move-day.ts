const DAY_MS = 86_400_000;

/** What a key does to the day that has the focus; undefined when it is none of the calendar's keys. */
export function moveDay(day: string, key: string): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return plusDays(day, -1);
    case 'ArrowRight':
      return plusDays(day, 1);
    case 'ArrowUp':
      return plusDays(day, -7);
    case 'ArrowDown':
      return plusDays(day, 7);
    case 'PageUp':
      return plusMonths(day, -1);
    case 'PageDown':
      return plusMonths(day, 1);
    case 'Home':
      return `${day.slice(0, 8)}01`;
    case 'End':
      return lastOfMonth(day);
    default:
      return undefined;
  }
}

/** Days (`YYYY-MM-DD`) are counted in UTC, which knows no summer time. */
function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of another month, or its last where it has none such. */
function plusMonths(day: string, months: number): string {
  const first = new Date(`${day.slice(0, 8)}01`);
  first.setUTCMonth(first.getUTCMonth() + months);
  const month = first.toISOString().slice(0, 8);
  const last = lastOfMonth(`${month}01`);
  const same = `${month}${day.slice(8)}`;
  return same < last ? same : last;
}

function lastOfMonth(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
