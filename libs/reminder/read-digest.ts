import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import type { Clock } from '#libs/clock/index';
import { readQuestions } from '#libs/colleague/read-questions';
import { civilDayOf, endOfDay, isoDate } from '#libs/deadline/civil-day';
import { readCoSignaturesToGive } from '#libs/inbox/co-signature/read-co-signatures';
import { InboxReader } from '#libs/inbox/inbox-reader';
import type { TaskRow } from '#libs/inbox/task-row';
import type { StepTexts } from '#libs/step-texts/step-texts';
import type { ReminderLine } from './read-reminder-lines';

/** What one of the staff has before them on a day. */
export interface Digest {
  /** `YYYY-MM-DD`. */
  day: string;
  red: number;
  yellow: number;
  dueToday: number;
  /** From now to the end of Sunday, today's among them. */
  dueThisWeek: number;
  /** Free for the reader's posts, or theirs. */
  todo: number;
  claimed: number;
  /** For those whose deputy the reader is. */
  deputy: number;
  questions: number;
  coSignatures: number;
  /** What is due first. */
  first: ReminderLine[];
}

const SHOWN = 10;

export async function readDigest(
  dataSource: DataSource,
  clock: Clock,
  texts: StepTexts,
  actor: Actor,
): Promise<Digest> {
  const inbox = new InboxReader(dataSource, clock, texts);
  const { manager } = dataSource;
  const today = civilDayOf(clock.now());
  const sunday = today + ((3 - (today % 7) + 7) % 7);
  const counts = await inbox.counts(actor);
  const due = await inbox.dueCounts(actor, { today: endOfDay(today), week: endOfDay(sunday) });
  const { items } = await inbox.list(actor, { box: 'todo', sort: 'due', limit: SHOWN });
  const { total: questions } = await readQuestions(manager, actor, { limit: 1 });
  const { total: coSignatures } = await readCoSignaturesToGive(manager, texts, actor, { limit: 1 });
  return {
    day: isoDate(today),
    ...due,
    todo: counts.todo,
    claimed: counts.claimed,
    deputy: counts.deputy ?? 0,
    questions,
    coSignatures,
    first: await linesOf(
      dataSource,
      items.filter(({ dueAt }) => dueAt),
    ),
  };
}

/** Whether nothing waits for the reader. */
export function isEmpty({ todo, deputy, questions, coSignatures }: Digest): boolean {
  return todo + deputy + questions + coSignatures === 0;
}

/** Of an accusation neither number nor step. */
async function linesOf(dataSource: DataSource, rows: readonly TaskRow[]): Promise<ReminderLine[]> {
  const guarded: { key: string }[] = await dataSource.query(
    'SELECT key FROM task WHERE key = ANY ($1::bigint[]) AND protected',
    [rows.map(({ key }) => key)],
  );
  const withheld = new Set(guarded.map(({ key }) => key));
  return rows.map(({ key, receiptNumber, name, light, dueAt }) => {
    const line = { kind: 'new-task', light, dueAt } as const;
    if (withheld.has(key)) return { ...line, number: null, step: null, path: '/inbox' };
    return { ...line, number: receiptNumber, step: name, path: `/tasks/${key}` };
  });
}
