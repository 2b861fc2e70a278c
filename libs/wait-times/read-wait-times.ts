import type { DataSource } from 'typeorm';
import type { Category } from '#libs/petition/vocabulary';
import { quantile, type Quantile, type Waited } from './survival';

/**
 * What people wait for: `decision`, being told in writing whether and by whom their matter is handled; `answer`, the
 * written opinion on it.
 */
export const MILESTONES = ['decision', 'answer'] as const;
export type Milestone = (typeof MILESTONES)[number];

/** Accusations are handled apart, and how many there are is nobody's business: they are in no public figure. */
export const SHOWN_CATEGORIES = ['claim', 'suggestion'] as const satisfies readonly Category[];

/** With fewer petitions a percentile says nothing, and too much about each of them. */
export const LEAST_PETITIONS = 10;

/** Petitions received within so many days before today are looked at. */
export const PERIOD_DAYS = 365;

export interface WaitFigures {
  petitions: number;
  reached: number;
  /** Withdrawn, or passed on to another authority, before it was reached. */
  left: number;
  waiting: number;
  /** Received before the period and waiting still: in no percentile, and not to be forgotten. */
  older: number;
  /** Days that the longest waiting one has waited, older ones among them; null when none waits. */
  longest: number | null;
  median: Quantile;
  p90: Quantile;
}

export interface WaitTime {
  category: (typeof SHOWN_CATEGORIES)[number];
  milestone: Milestone;
  /** Null: fewer than LEAST_PETITIONS. */
  figures: WaitFigures | null;
}

interface Row {
  category: WaitTime['category'];
  milestone: Milestone;
  state: 'reached' | 'left' | 'waiting' | 'older';
  days: number;
  cases: number;
}

/** Civil days of China (+08:00) between two instants; the session's time zone is UTC. */
const daysTo = (end: string) =>
  `((${end} + interval '8 hours')::date - (p.received_at + interval '8 hours')::date)`;

/**
 * A case that is handled anew waits for its answer from its receipt on; what was delivered before answers it no more.
 * The decision is the first one that its petitioner was told of. Petitions that joined an earlier case do not count.
 */
const SQL = `
WITH seen AS (
  SELECT p.category, p.received_at, p.closed_at, p.opinion_delivered_at AS answered_at,
    p.received_at > $1::timestamptz - make_interval(days => ${PERIOD_DAYS}) AS recent,
    (SELECT min(coalesce(d.dated_at, d.created_at)) FROM document d
     WHERE d.petition_id = p.id AND d.kind IN ('acceptance', 'refusal', 'redirection', 'transfer') AND d.state = 'issued') AS decided_at
  FROM petition p
  WHERE p.received_at <= $1
    AND (p.received_at > $1::timestamptz - make_interval(days => ${PERIOD_DAYS}) OR p.closed_at IS NULL)
    AND p.category = ANY ($2) AND NOT p.protected AND p.closing_kind IS DISTINCT FROM 'joined'
), waits AS (
  SELECT p.category, m.milestone, m.reached_at, p.closed_at, p.recent, ${daysTo('coalesce(m.reached_at, p.closed_at, $1)')} AS days
  FROM seen p CROSS JOIN LATERAL (VALUES ('decision', p.decided_at), ('answer', p.answered_at)) m (milestone, reached_at)
  WHERE p.recent OR m.reached_at IS NULL
)
SELECT category, milestone, days, count(*)::int AS cases,
  CASE WHEN reached_at IS NOT NULL THEN 'reached' WHEN closed_at IS NOT NULL THEN 'left'
    WHEN recent THEN 'waiting' ELSE 'older' END AS state
FROM waits GROUP BY category, milestone, days, state`;

/** How long people wait here, by category, of the petitions received in the last PERIOD_DAYS before `now`. */
export async function readWaitTimes(dataSource: Pick<DataSource, 'query'>, now: Date): Promise<WaitTime[]> {
  const rows: Row[] = await dataSource.query(SQL, [now, SHOWN_CATEGORIES]);
  return SHOWN_CATEGORIES.flatMap((category) =>
    MILESTONES.map((milestone) => ({
      category,
      milestone,
      figures: figuresOf(rows.filter((row) => row.category === category && row.milestone === milestone)),
    })),
  );
}

function figuresOf(all: readonly Row[]): WaitFigures | null {
  const rows = all.filter(({ state }) => state !== 'older');
  const waited: Waited[] = rows.map(({ days, cases, state }) => ({
    days,
    cases,
    reached: state === 'reached',
  }));
  const count = (state?: Row['state']) =>
    rows.reduce((total, row) => total + (!state || row.state === state ? row.cases : 0), 0);
  if (count() < LEAST_PETITIONS) return null;
  const older = all.filter(({ state }) => state === 'older');
  const waiting = [...older, ...rows.filter(({ state }) => state === 'waiting')].map(({ days }) => days);
  return {
    petitions: count(),
    reached: count('reached'),
    left: count('left'),
    waiting: count('waiting'),
    older: older.reduce((total, { cases }) => total + cases, 0),
    longest: waiting.length > 0 ? Math.max(...waiting) : null,
    median: quantile(waited, 0.5),
    p90: quantile(waited, 0.9),
  };
}
