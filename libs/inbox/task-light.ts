import { type Light, light } from '#libs/deadline/light';

export const LIGHTS = ['red', 'yellow', 'green', 'grey'] as const satisfies readonly Light[];

export interface TaskTiming {
  /** Null when no deadline applies: such a task stays green. */
  dueAt: Date | null;
  yellowAt: Date | null;
  suspended: boolean;
}

/** The light of an open task at `now`. */
export function taskLight({ dueAt, yellowAt, suspended }: TaskTiming, now: Date): Light {
  if (suspended) return 'grey';
  if (!dueAt) return 'green';
  return light({ state: 'running', dueAt, yellowAt: yellowAt ?? dueAt }, now);
}

/**
 * The same rule as conditions on the columns of table `t`, one of which holds: each is a range that an index can walk.
 *
 * @param now a placeholder such as `$3`
 */
export function lightConditions(wanted: Light, now: string): string[] {
  switch (wanted) {
    case 'grey':
      return ['t.suspended'];
    case 'red':
      return [`NOT t.suspended AND t.due_at <= ${now}`];
    case 'yellow':
      return [`NOT t.suspended AND t.due_at > ${now} AND t.yellow_at <= ${now}`];
    case 'green':
      return [
        `NOT t.suspended AND t.due_at > ${now} AND t.yellow_at > ${now}`,
        `NOT t.suspended AND t.due_at > ${now} AND t.yellow_at IS NULL`,
      ];
  }
}
