import { newId } from '#libs/database/id';
import { enqueue } from '#libs/outbox/enqueue';
import type { OfficeTransaction } from '#libs/office/office';
import type { RecountedDeadline } from './recount-open';
import { watchMessage } from './tell-watch';

/** Rows of one statement. */
const AT_ONCE = 1_000;
/** Groups of one notice: what PostgreSQL passes on is 8,000 bytes at most. */
const GROUPS_AT_ONCE = 50;

const WRITE = `
  UPDATE deadline d SET due_at = r.due_at, yellow_at = r.yellow_at, provisional = r.provisional, stage = r.stage,
    next_at = r.next_at, light = r.light, remaining_ms = r.remaining_ms, remaining_working_days = r.remaining_days,
    yellow_fraction = r.yellow_fraction, version = d.version + 1
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, due_at timestamptz, yellow_at timestamptz, provisional boolean,
    stage text, next_at timestamptz, light text, remaining_ms bigint, remaining_days integer,
    yellow_fraction double precision)
  WHERE d.id = r.id`;

const RECORD = `
  INSERT INTO deadline_change (id, deadline_id, at, kind, from_due_at, to_due_at, reason, article, by_person, idempotency_key)
  SELECT r.id, r.deadline_id, $2, 'recounted', r.from_due_at, r.to_due_at, $3, 'office-rule', $4, $5 || ':recounted:' || r.deadline_id
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, deadline_id uuid, from_due_at timestamptz, to_due_at timestamptz)
  ON CONFLICT (idempotency_key) DO NOTHING`;

const TASKS = `
  UPDATE task t SET due_at = d.due_at, yellow_at = d.yellow_at,
    -- Put aside for longer than there is time now, it is back at once.
    aside_until = CASE WHEN t.aside_until < d.due_at THEN t.aside_until END
  FROM deadline d WHERE d.id = t.deadline_id AND d.id = ANY ($1) AND t.state IN ('open', 'completing')
  RETURNING t.candidate_group AS "group"`;

const TELL = `
  SELECT pg_notify('changes', jsonb_build_object('t', 'deadline', 'petitionId', d.petition_id, 'key', d.id)::text)
  FROM deadline d WHERE d.id = ANY ($1)`;

/**
 * Writes what the calendar made of deadlines that are locked: rows, history, tasks, and messages to the watches that have
 * begun; in the caller's transaction, some thousand at a time.
 */
export async function writeRecounted(
  tx: OfficeTransaction,
  recounted: readonly RecountedDeadline[],
  reason: string | null,
): Promise<void> {
  for (let from = 0; from < recounted.length; from += AT_ONCE) {
    await writeSome(tx, recounted.slice(from, from + AT_ONCE), reason);
  }
}

async function writeSome(
  tx: OfficeTransaction,
  recounted: readonly RecountedDeadline[],
  reason: string | null,
): Promise<void> {
  const { manager } = tx;
  await manager.query(WRITE, [JSON.stringify(recounted.map((one) => rowOf(one, tx.now)))]);
  const moved = recounted.filter(({ moved }) => moved);
  const history = moved.map(({ deadline, after }) => ({
    id: newId(),
    deadline_id: deadline.id,
    from_due_at: deadline.dueAt,
    to_due_at: after.dueAt,
  }));
  await manager.query(RECORD, [JSON.stringify(history), tx.now, reason, tx.actor.id, tx.cause]);
  await moveTasks(
    tx,
    moved.map(({ deadline }) => deadline.id),
  );
  const told = recounted.filter(
    ({ deadline, after }) =>
      deadline.watched &&
      deadline.state === 'running' &&
      (deadline.stage !== after.stage || deadline.nextAt?.getTime() !== after.nextAt?.getTime()),
  );
  await enqueue(
    manager,
    ...told.map(({ deadline, after }) => watchMessage({ ...deadline, ...after }, 'running')),
  );
  await manager.query(TELL, [recounted.map(({ deadline }) => deadline.id)]);
}

function rowOf({ deadline, after }: RecountedDeadline, now: Date): object {
  const running = deadline.state === 'running';
  const lit = now >= after.dueAt ? 'red' : now >= after.yellowAt ? 'yellow' : 'green';
  return {
    id: deadline.id,
    due_at: after.dueAt,
    yellow_at: after.yellowAt,
    provisional: after.provisional,
    stage: after.stage,
    next_at: after.nextAt,
    light: running ? lit : 'grey',
    remaining_ms: after.left ? after.left.remainingMs : deadline.remainingMs,
    remaining_days: after.left ? after.left.remainingWorkingDays : deadline.remainingWorkingDays,
    yellow_fraction: after.left ? after.left.yellowFraction : deadline.yellowFraction,
  };
}

async function moveTasks({ manager }: OfficeTransaction, ids: readonly string[]): Promise<void> {
  const [tasks]: [{ group: string }[], number] = await manager.query(TASKS, [ids]);
  const groups = [...new Set(tasks.map(({ group }) => group))];
  for (let from = 0; from < groups.length; from += GROUPS_AT_ONCE) {
    const some = groups.slice(from, from + GROUPS_AT_ONCE);
    await manager.query(`SELECT pg_notify('changes', $1)`, [JSON.stringify({ t: 'task', groups: some })]);
  }
}
