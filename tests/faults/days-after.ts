/** Computed: the office may not be there to be asked what day it is. */
export const daysAfter = (today: string, days: number): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
