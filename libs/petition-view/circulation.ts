import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { LIMITED_PROCESS } from '#libs/access/limited-steps';
import type { FormStore } from '#libs/inbox/form-store';
import type { TaskState } from '#libs/inbox/index';
import type { Localised, StepTexts } from '#libs/step-texts/step-texts';
import { CO_SIGNATURES, type CoSignatureView } from '#libs/inbox/co-signature/read-co-signatures';
import { DELEGATIONS, type DelegationView } from '#libs/inbox/delegation/read-delegations';
import type { StepBackKind } from '#libs/inbox/going-back/step-back.entity';
import { type Answer, readAnswers } from './answers';

/** Somebody urged whoever had a task: the proof that they were told, and have read it. */
export interface Urge {
  by: string;
  at: Date;
  readings: { name: string; at: Date }[];
}

/** The case went back from a task to a step that was done. */
export interface WentBack {
  kind: Exclude<StepBackKind, 'move'>;
  by: string;
  at: Date;
  /** The step that is done again. */
  to: Localised;
  reason: string | null;
}

/** The case went back to before it: what was done of it is void, and done anew. */
export interface Voided {
  by: string;
  at: Date;
  /** It had been done; else it was open. */
  done: boolean;
  /** The step that the case went back to. */
  to: Localised;
  reason: string | null;
}

/** A case that was stuck was put at a step. */
export interface MovedHere {
  proposedBy: string;
  approvedBy: string;
  at: Date;
  /** Where it stood. */
  from: Localised;
  reason: string | null;
}

/** One task of a case, from its arrival to its end. */
export interface CirculationRow {
  key: string;
  processId: string;
  step: string;
  name: Localised;
  /** `<unit id>:<role>`: whoever holds that post could take it. */
  group: string;
  /** The group that it was meant for, when another one stands in (Reg. 28). */
  stoodInFor: string | null;
  /** Display name of who has it, or did it. */
  handler: string | null;
  /** Display name of whom they stood in for. */
  onBehalfOf: string | null;
  state: TaskState;
  receivedAt: Date;
  claimedAt: Date | null;
  finishedAt: Date | null;
  /** From its arrival to its claim, to its end without one, or until now. */
  waitedMs: number;
  /** From its claim to its end or until now; null when nobody has taken it. */
  workedMs: number | null;
  /** Those who urged it, and when each of whom they urged has read that. */
  urges: Urge[];
  /** The case went back from it to an earlier step. */
  wentBack: WentBack | null;
  /** Its work is void. */
  voided: Voided | null;
  /** Two people put the case at this step, from where it was stuck. */
  movedHere: MovedHere | null;
  /** Colleagues who were asked for their opinion before it was completed, in that order. */
  coSignatures: CoSignatureView[];
  /** Colleagues who worked on it for whoever had it. */
  delegations: DelegationView[];
  /** What was entered, by the labels of the form; empty until it is done, and of what each department sees its own part alone. */
  answers: Answer[];
  /** `answers` is what somebody had entered and not sent when its work became void. */
  isDraft: boolean;
}

type TaskFacts = Omit<
  CirculationRow,
  'name' | 'waitedMs' | 'workedMs' | 'answers' | 'wentBack' | 'voided' | 'isDraft' | 'movedHere'
> & {
  movedHere: (Omit<MovedHere, 'from'> & { from: string }) | null;
  wentBack: (Omit<WentBack, 'to'> & { to: string }) | null;
  voided: (Omit<Voided, 'to'> & { to: string }) | null;
  draft: Readonly<Record<string, unknown>> | null;
  processVersion: number;
  outcome: Readonly<Record<string, unknown>> | null;
};

const URGES = `coalesce((SELECT jsonb_agg(jsonb_build_object('by', g.display_name, 'at', s.given_at, 'readings',
    coalesce((SELECT jsonb_agg(jsonb_build_object('name', n.display_name, 'at', r.read_at) ORDER BY r.read_at)
      FROM staff_notice_reading r JOIN person n ON n.id = r.person_id WHERE r.notice_id = s.id), '[]')) ORDER BY s.given_at)
  FROM staff_notice s JOIN person g ON g.id = s.given_by WHERE s.task_key = t.key AND s.kind = 'task-urged'), '[]')`;

const WENT_BACK = `(SELECT jsonb_build_object('kind', s.kind, 'by', g.display_name, 'at', s.given_at, 'to', s.to_element, 'reason', s.reason)
  FROM step_back s JOIN person g ON g.id = s.given_by WHERE s.from_task = t.key AND s.state <> 'refused' AND s.kind <> 'move')`;

const MOVED_HERE = `(SELECT jsonb_build_object('proposedBy', g.display_name, 'approvedBy', d.display_name, 'at', s.given_at,
    'from', m.from_element, 'reason', m.reason)
  FROM step_back s JOIN case_move m ON m.id = s.move_id JOIN person g ON g.id = m.proposed_by JOIN person d ON d.id = m.decided_by
  WHERE s.new_task = t.key)`;

const VOIDED = `(SELECT jsonb_build_object('by', g.display_name, 'at', s.given_at, 'done', v.done, 'to', s.to_element, 'reason', s.reason)
  FROM step_void v JOIN step_back s ON s.id = v.step_back_id AND s.state <> 'refused' JOIN person g ON g.id = s.given_by
  WHERE v.task_key = t.key ORDER BY s.given_at LIMIT 1)`;

/** The tasks of a case in the order of their arrival (流转记录): whose they were, who did them, how long that took, what came out. */
export async function readCirculation(
  { dataSource, texts, forms }: { dataSource: DataSource; texts: StepTexts; forms: FormStore },
  reader: Actor,
  petitionId: string,
  now: Date,
): Promise<CirculationRow[]> {
  const rows: TaskFacts[] = await dataSource.query(
    `SELECT t.key, t.process_id AS "processId", t.process_version AS "processVersion", t.element_id AS step,
       t.candidate_group AS "group", t.stood_in_for AS "stoodInFor", h.display_name AS handler, b.display_name AS "onBehalfOf", t.state,
       t.created_at AS "receivedAt", t.claimed_at AS "claimedAt", t.completed_at AS "finishedAt", t.outcome,
       ${URGES} AS urges, ${WENT_BACK} AS "wentBack", ${VOIDED} AS voided, ${MOVED_HERE} AS "movedHere",
       CASE WHEN EXISTS (SELECT 1 FROM step_void v WHERE v.task_key = t.key) THEN t.draft END AS draft, ${CO_SIGNATURES} AS "coSignatures", ${DELEGATIONS} AS delegations
     FROM task t LEFT JOIN person h ON h.id = coalesce(t.completed_by, t.assignee)
       LEFT JOIN person b ON b.id = t.on_behalf_of
     WHERE t.petition_id = $1 ORDER BY t.created_at, t.key`,
    [petitionId],
  );
  return Promise.all(
    rows.map(async ({ processVersion, outcome, draft, wentBack, voided, movedHere, ...row }) => ({
      ...row,
      wentBack: wentBack && {
        ...wentBack,
        reason: row.processId === LIMITED_PROCESS ? null : wentBack.reason,
        to: (await texts.of(row.processId, processVersion, wentBack.to)).name,
      },
      voided: voided && {
        ...voided,
        reason: row.processId === LIMITED_PROCESS ? null : voided.reason,
        to: (await texts.of(row.processId, processVersion, voided.to)).name,
      },
      isDraft: isDraft(row, voided, draft),
      movedHere: movedHere && {
        ...movedHere,
        reason: row.processId === LIMITED_PROCESS ? null : movedHere.reason,
        from: (await texts.of(row.processId, processVersion, movedHere.from)).name,
      },
      delegations: row.processId === LIMITED_PROCESS ? row.delegations.map(withoutWords) : row.delegations,
      name: (await texts.of(row.processId, processVersion, row.step)).name,
      ...timesOf(row, now),
      answers:
        (outcome ?? (isDraft(row, voided, draft) ? draft : null)) && row.processId !== LIMITED_PROCESS
          ? await readAnswers(
              dataSource,
              reader,
              await forms.of(row.processId, processVersion, row.step),
              (outcome ?? draft)!,
            )
          : [],
    })),
  );
}

/** What somebody had begun stays to be read when it is taken from them. */
const isDraft = (
  { state }: Pick<CirculationRow, 'state'>,
  voided: TaskFacts['voided'],
  draft: TaskFacts['draft'],
): boolean => voided !== null && !voided.done && state === 'cancelled' && draft !== null;

/** Of what each department does, its own people alone read what was said. */
function withoutWords(delegation: DelegationView): DelegationView {
  return { ...delegation, word: '', answer: null };
}

/** A task that was cancelled has no hour of its end in the records: its times are those until its claim. */
function timesOf(
  {
    state,
    receivedAt,
    claimedAt,
    finishedAt,
  }: Pick<CirculationRow, 'state' | 'receivedAt' | 'claimedAt' | 'finishedAt'>,
  now: Date,
): Pick<CirculationRow, 'waitedMs' | 'workedMs'> {
  const end = finishedAt ?? (state === 'cancelled' ? (claimedAt ?? receivedAt) : now);
  return {
    waitedMs: (claimedAt ?? end).getTime() - receivedAt.getTime(),
    workedMs: claimedAt ? end.getTime() - claimedAt.getTime() : null,
  };
}
