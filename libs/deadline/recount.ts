import type { WorkingCalendar } from './calendar';
import { civilDayOf, endOfDay, lastDayOf } from './civil-day';
import { type Counted, dueAfterWorkingDays, workingDaysBetween } from './due-at';
import { type Ladder, type LadderStage, nextStage } from './ladder';

/*
 * The rule: when the calendar changes, a period that hangs on it ends when it would have ended had the calendar been so from
 * the beginning, but
 * - nobody's own time gets shorter (a petitioner's right, the time for which the office's offer stands), and
 * - nobody is late because of a correction: what it shortens does not end before the day of the correction is over.
 * A day that somebody has named (moved, extended, set by a plan) does not hang on the calendar and stays.
 */

/** A period that hangs on the calendar, as it stands. */
export interface CountedPeriod {
  counted: Counted;
  countedFrom: Date;
  dueAt: Date;
  yellowAt: Date;
  /** The time of a petitioner, who must never have less than they were told. */
  neverShorter: boolean;
}

export interface Recounted {
  dueAt: Date;
  yellowAt: Date;
  provisional: boolean;
  /** The calendar alone would have ended it earlier, and it stays. */
  kept: boolean;
}

/** When a period ends by another calendar; `at` is now, or since when its clock stands still. */
export function recount(period: CountedPeriod, at: Date, calendar: WorkingCalendar): Recounted {
  const { dueAt, provisional } = dueAfterWorkingDays(period.counted, calendar);
  const earlier = dueAt < period.dueAt;
  const moved = !earlier ? dueAt : period.neverShorter ? period.dueAt : notYetOver(dueAt, period.dueAt, at);
  return {
    dueAt: moved,
    yellowAt: sameShare(period, moved),
    provisional,
    kept: earlier && period.neverShorter,
  };
}

/** An end brought forward: not into the past, and never later than it was. */
function notYetOver(dueAt: Date, before: Date, at: Date): Date {
  const earliest = endOfDay(civilDayOf(at));
  if (dueAt >= earliest) return dueAt;
  return earliest < before ? earliest : before;
}

/** The light keeps its place: it turns yellow after the same share of the period as before. */
function sameShare({ countedFrom, dueAt, yellowAt }: CountedPeriod, moved: Date): Date {
  const share = (yellowAt.getTime() - countedFrom.getTime()) / (dueAt.getTime() - countedFrom.getTime());
  return moved.getTime() === dueAt.getTime()
    ? yellowAt
    : new Date(countedFrom.getTime() + Math.round(share * (moved.getTime() - countedFrom.getTime())));
}

/** What was left of a period whose clock stands still, counted again after its end has moved. */
export interface StillLeft {
  remainingMs: number | null;
  remainingWorkingDays: number | null;
  yellowFraction: number;
}

/**
 * What is left of a period whose clock stands still since `suspendedAt`, once the calendar has moved its end: of working days
 * those that the new calendar has up to the new end, of other time as much more as the end has moved.
 */
export function recountLeft(
  left: StillLeft,
  before: Pick<CountedPeriod, 'dueAt'>,
  after: Pick<Recounted, 'dueAt' | 'yellowAt'>,
  suspendedAt: Date,
  calendar: WorkingCalendar,
): StillLeft {
  const whole = after.dueAt.getTime() - suspendedAt.getTime();
  const green = after.yellowAt.getTime() - suspendedAt.getTime();
  const moved = after.dueAt.getTime() - before.dueAt.getTime();
  return {
    remainingMs: left.remainingMs === null ? null : Math.max(left.remainingMs + moved, 0),
    remainingWorkingDays:
      left.remainingWorkingDays === null
        ? null
        : workingDaysBetween(civilDayOf(suspendedAt), lastDayOf(after.dueAt), calendar),
    yellowFraction: whole <= 0 ? 0 : Math.min(Math.max(green / whole, 0), 1),
  };
}

/** The stage that a running deadline waits for, and when it comes. */
export interface LadderPlace {
  stage: LadderStage | 'done';
  nextAt: Date | null;
}

/**
 * Where a deadline stands on the ladder once its dates have moved. It goes back only as far as the new dates ask for, so that
 * nobody is urged twice for one delay; the stages after the due date are counted by the new calendar too.
 */
export function placeOnLadder(
  ladder: Ladder,
  { stage, climbs }: { stage: LadderPlace['stage']; climbs: boolean },
  { yellowAt, dueAt }: { yellowAt: Date; dueAt: Date },
  now: Date,
  calendar: WorkingCalendar,
): LadderPlace {
  if (!climbs) return { stage: 'red', nextAt: dueAt };
  if (now < yellowAt || stage === 'yellow') return { stage: 'yellow', nextAt: yellowAt };
  if (now < dueAt || stage === 'red') return { stage: 'red', nextAt: dueAt };
  const before = [...ladder].find(([, step]) => step.nextStage === stage)?.[0];
  if (stage === 'done' || before === undefined) return { stage, nextAt: null };
  return { stage, nextAt: nextStage(ladder, before, dueAt, calendar).at };
}
