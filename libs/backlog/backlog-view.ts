import type { Bilingual } from '#libs/citation/index';
import { type DeadlineState, light, type Light } from '#libs/deadline/light';
import type { BacklogOutcome, BacklogState, BacklogTalk, InPerson, MeetingResult } from './vocabulary';

/** Somebody who is responsible. */
export interface NamedPerson {
  personId: string;
  displayName: string;
  /** Null once they have an interest in the case or have left the office: somebody else is to be named. */
  unit: Bilingual | null;
}

/** A day with its light. */
export interface LitDay {
  dueAt: Date;
  light: Light;
}

export interface Milestone extends LitDay {
  id: string;
  what: string;
  /** `YYYY-MM-DD`; null while it is not done. */
  doneOn: string | null;
  /** Each move of its day, oldest first. */
  moves: { from: Date; to: Date; reason: string | null; at: Date }[];
}

export interface ActInPerson {
  act: InPerson;
  talk: BacklogTalk | null;
  /** `YYYY-MM-DD`. */
  doneOn: string;
  record: string;
  by: string;
}

export interface HeldQuarter {
  /** `YYYY-MM-DD`. */
  heldOn: string;
  result: MeetingResult;
  record: string;
  by: string;
}

/** What is on record of a backlog case: nothing of it is about the petitioner but their word on the opinion. */
export interface BacklogFacts {
  id: string;
  state: BacklogState;
  outcome: BacklogOutcome | null;
  reason: string;
  openedAt: Date;
  by: string;
  endReason: string | null;
  endedAt: Date | null;
  unit: { id: string; name: Bilingual };
  townLeader: NamedPerson;
  communityLeader: NamedPerson;
  responsible: NamedPerson;
  plan: string | null;
  plannedAt: Date | null;
  acts: ActInPerson[];
  milestones: Milestone[];
  meetings: HeldQuarter[];
  /** The quarter that runs; null once it is over. */
  quarter: LitDay | null;
}

interface DeadlineJson {
  dueAt: string;
  yellowAt: string;
  state: DeadlineState;
  endedAt: string | null;
}

export interface BacklogRecord extends Omit<BacklogFacts, 'milestones' | 'quarter'> {
  milestones: (Omit<Milestone, keyof LitDay | 'moves'> & {
    deadline: DeadlineJson;
    moves: { from: string; to: string; reason: string | null; at: string }[];
  })[];
  quarter: DeadlineJson | null;
}

const DEADLINE = (d: string) =>
  `jsonb_build_object('dueAt', ${d}.due_at, 'yellowAt', ${d}.yellow_at, 'state', ${d}.state, 'endedAt', ${d}.ended_at)`;

/** A person as `NamedPerson`; the unit is that of the post that makes them fit. */
const NAMED = (column: string, roles: string, kinds: string) => `jsonb_build_object('personId', b.${column},
  'displayName', (SELECT n.display_name FROM person n WHERE n.id = b.${column}),
  'unit', (SELECT jsonb_build_object('zh', nu.name_zh, 'en', nu.name_en) FROM post o
    JOIN person n ON n.id = o.person_id AND n.active JOIN unit nu ON nu.id = o.unit_id
    WHERE o.person_id = b.${column} AND o.role IN (${roles}) AND ${kinds}
      AND NOT EXISTS (SELECT 1 FROM interest i WHERE i.petition_id = b.petition_id AND i.person_id = n.id)
    ORDER BY (nu.id = b.unit_id) DESC, nu.path LIMIT 1))`;

/** Columns of `backlog_case b` with its unit `u` and its opener `o` that `factsOf` reads. */
export const BACKLOG_COLUMNS = `b.id, b.state, b.outcome, b.reason, b.opened_at AS "openedAt", w.display_name AS by,
  b.end_reason AS "endReason", b.ended_at AS "endedAt",
  jsonb_build_object('id', u.id, 'name', jsonb_build_object('zh', u.name_zh, 'en', u.name_en)) AS unit,
  ${NAMED('town_leader_id', `'leader'`, `nu.kind = 'town'`)} AS "townLeader",
  ${NAMED('community_leader_id', `'head'`, `nu.kind IN ('community', 'street', 'department')`)} AS "communityLeader",
  ${NAMED('responsible_id', `'head', 'handler'`, 'nu.id = b.unit_id')} AS responsible,
  b.plan, b.planned_at AS "plannedAt",
  coalesce((SELECT jsonb_agg(jsonb_build_object('act', a.act, 'talk', a.talk, 'doneOn', a.done_on, 'record', a.record,
      'by', n.display_name) ORDER BY a.recorded_at, a.act)
    FROM backlog_act a JOIN person n ON n.id = a.leader_id WHERE a.backlog_id = b.id), '[]') AS acts,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'what', m.what, 'doneOn', m.done_on,
      'deadline', ${DEADLINE('d')},
      'moves', coalesce((SELECT jsonb_agg(jsonb_build_object('from', c.from_due_at, 'to', c.to_due_at,
          'reason', c.reason, 'at', c.at) ORDER BY c.at, c.id)
        FROM deadline_change c WHERE c.deadline_id = d.id AND c.kind = 'moved'), '[]')) ORDER BY d.due_at, m.id)
    FROM backlog_milestone m JOIN deadline d ON d.id = m.deadline_id WHERE m.backlog_id = b.id), '[]') AS milestones,
  coalesce((SELECT jsonb_agg(jsonb_build_object('heldOn', h.held_on, 'result', h.result, 'record', h.record,
      'by', n.display_name) ORDER BY h.recorded_at DESC, h.id DESC)
    FROM backlog_meeting h JOIN person n ON n.id = h.recorded_by WHERE h.backlog_id = b.id), '[]') AS meetings,
  CASE WHEN b.ended_at IS NULL THEN (SELECT ${DEADLINE('d')} FROM deadline d
    WHERE d.petition_id = b.petition_id AND d.row_id = 'backlog-quarter' AND d.state IN ('running', 'suspended')
    ORDER BY d.started_at DESC, d.id DESC LIMIT 1) END AS quarter`;

export const BACKLOG_FROM = `backlog_case b JOIN petition p ON p.id = b.petition_id JOIN unit u ON u.id = b.unit_id
  JOIN person w ON w.id = b.opened_by`;

/** The lights are computed for `now`. */
export function factsOf<R extends BacklogRecord>(
  { milestones, quarter, ...record }: R,
  now: Date,
): Omit<R, 'milestones' | 'quarter'> & Pick<BacklogFacts, 'milestones' | 'quarter'> {
  return {
    ...record,
    milestones: milestones.map(({ deadline, moves, ...milestone }) => ({
      ...milestone,
      ...lit(deadline, now),
      moves: moves.map((move) => ({
        from: new Date(move.from),
        to: new Date(move.to),
        reason: move.reason,
        at: new Date(move.at),
      })),
    })),
    quarter: quarter && lit(quarter, now),
  };
}

function lit({ dueAt, yellowAt, state, endedAt }: DeadlineJson, now: Date): LitDay {
  const due = new Date(dueAt);
  const metAt = endedAt === null ? null : new Date(endedAt);
  return { dueAt: due, light: light({ state, dueAt: due, yellowAt: new Date(yellowAt), metAt }, now) };
}
