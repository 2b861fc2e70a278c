import { ASSISTANCE_ROWS } from '#libs/deadline/assistance-rows';
import { type Light, light } from '#libs/deadline/light';
import { RETURN_ROWS } from '#libs/deadline/return-rows';
import { dueWithin, type TimeLeft } from '#libs/deadline/time-left';
import type { SqlParams } from '#libs/database/sql-params';

/**
 * Open deadlines of an office's duties on a case: not the petitioner's own periods, not those of help, which are no lateness of
 * whoever handles it, and not those of an assisted return, which is counted nowhere (guard 6).
 */
const dutiesSql = (d: string): string =>
  `${d}.state IN ('running', 'suspended') AND ${d}.actor_role <> 'petitioner'
    AND ${d}.row_id <> ALL ('{objection,${[...RETURN_ROWS, ...ASSISTANCE_ROWS].join(',')}}')`;

/** The nearest of them of `petition p` as `d`: a join that adds one row, of nulls when there is none. */
export const NEAREST = `LEFT JOIN LATERAL (
  SELECT x.id, x.due_at, x.yellow_at, x.provisional, x.state = 'suspended' AS suspended FROM deadline x
  WHERE x.petition_id = p.id AND ${dutiesSql('x')} ORDER BY x.state = 'suspended', x.due_at, x.id LIMIT 1) d ON true`;

export const NEAREST_COLUMNS = `d.due_at AS "dueAt", d.yellow_at AS "yellowAt", d.suspended, d.provisional`;

export interface NearestRecord {
  dueAt: Date | null;
  yellowAt: Date | null;
  suspended: boolean | null;
  provisional: boolean | null;
}

export function nearestOf({ dueAt, yellowAt, suspended, provisional }: NearestRecord, now: Date) {
  if (!dueAt) return null;
  const state = suspended ? 'suspended' : 'running';
  return {
    dueAt,
    light: light({ state, dueAt, yellowAt: yellowAt ?? dueAt }, now),
    suspended: suspended ?? false,
    provisional: provisional ?? false,
  };
}

/** Cases whose nearest deadline has this light: a condition on `d` and `petition p`. */
export function nearestLightSql(wanted: Light, now: Date, params: SqlParams): string {
  if (wanted === 'grey') return 'd.suspended';
  const at = `${params.add(now)}::timestamptz`;
  switch (wanted) {
    case 'red':
      return running(`due_at <= ${at}`);
    case 'yellow':
      return running(`due_at > ${at}`, `yellow_at <= ${at}`);
    case 'green':
      return running(`due_at > ${at}`, `yellow_at > ${at}`);
  }
}

/** Cases with so much time left. */
export function nearestLeftSql(left: TimeLeft, now: Date, params: SqlParams): string {
  if (left === 'suspended') return 'd.suspended';
  const range = dueWithin(left, now);
  if (!range) return 'd.id IS NULL';
  return running(
    ...(range.after ? [`due_at > ${params.add(range.after)}::timestamptz`] : []),
    ...(range.upTo ? [`due_at <= ${params.add(range.upTo)}::timestamptz`] : []),
  );
}

/** Said twice: of the nearest one, and of any of the case's, which an index finds without walking all cases. */
function running(...conditions: string[]): string {
  const of = (alias: string) => conditions.map((condition) => `${alias}.${condition}`).join(' AND ');
  return `NOT d.suspended AND ${of('d')} AND p.id IN (SELECT y.petition_id FROM deadline y
    WHERE y.state IN ('running', 'suspended') AND ${of('y')})`;
}

/** `petition p` has a running one. */
export const HAS_RUNNING = `EXISTS (SELECT 1 FROM deadline x WHERE x.petition_id = p.id AND x.state = 'running' AND ${dutiesSql('x')})`;

/** Cases with a running one in the order of the nearest: `x.due_at`, `x.id`, and the case as `p`. */
export const BY_DUE = `deadline x JOIN petition p ON p.id = x.petition_id`;
export const IS_NEAREST = `x.state = 'running' AND ${dutiesSql('x')} AND d.id = x.id`;
