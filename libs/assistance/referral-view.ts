import type { WordWay } from '#libs/consent/word-ways';
import { ASSISTANCE_ROWS } from '#libs/deadline/assistance-rows';
import { light, type Light } from '#libs/deadline/light';
import type {
  Answer,
  DecisionState,
  Department,
  FollowUpOutcome,
  HardshipLevel,
  HelpKind,
  PaymentMethod,
  ReferralOrigin,
  ReferralState,
} from './vocabulary';

export interface ReferralDeadline {
  rowId: string;
  dueAt: Date;
  light: Light;
}

export interface QuestionView {
  question: string;
  askedAt: string;
  reply: string | null;
  repliedAt: string | null;
}

export interface DecisionView {
  department: Department;
  state: DecisionState;
  answer: Exclude<Answer, 'ask'> | null;
  helpKind: HelpKind | null;
  amountFen: number;
  fund: string | null;
  conditions: string | null;
  reasons: string | null;
  decidedAt: string | null;
  signedAt: string | null;
  questions: QuestionView[];
}

export interface PaymentView {
  department: Department;
  amountFen: number;
  /** `YYYY-MM-DD`. */
  paidOn: string;
  method: PaymentMethod;
  voucher: string;
  /** Attachment of the case. */
  receiptId: string;
}

/** What is on record of a referral, but for what the household told. */
export interface ReferralFacts {
  id: string;
  /** Number of the petitioner whose household it is. */
  ordinal: number;
  origin: ReferralOrigin;
  state: ReferralState;
  openedAt: Date;
  level: HardshipLevel | null;
  document: { id: string; name: string } | null;
  askedAt: Date | null;
  consentHow: WordWay | null;
  consentedAt: Date | null;
  decisions: DecisionView[];
  decidedAt: Date | null;
  payments: PaymentView[];
  followUpAt: Date | null;
  followUpOutcome: FollowUpOutcome | null;
  followUpReport: string | null;
  followedUpAt: Date | null;
  endHow: WordWay | null;
  endedAt: Date | null;
  deadlines: ReferralDeadline[];
}

const QUESTIONS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('question', q.question, 'askedAt', q.asked_at,
    'reply', q.reply, 'repliedAt', q.replied_at) ORDER BY q.asked_at, q.id), '[]')
  FROM assistance_question q WHERE q.referral_id = d.referral_id AND q.department = d.department)`;

/** One decision `assistance_decision d` as an object. */
export const DECISION = `jsonb_build_object('department', d.department, 'state', d.state, 'answer', d.answer,
  'helpKind', d.help_kind, 'amountFen', d.amount_fen,
  'fund', (SELECT f.name FROM assistance_fund f WHERE f.id = d.fund_id), 'conditions', d.conditions,
  'reasons', d.reasons, 'decidedAt', d.decided_at, 'signedAt', d.signed_at, 'questions', ${QUESTIONS})`;

/** Columns of `assistance_referral r` that `factsOf` reads. */
export const REFERRAL_COLUMNS = `r.id, r.ordinal, r.origin, r.state, r.opened_at AS "openedAt", r.level,
  (SELECT jsonb_build_object('id', a.id, 'name', a.name) FROM attachment a WHERE a.id = r.document_id) AS document,
  r.asked_at AS "askedAt", r.consent_how AS "consentHow", r.consented_at AS "consentedAt",
  (SELECT coalesce(jsonb_agg(${DECISION} ORDER BY d.department), '[]')
   FROM assistance_decision d WHERE d.referral_id = r.id) AS decisions,
  r.decided_at AS "decidedAt",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('department', p.department, 'amountFen', p.amount_fen,
      'paidOn', p.paid_on, 'method', p.method, 'voucher', p.voucher, 'receiptId', p.receipt_id) ORDER BY p.department), '[]')
   FROM assistance_payment p WHERE p.referral_id = r.id) AS payments,
  r.follow_up_at AS "followUpAt", r.follow_up_outcome AS "followUpOutcome", r.follow_up_report AS "followUpReport",
  r.followed_up_at AS "followedUpAt", r.end_how AS "endHow", r.ended_at AS "endedAt",
  CASE WHEN r.ended_at IS NULL THEN (SELECT coalesce(jsonb_agg(jsonb_build_object('rowId', d.row_id, 'dueAt', d.due_at,
      'yellowAt', d.yellow_at, 'state', d.state) ORDER BY d.due_at, d.row_id), '[]')
    FROM deadline d WHERE d.petition_id = r.petition_id AND d.row_id = ANY ('{${ASSISTANCE_ROWS.join(',')}}')
      AND d.state IN ('running', 'suspended')) ELSE '[]' END AS days`;

interface Day {
  rowId: string;
  dueAt: string;
  yellowAt: string;
  state: 'running' | 'suspended';
}

export type ReferralRecord = Omit<ReferralFacts, 'deadlines'> & { days: Day[] };

/** The lights are computed for `now`. */
export function factsOf<R extends ReferralRecord>(record: R, now: Date): Omit<R, 'days'> & ReferralFacts {
  const { days, ...facts } = record;
  const deadlines = days.map(({ rowId, state, ...at }) => {
    const dueAt = new Date(at.dueAt);
    return { rowId, dueAt, light: light({ state, yellowAt: new Date(at.yellowAt), dueAt }, now) };
  });
  return { ...facts, deadlines };
}
