import type { EntityManager } from 'typeorm';
import { dueAt, findDeadline } from '#libs/deadline/index';
import type { Office } from '#libs/office/office';
import type { ReopeningState } from './entities/reopening.entity';
import type { Status } from './vocabulary';

/** What decides whether a petitioner can ask for a case to be handled anew. */
export interface ReopeningFacts {
  status: Status;
  closedAt: Date | null;
  /** A named petitioner's own case that is not an accusation: an accusation's answer is the discipline body's. */
  eligible: boolean;
  /** The request that this closing has seen already. */
  request: ReopeningState | null;
  /** A review or re-review of it is under way. */
  underAppeal: boolean;
}

/** Until when it can be asked for, or the code of why it can't be. */
export type ReopeningOffer = { until: Date } | { until: null; because: string };

/** Once for each closing of an answered case, within the petitioner's period; an appeal comes first. */
export function reopeningOf(
  facts: ReopeningFacts,
  endOf: (closedAt: Date) => Date,
  now: Date,
): ReopeningOffer {
  const none = (because: string): ReopeningOffer => ({ until: null, because });
  if (facts.request === 'requested') return none('petition.reopening-already-requested');
  if (facts.request === 'declined') return none('petition.reopening-declined');
  if (!facts.eligible || facts.status !== 'archived' || facts.closedAt === null) {
    return none('petition.reopening-not-open');
  }
  if (facts.underAppeal) return none('petition.review-already-requested');
  const until = endOf(facts.closedAt);
  return until <= now ? none('petition.reopening-too-late') : { until };
}

/** When the petitioner's period ends that begins with the closing. */
export function endOfReopening({ rules, calendar }: Office): (closedAt: Date) => Date {
  const row = findDeadline(rules.table, 'reopening-request');
  return (closedAt) => dueAt(closedAt, row, calendar).dueAt;
}

export async function readReopeningFacts(
  manager: Pick<EntityManager, 'query'>,
  petitionId: string,
): Promise<ReopeningFacts> {
  const [facts]: ReopeningFacts[] = await manager.query(
    `SELECT p.status, p.closed_at AS "closedAt", NOT p.protected AND NOT p.anonymous AND p.unit_id IS NOT NULL AS eligible,
       (SELECT o.state FROM reopening o WHERE o.petition_id = p.id AND o.closed_at = p.closed_at) AS request,
       EXISTS (SELECT 1 FROM review r WHERE r.petition_id = p.id AND r.state IN ('requested', 'admitted'))
         AS "underAppeal"
     FROM petition p WHERE p.id = $1`,
    [petitionId],
  );
  return facts!;
}
