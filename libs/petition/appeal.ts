import type { EntityManager } from 'typeorm';
import type { ReviewState } from './entities/review.entity';
import type { AppealLevel, LateCause, ReviewOutcome, Status } from './vocabulary';

/** One request of the current round, the oldest first. */
export interface AppealRequest {
  level: AppealLevel;
  opinionId: string;
  state: ReviewState;
  lateCause: LateCause | null;
  outcome: ReviewOutcome | null;
}

/** What decides which appeal a petitioner has. */
export interface AppealFacts {
  status: Status;
  /** The newest opinion that was delivered; null when there is none, and for an accusation. */
  opinionId: string | null;
  requests: readonly AppealRequest[];
  /** The petitioner has asked for the case to be handled anew, and waits for the answer. */
  reopening: boolean;
  /** When the petitioner's period of each level ends; null where none has begun. */
  windows: Readonly<Record<AppealLevel, Date | null>>;
}

/** The appeal that can be asked for now, or the code of why none can. */
export type Appeal =
  | { level: AppealLevel; late: boolean; causeNeeded: boolean; opinionId: string }
  | { level: null; because: string };

const ANSWERED: readonly Status[] = [
  'opinion-delivered',
  'review-delivered',
  're-review-delivered',
  'archived',
];

/**
 * First a review of the unit's opinion (Reg. 35), then a re-review of the review's (Reg. 36), which is final. Each can
 * be asked for within the petitioner's 30 days, and late too: then the process refuses it in writing or admits it for
 * a good reason. Once a stated reason was found wanting, there is nothing to ask for any more.
 */
export function appealOf(facts: AppealFacts, now: Date): Appeal {
  const none = (because: string): Appeal => ({ level: null, because });
  const { opinionId } = facts;
  const round = facts.requests.filter((request) => request.opinionId === opinionId);
  if (round.some((request) => request.state === 'requested' || request.state === 'admitted')) {
    return none('petition.review-already-requested');
  }
  if (facts.reopening) return none('petition.reopening-already-requested');
  if (opinionId === null || !ANSWERED.includes(facts.status)) return none('petition.review-not-open');
  if (isFinal(round)) return none('petition.appeal-final');
  const decided = round.some((request) => request.level === 'review' && request.state === 'decided');
  const level = decided ? 're-review' : 'review';
  const ends = facts.windows[level];
  if (ends === null) return none('petition.review-not-open');
  const refused = round.filter((request) => request.level === level && request.state === 'refused');
  if (refused.some((request) => request.lateCause !== null)) return none('petition.review-refused');
  return { level, late: ends <= now, causeNeeded: refused.length > 0, opinionId };
}

/** A re-review has upheld or changed the opinion: nothing follows it (Reg. 36). */
export function isFinal(requests: readonly Pick<AppealRequest, 'level' | 'state' | 'outcome'>[]): boolean {
  return requests.some(
    (request) =>
      request.level === 're-review' && request.state === 'decided' && request.outcome !== 'sent-back',
  );
}

/**
 * Reads the facts. `lock`: with the petitioner's periods locked until the transaction ends, so that none lapses while
 * a request is written; the petition is locked before.
 */
export async function readAppealFacts(
  manager: Pick<EntityManager, 'query'>,
  petitionId: string,
  lock = false,
): Promise<AppealFacts> {
  const [petition]: { status: Status; opinionId: string | null; reopening: boolean }[] = await manager.query(
    `SELECT p.status,
       EXISTS (SELECT 1 FROM reopening o WHERE o.petition_id = p.id AND o.state = 'requested') AS reopening,
       CASE WHEN NOT p.protected THEN (SELECT d.id FROM document d
         WHERE d.petition_id = p.id AND d.kind = 'opinion' AND d.state = 'issued'
         ORDER BY d.created_at DESC, d.id DESC LIMIT 1) END AS "opinionId"
     FROM petition p WHERE p.id = $1`,
    [petitionId],
  );
  const requests: AppealRequest[] = await manager.query(
    `SELECT level, opinion_id AS "opinionId", state, late_cause AS "lateCause", outcome
     FROM review WHERE petition_id = $1 ORDER BY requested_at, id`,
    [petitionId],
  );
  const windows: { row: string; dueAt: Date }[] = await manager.query(
    `SELECT row_id AS row, due_at AS "dueAt" FROM deadline
     WHERE petition_id = $1 AND row_id IN ('review-request', 're-review-request') AND state <> 'cancelled'
     ORDER BY started_at, id${lock ? ' FOR UPDATE' : ''}`,
    [petitionId],
  );
  const ends = (row: string) => windows.findLast((window) => window.row === row)?.dueAt ?? null;
  return {
    status: petition!.status,
    opinionId: petition!.opinionId,
    reopening: petition!.reopening,
    requests,
    windows: { review: ends('review-request'), 're-review': ends('re-review-request') },
  };
}
