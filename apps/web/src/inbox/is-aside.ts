/** Whether its assignee has put a task aside, and the day has not come yet. */
export function isAside({ asideUntil }: { asideUntil: string | null }, now: number): boolean {
  return asideUntil !== null && Date.parse(asideUntil) > now;
}
