const MINUTE_MS = 60_000;

/** A span of time in its largest unit and the next one: keys of time.json with their numbers. */
export interface DurationPart {
  key: 'days' | 'hours' | 'minutes';
  count: number;
}

/** `1 day 3 hours`, `3 hours 20 minutes`, `5 minutes`; less than a minute is `0 minutes`. */
export function durationParts(ms: number): DurationPart[] {
  const minutes = Math.max(0, Math.floor(ms / MINUTE_MS));
  const whole: DurationPart[] = [
    { key: 'days', count: Math.floor(minutes / 1440) },
    { key: 'hours', count: Math.floor(minutes / 60) % 24 },
    { key: 'minutes', count: minutes % 60 },
  ];
  const first = whole.findIndex(({ count }) => count > 0);
  if (first < 0) return [{ key: 'minutes', count: 0 }];
  return whole.slice(first, first + 2).filter(({ count }) => count > 0);
}
