import type { EntityManager } from 'typeorm';
import { type Progress, yearOfMeetings, type YearOfMeetings } from './year-of-meetings';

/**
 * The meetings of a year, of the whole office: numbers, no cases.
 *
 * @param today `YYYY-MM-DD` in China: what is planned from this day on is still to come
 */
export async function countYear(
  manager: Pick<EntityManager, 'query'>,
  atLeast: number,
  progress: Progress,
  today: string,
): Promise<YearOfMeetings> {
  const [count]: { held: number; planned: number }[] = await manager.query(
    `SELECT count(*) FILTER (WHERE m.held_on IS NOT NULL)::int AS held,
       count(*) FILTER (WHERE m.held_on IS NULL AND m.planned_on >= $1 AND m.state IN ('accepted', 'planned'))::int AS planned
     FROM meeting m WHERE date_part('year', coalesce(m.held_on, m.planned_on)) = $2`,
    [today, progress.year],
  );
  return yearOfMeetings(progress, atLeast, count?.held ?? 0, count?.planned ?? 0);
}
