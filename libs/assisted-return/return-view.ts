import type { Bilingual } from '#libs/citation/index';
import type { WordWay } from '#libs/consent/word-ways';
import { RETURN_ROWS } from '#libs/deadline/return-rows';
import { light, type Light } from '#libs/deadline/light';
import type { ReturnOrigin, ReturnState, Talk, TravelMode } from './vocabulary';

/** The hours that run now. */
export interface ReturnDeadline {
  rowId: string;
  dueAt: Date;
  light: Light;
}

/** What is on record of a return: all of it, for staff and for the petitioner alike. */
export interface ReturnFacts {
  id: string;
  origin: ReturnOrigin;
  transferNumber: string | null;
  transferBody: string | null;
  /** `YYYY-MM-DD`, as every day here. */
  transferOn: string | null;
  state: ReturnState;
  openedAt: Date;
  leaderUnit: Bilingual | null;
  plan: string | null;
  help: string | null;
  offeredAt: Date | null;
  consentHow: WordWay | null;
  consentedAt: Date | null;
  travelMode: TravelMode | null;
  travelOn: string | null;
  costFen: number | null;
  arrangedAt: Date | null;
  arrivalHow: WordWay | null;
  arrivedAt: Date | null;
  talk: Talk | null;
  talkedOn: string | null;
  hardship: boolean | null;
  talkedAt: Date | null;
  promisedPlan: string | null;
  promisedBy: string | null;
  promisedAt: Date | null;
  endHow: WordWay | null;
  endedAt: Date | null;
  deadline: ReturnDeadline | null;
}

/**
 * Columns of `assisted_return r` with its leader's unit `u` that `factsOf` reads. What the office is still preparing is not told
 * before it is offered: the three things with the offer, the booking with the notice of travel, the plan with its notice.
 */
export const RETURN_COLUMNS = `r.id, r.origin, r.transfer_number AS "transferNumber", r.transfer_body AS "transferBody",
  r.transfer_on::text AS "transferOn", r.state, r.opened_at AS "openedAt",
  CASE WHEN u.id IS NOT NULL AND r.offered_at IS NOT NULL THEN jsonb_build_object('zh', u.name_zh, 'en', u.name_en) END
    AS "leaderUnit",
  CASE WHEN r.offered_at IS NOT NULL THEN r.plan END AS plan,
  CASE WHEN r.offered_at IS NOT NULL THEN r.help END AS help,
  r.offered_at AS "offeredAt", r.consent_how AS "consentHow", r.consented_at AS "consentedAt",
  CASE WHEN r.arranged_at IS NOT NULL THEN r.travel_mode END AS "travelMode",
  CASE WHEN r.arranged_at IS NOT NULL THEN r.travel_on::text END AS "travelOn",
  r.cost_fen AS "costFen", r.arranged_at AS "arrangedAt", r.arrival_how AS "arrivalHow", r.arrived_at AS "arrivedAt",
  r.talk, r.talked_on::text AS "talkedOn", r.hardship, r.talked_at AS "talkedAt",
  CASE WHEN r.state = 'done' THEN r.promised_plan END AS "promisedPlan",
  CASE WHEN r.state = 'done' THEN r.promised_by::text END AS "promisedBy", r.promised_at AS "promisedAt",
  r.end_how AS "endHow", r.ended_at AS "endedAt",
  CASE WHEN r.ended_at IS NULL THEN (SELECT jsonb_build_object('rowId', d.row_id, 'dueAt', d.due_at,
      'yellowAt', d.yellow_at, 'state', d.state)
    FROM deadline d WHERE d.petition_id = r.petition_id AND d.row_id = ANY ('{${RETURN_ROWS.join(',')}}')
      AND d.state IN ('running', 'suspended') ORDER BY d.started_at DESC, d.id DESC LIMIT 1) END AS hours`;

export type ReturnRecord = Omit<ReturnFacts, 'deadline'> & {
  hours: { rowId: string; dueAt: string; yellowAt: string; state: 'running' | 'suspended' } | null;
};

/** The light is computed for `now`. */
export function factsOf<R extends ReturnRecord>(record: R, now: Date): Omit<R, 'hours'> & ReturnFacts {
  const { hours, ...facts } = record;
  if (!hours) return { ...facts, deadline: null };
  const dueAt = new Date(hours.dueAt);
  const lit = { state: hours.state, yellowAt: new Date(hours.yellowAt), dueAt };
  return { ...facts, deadline: { rowId: hours.rowId, dueAt, light: light(lit, now) } };
}
