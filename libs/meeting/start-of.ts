/** The instant at which a meeting begins: `YYYY-MM-DD` and `HH:MM` in China, which keeps +08:00 all year. */
export function startOf(plannedOn: string, startsAt: string): Date {
  return new Date(`${plannedOn}T${startsAt}:00+08:00`);
}
