import type { EntityManager } from 'typeorm';
import { type Actor, petitionVisibility } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import { cursorInstant, decodeCursor } from '#libs/page/cursor';
import { pageOf } from '#libs/page/page-of';
import type { Localised, StepTexts } from '#libs/step-texts/step-texts';
import type { CoSignatureState } from './co-signature.entity';
import { deputySql } from './load-co-signature';
import { WAITS } from './open-co-signatures';

type Manager = Pick<EntityManager, 'query'>;

/** One colleague who was asked for their opinion on a task. */
export interface CoSignatureView {
  id: string;
  /** Display names, as all here. */
  signer: string;
  askedBy: string;
  askedAt: Date;
  word: string | null;
  state: CoSignatureState;
  opinion: string | null;
  /** Who answered in the signer's place, as their deputy. */
  deputy: string | null;
  endedAt: Date | null;
  reason: string | null;
  /** Last day of the absence that the signer is on, `YYYY-MM-DD`, while they have not answered. */
  awayUntil: string | null;
}

/** A JSON object of `co_signature c`: what its task's page and the circulation show. One that can't be answered any more is lapsed. */
const VIEW = `jsonb_build_object('id', c.id, 'signer', n.display_name, 'askedBy', a.display_name, 'askedAt', c.asked_at, 'word', c.word,
  'state', CASE WHEN c.state = 'open' AND NOT (${WAITS} AND t.state IN ('open', 'completing')) THEN 'lapsed' ELSE c.state END,
  'opinion', c.opinion, 'endedAt', c.ended_at, 'reason', c.reason,
  'deputy', CASE WHEN c.state IN ('agreed', 'objected') AND c.ended_by <> c.signer_id THEN e.display_name END,
  'awayUntil', CASE WHEN c.state = 'open' THEN (SELECT max(w.last_day)::text FROM absence w WHERE w.person_id = c.signer_id
    AND w.ended_at IS NULL AND w.first_day <= office_day() AND w.last_day >= office_day()) END)`;

/** A scalar expression on `task t`: its co-signatures as a JSON array, in the order in which they were asked. */
export const CO_SIGNATURES = `coalesce((SELECT jsonb_agg(${VIEW} ORDER BY c.asked_at, c.id)
  FROM co_signature c JOIN person n ON n.id = c.signer_id JOIN person a ON a.id = c.asked_by
    LEFT JOIN person e ON e.id = c.ended_by WHERE c.task_key = t.key), '[]')`;

/** Those of one task. The caller has checked that the actor may see it. */
export async function readCoSignatures(manager: Manager, taskKey: string): Promise<CoSignatureView[]> {
  const [row]: { all: CoSignatureView[] }[] = await manager.query(
    `SELECT ${CO_SIGNATURES} AS all FROM task t WHERE t.key = $1`,
    [taskKey],
  );
  return row?.all ?? [];
}

/** What waits for the reader's opinion, or for that of somebody whose deputy they are. */
export interface CoSignatureToGive {
  id: string;
  petitionId: string;
  receiptNumber: string;
  subject: string;
  /** The step that waits for it. */
  step: Localised;
  askedBy: string;
  askedAt: Date;
  word: string | null;
  /** For whom; null: it is the reader's own. */
  onBehalfOf: string | null;
}

export interface ToGiveQuery {
  /** Of one case alone. */
  petitionId?: string;
  cursor?: string;
  /** 1 to 100; 20 unless told. */
  limit?: number;
}

export interface CoSignaturesToGive {
  items: CoSignatureToGive[];
  /** How many there are on all pages. */
  total: number;
  nextCursor: string | null;
}

const ORDER = 'co-signatures';

/** Oldest first; of cases that the reader may see. */
export async function readCoSignaturesToGive(
  manager: Manager,
  texts: StepTexts,
  actor: Actor,
  { petitionId, cursor, limit = 20 }: ToGiveQuery,
): Promise<CoSignaturesToGive> {
  const params = new SqlParams();
  const me = `${params.add(actor.personId)}::uuid`;
  const forOthers = actor.isDeputy ? ` OR ${deputySql(me)} IS NOT NULL` : '';
  const ofCase = petitionId ? ` AND c.petition_id = ${params.add(petitionId)}` : '';
  const visible = petitionVisibility(actor, 'p', params.next, { deputy: true });
  params.append(visible.params);
  let after = 'true';
  if (cursor) {
    const { at, key } = decodeCursor(ORDER, cursor);
    after = `(o."askedAt", o.id) > (${params.add(at)}::timestamptz, ${params.add(key)}::uuid)`;
  }
  type Row = Omit<CoSignatureToGive, 'step'> & { at: string; total: number } & {
    processId: string;
    version: number;
    elementId: string;
  };
  const rows: Row[] = await manager.query(
    `WITH o AS (
       SELECT c.id, p.id AS "petitionId", p.receipt_number AS "receiptNumber", p.subject, c.asked_at AS "askedAt", c.word,
         a.display_name AS "askedBy", CASE WHEN c.signer_id <> ${me} THEN n.display_name END AS "onBehalfOf",
         t.process_id AS "processId", t.process_version AS version, t.element_id AS "elementId"
       FROM co_signature c JOIN task t ON t.key = c.task_key AND t.state = 'open' JOIN petition p ON p.id = c.petition_id
         JOIN person n ON n.id = c.signer_id JOIN person a ON a.id = c.asked_by
       WHERE ${WAITS} AND (c.signer_id = ${me}${forOthers})${ofCase} AND ${visible.sql})
     SELECT o.*, (SELECT count(*)::int FROM o) AS total, ${cursorInstant('o."askedAt"')} AS at
     FROM o WHERE ${after} ORDER BY o."askedAt", o.id LIMIT ${limit + 1}`,
    params.values,
  );
  const { shown, nextCursor } = pageOf(ORDER, rows, limit);
  const items = await Promise.all(
    shown.map(async ({ at: _, total: __, processId, version, elementId, ...one }) => ({
      ...one,
      step: (await texts.of(processId, version, elementId)).name,
    })),
  );
  return { items, total: rows[0]?.total ?? 0, nextCursor };
}
