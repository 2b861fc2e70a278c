import { LEADER_ROWS } from '#libs/backlog/backlog-rows';
import { ASSISTANCE_ROWS } from '#libs/deadline/assistance-rows';
import { RETURN_ROWS } from '#libs/deadline/return-rows';
import type { MeetingRules, OfficeTransaction } from '#libs/office/office';
import type { ItemCause } from '#libs/meeting/vocabulary';
import { lockPetition } from './load-petition';
import { openTransfer } from './load-transfer';
import { proposeMeeting } from './propose-meeting';
import { ENDED } from './vocabulary';

/** What is no duty of whoever handles the case: a right to object, what a meeting owes itself, the services beside it, what a leader owes in person. */
const NOT_COUNTED: readonly string[] = [
  ...RETURN_ROWS,
  ...ASSISTANCE_ROWS,
  ...LEADER_ROWS,
  'objection',
  'joint-meeting-convened',
  'meeting-minutes',
  'meeting-resolution',
  'erasure-appraisal',
  'erasure-approval',
];

interface Facts {
  major: boolean;
  petitioners: number;
  units: number;
  timesOverdue: number;
  /** Causes for which it has been on an agenda, whatever became of it. */
  proposed: ItemCause[];
  /** It is on one now. */
  pending: boolean;
}

/**
 * Proposes a joint meeting on a case that the office's rules call for one on: marked major, of many petitioners,
 * with several units, overdue repeatedly (each from the number on that is set). Once for each of these causes, and never beside a meeting that it waits for. Not
 * before a unit answers for it, nor for an accusation.
 */
export async function escalateByRule(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  if (petition.protected || !petition.unitId || [...ENDED, 'merged'].includes(petition.status)) return;
  if ((await openTransfer(tx, petitionId))?.state === 'granted') return;
  const facts = await factsOf(tx, petitionId);
  if (facts.pending) return;
  const cause = causesOf(facts, tx.office.meetings).find((one) => !facts.proposed.includes(one));
  if (cause) await proposeMeeting(tx, { petitionId, reason: '', cause });
}

/** What calls for a meeting, from the numbers on that the office has set. */
export function causesOf(
  facts: Pick<Facts, 'major' | 'petitioners' | 'units' | 'timesOverdue'>,
  { escalation }: Pick<MeetingRules, 'escalation'>,
): ItemCause[] {
  const causes: [ItemCause, boolean][] = [
    ['major', facts.major],
    ['many-petitioners', facts.petitioners >= escalation.petitioners],
    ['several-units', facts.units >= escalation.units],
    ['overdue-twice', facts.timesOverdue >= escalation.timesOverdue],
  ];
  return causes.filter(([, applies]) => applies).map(([cause]) => cause);
}

async function factsOf(tx: OfficeTransaction, petitionId: string): Promise<Facts> {
  const [facts]: Facts[] = await tx.manager.query(
    `SELECT p.urgency = 'major' AS major,
       greatest(p.people_count,
         (SELECT count(*)::int FROM petitioner r WHERE r.petition_id = p.id AND r.withdrawn_at IS NULL)
         + (SELECT count(*)::int FROM co_petitioner c WHERE c.petition_id = p.id AND c.struck_at IS NULL)) AS petitioners,
       (SELECT count(DISTINCT u.unit)::int FROM (
          SELECT p.unit_id AS unit
          UNION ALL SELECT t.from_unit_id FROM unit_transfer t WHERE t.petition_id = p.id AND t.state = 'received'
          UNION ALL SELECT t.to_unit_id FROM unit_transfer t WHERE t.petition_id = p.id AND t.state = 'received'
          UNION ALL SELECT f.authority FROM forwarding f WHERE f.petition_id = p.id AND NOT f.whole) u) AS units,
       (SELECT count(*)::int FROM deadline d
        WHERE d.petition_id = p.id AND d.row_id <> ALL ($2::text[]) AND d.actor_role <> 'petitioner'
          AND (d.late OR EXISTS (SELECT 1 FROM deadline_change c WHERE c.deadline_id = d.id AND c.kind = 'red'))) AS "timesOverdue",
       ARRAY(SELECT i.cause FROM meeting_item i WHERE i.petition_id = p.id) AS proposed,
       EXISTS (SELECT 1 FROM meeting_item i WHERE i.petition_id = p.id AND i.state = 'open')
       OR EXISTS (SELECT 1 FROM deadline d WHERE d.petition_id = p.id AND d.row_id = 'joint-meeting-convened'
         AND d.state = 'running') AS pending
     FROM petition p WHERE p.id = $1`,
    [petitionId, NOT_COUNTED],
  );
  return facts as Facts;
}
