import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import { cursorInstant, decodeCursor } from '#libs/page/cursor';
import { pageOf } from '#libs/page/page-of';
import type { StepTexts } from '#libs/step-texts/step-texts';
import { tagsOfSql } from '#libs/tag/tag-sql';
import { type CaseSource, caseSource, startedOf } from './case-lists';
import {
  BY_DUE,
  HAS_RUNNING,
  IS_NEAREST,
  NEAREST,
  NEAREST_COLUMNS,
  nearestOf,
  type NearestRecord,
} from './office-deadline';
import { petitionConditions, TOLD, withSearch } from './petition-conditions';
import type { ListedPetition, PetitionFilters, PetitionPage, PetitionQuery } from './petition-query';

/** What lists of cases are read with. */
export interface CaseReading {
  manager: Pick<EntityManager, 'query'>;
  texts: StepTexts;
  now: Date;
}

/** Counts of cases stop here: one more than this is "more than". */
const COUNT_CAP = 1000;

type StepRecord = Omit<ListedPetition['steps'][number], 'name'> & { version: number };
type ListedRow = Omit<ListedPetition, 'started' | 'deadline' | 'steps'> &
  NearestRecord & { at: string; key: string; started: string[] | null; steps: StepRecord[] };

/**
 * The petitions that an actor may see, page by page: newest receipt first; of their own lists what came to the list last; by due
 * date what is due first. A case is on the list of copies once for each copy.
 */
export async function listPetitions(
  { manager, texts, now }: CaseReading,
  actor: Actor,
  asked: PetitionQuery,
): Promise<PetitionPage> {
  const query = await withSearch(manager, asked);
  const params = new SqlParams();
  const source = caseSource(actor, query.list, (value) => params.add(value));
  const keys = keysSql(actor, query, now, source, params);
  const rows: ListedRow[] = await manager.query(
    `SELECT p.id, p.receipt_number AS "receiptNumber", p.subject, p.channel, p.category, p.urgency, p.status,
       CASE WHEN u.id IS NOT NULL THEN
         jsonb_build_object('id', u.id, 'name', jsonb_build_object('zh', u.name_zh, 'en', u.name_en)) END AS unit,
       p.received_at AS "receivedAt", p.closed_at AS "closedAt", p.protected, p.anonymous, ${tagsOfSql('p.id')} AS tags,
       ${NEAREST_COLUMNS}, ${STEPS} AS steps, k.copy, k.started, ${cursorInstant('k.at')} AS at, k.key
     FROM (${keys.sql}) k JOIN petition p ON p.id = k.id ${NEAREST} LEFT JOIN unit u ON u.id = p.unit_id
     ORDER BY k.at ${keys.direction}, k.key ${keys.direction}`,
    params.values,
  );
  const { shown, nextCursor } = pageOf(keys.order, rows, query.limit, ({ key }) => key);
  return { items: await Promise.all(shown.map((row) => listed(row, texts, now))), nextCursor };
}

/** How many cases a list has, up to a cap. */
export async function countPetitions(
  { manager, now }: Omit<CaseReading, 'texts'>,
  actor: Actor,
  asked: PetitionFilters,
): Promise<{ total: number; totalIsExact: boolean }> {
  const filters = await withSearch(manager, asked);
  const params = new SqlParams();
  const source = caseSource(actor, filters.list, (value) => params.add(value));
  const where = petitionConditions(actor, filters, now, params);
  const [{ n }]: [{ n: number }] = await manager.query(
    `SELECT count(*)::int AS n FROM (SELECT 1 FROM petition p ${source.join} ${nearestFor(filters)}
     WHERE ${where.join(' AND ')} LIMIT ${COUNT_CAP + 1}) counted`,
    params.values,
  );
  return { total: Math.min(n, COUNT_CAP), totalIsExact: n <= COUNT_CAP };
}

/** Joined only where it narrows or orders the list. */
function nearestFor({ light, left, sort }: PetitionFilters & Pick<PetitionQuery, 'sort'>): string {
  return light || left || sort === 'due' ? NEAREST : '';
}

interface Keys {
  /** Rows of `id`, `at`, `key`, `copy` and `started`, one more than the page. */
  sql: string;
  /** Names the order in cursors. */
  order: string;
  direction: 'ASC' | 'DESC';
}

function keysSql(actor: Actor, query: PetitionQuery, now: Date, source: CaseSource, params: SqlParams): Keys {
  const due = query.sort === 'due';
  const order = due ? `${source.order}.due` : source.order;
  const direction = due ? 'ASC' : 'DESC';
  const conditions = petitionConditions(actor, query, now, params);
  const after = query.cursor ? decodeCursor(order, query.cursor) : undefined;
  const place = after && `(${params.add(after.at)}::timestamptz, ${params.add(after.key)}::uuid)`;
  const branch = ({ from, at, key, where }: Branch) => {
    const beyond = place ? [`(${at}, ${key}) ${due ? '>' : '<'} ${place}`] : [];
    return `(SELECT p.id, ${at} AS at, ${key} AS key, ${source.copy} AS copy, ${source.started} AS started
      FROM ${from} ${nearestFor(query)} WHERE ${[...where, ...beyond, ...conditions].join(' AND ')}
      ORDER BY ${at} ${direction}, ${key} ${direction} LIMIT ${query.limit + 1})`;
  };
  const branches = due ? dueBranches(query, source) : [receivedBranch(source)];
  const rows = branches.map(branch).join(' UNION ALL ');
  const sql =
    branches.length === 1
      ? rows
      : `SELECT * FROM (${rows}) b ORDER BY b.at ${direction}, b.key ${direction} LIMIT ${query.limit + 1}`;
  return { sql, order, direction };
}

interface Branch {
  from: string;
  at: string;
  key: string;
  where: string[];
}

function receivedBranch({ join, at, key }: CaseSource): Branch {
  return { from: `petition p ${join}`, at, key, where: [] };
}

/** Somebody's own list is sorted; all cases are walked along the index of deadlines, and then those that have none. */
function dueBranches({ list }: PetitionFilters, { join, key }: CaseSource): Branch[] {
  const at = `CASE WHEN d.suspended THEN 'infinity' ELSE coalesce(d.due_at, 'infinity') END`;
  if (list) return [{ from: `petition p ${join}`, at, key, where: [] }];
  return [
    { from: BY_DUE, at: 'x.due_at', key: 'x.id', where: [IS_NEAREST] },
    { from: 'petition p', at: `'infinity'::timestamptz`, key: 'p.id', where: [`NOT ${HAS_RUNNING}`] },
  ];
}

const STEPS = `coalesce((SELECT jsonb_agg(jsonb_build_object('processId', t.process_id, 'version', t.process_version,
    'elementId', t.element_id, 'assignee', a.display_name) ORDER BY t.created_at, t.key)
  FROM task t LEFT JOIN person a ON a.id = t.assignee WHERE t.petition_id = p.id AND ${TOLD}), '[]')`;

async function listed(row: ListedRow, texts: StepTexts, now: Date): Promise<ListedPetition> {
  const { at: _, key: __, dueAt, yellowAt, suspended, provisional, started, steps, ...shown } = row;
  return {
    ...shown,
    started: startedOf(started),
    deadline: nearestOf({ dueAt, yellowAt, suspended, provisional }, now),
    steps: await Promise.all(
      steps.map(async ({ version, ...step }) => ({
        ...step,
        name: (await texts.of(step.processId, version, step.elementId)).name,
      })),
    ),
  };
}
