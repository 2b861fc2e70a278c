import { type Literal, readDecisionTable, UnreadableTable } from './decision-table';
import type { WorkingCalendar } from './calendar';
import { lastDayOf } from './civil-day';
import type { DeadlineRow } from './deadline-table';
import { dueAfter } from './due-at';
import { isWaitingRow } from './return-rows';

/** Stages of supervision, in their order; the first comes at `yellowAt`, the second at the due date. */
export const ladderStages = [
  'yellow',
  'red',
  'urge-handler',
  'urge-head',
  'rectification',
  'circular',
] as const;
export type LadderStage = (typeof ladderStages)[number];

export const ladderActions = [
  'light-yellow',
  'light-red',
  'urge-handler',
  'urge-head',
  'rectification',
  'circular',
] as const;
export type LadderAction = (typeof ladderActions)[number];

/** The stage that a running deadline waits for first. */
export const firstStage: LadderStage = 'yellow';

export interface LadderStep {
  action: LadderAction;
  /** Null on the last stage. */
  nextStage: LadderStage | null;
  /** Working days after the due date at whose end the next stage comes; 0 = at the due date itself. Null on the last. */
  offsetWorkingDays: number | null;
}
export type Ladder = ReadonlyMap<LadderStage, LadderStep>;

export interface NextStage {
  /** What to do now. */
  action: LadderAction;
  /** The stage to come and its instant; both null when the ladder ends here. */
  next: LadderStage | null;
  at: Date | null;
  /** True when `at` hangs on a year whose calendar is not published yet. */
  provisional: boolean;
}

const decision = 'deadline-ladder';

/** Reads the DMN table of the ladder; UnreadableTable unless it climbs every stage once, in order, never back in time. */
export async function readLadder(xml: string): Promise<Ladder> {
  const rows = await readDecisionTable(xml, decision);
  const ladder = new Map<LadderStage, LadderStep>();
  for (const row of rows) {
    ladder.set(known('stage', row.stage, ladderStages), {
      action: known('action', row.action, ladderActions),
      nextStage: row.nextStage === null ? null : known('nextStage', row.nextStage, ladderStages),
      offsetWorkingDays: row.offsetWorkingDays === null ? null : offset(row.offsetWorkingDays),
    });
  }
  if (rows.length !== ladder.size) throw new UnreadableTable(decision, 'a stage is there twice');
  checkClimb(ladder);
  return ladder;
}

/**
 * Only a duty is urged. Whoever lets a right lapse has failed in nothing: a petitioner who asks for no review, a unit
 * that does not object to an assignment, whoever an assisted return is offered to.
 */
export function climbsLadder(row: Pick<DeadlineRow, 'id' | 'whose'>): boolean {
  return row.whose === 'office' && row.id !== 'objection' && !isWaitingRow(row.id);
}

/** What `stage` does, and which stage comes when after it, for a deadline due at `dueAt`. */
export function nextStage(
  ladder: Ladder,
  stage: LadderStage,
  dueAt: Date,
  calendar: WorkingCalendar,
): NextStage {
  const step = ladder.get(stage);
  if (!step) throw new UnreadableTable(decision, `no stage ${stage}`);
  const { action, nextStage: next, offsetWorkingDays: length } = step;
  if (next === null || length === null) return { action, next: null, at: null, provisional: false };
  if (length === 0) return { action, next, at: dueAt, provisional: false };
  const due = dueAfter(lastDayOf(dueAt), { length, unit: 'working-days', whose: 'office' }, calendar);
  return { action, next, at: due.dueAt, provisional: due.provisional };
}

function checkClimb(ladder: Ladder): void {
  let reached = 0;
  let offset = 0;
  for (let stage: LadderStage | null = firstStage; stage !== null; reached++) {
    const step = ladder.get(stage);
    if (!step || reached >= ladder.size)
      throw new UnreadableTable(decision, `${stage} leads nowhere or back`);
    if ((step.nextStage === null) !== (step.offsetWorkingDays === null)) {
      throw new UnreadableTable(decision, `${stage} needs both a next stage and its offset, or neither`);
    }
    if (step.offsetWorkingDays !== null && step.offsetWorkingDays < offset) {
      throw new UnreadableTable(decision, `${stage} steps back in time`);
    }
    offset = step.offsetWorkingDays ?? offset;
    stage = step.nextStage;
  }
  if (reached !== ladder.size) throw new UnreadableTable(decision, 'a stage is never reached');
}

function known<T extends string>(column: string, value: Literal | undefined, all: readonly T[]): T {
  const found = all.find((one) => one === value);
  if (found === undefined) throw new UnreadableTable(decision, `${column} ${JSON.stringify(value)}`);
  return found;
}

function offset(value: Literal | undefined): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new UnreadableTable(decision, `offsetWorkingDays ${JSON.stringify(value)}`);
}
