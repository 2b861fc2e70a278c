import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { commitFund, releaseFund } from './commit-fund';
import { AssistanceDecision } from './entities/assistance-decision.entity';
import { AssistanceQuestion } from './entities/assistance-question.entity';
import { unitHandling } from './groups-of';
import { type LockedReferral, lockReferral, lockTaskReferral } from './load-referral';
import type { ReferralStep, ReferralTask } from './load-referral';
import './messages';
import { noteStep } from './note-step';
import type { Answer, DecisionState, Department, HelpKind } from './vocabulary';

/** What a department answers; what belongs to another answer is left out. */
export interface DepartmentAnswer {
  answer: Answer;
  helpKind?: HelpKind;
  amountFen?: number;
  fundId?: string;
  conditions?: string;
  reasons?: string;
  question?: string;
}

/** The rows of a department's own days and of an answer to it. */
export const ROWS_OF = {
  'civil-affairs': { decision: 'assistance-decision', answer: 'assistance-answer' },
  finance: { decision: 'assistance-decision-finance', answer: 'assistance-answer-finance' },
} as const;

export async function lockDecision(
  tx: OfficeTransaction,
  { referral }: LockedReferral,
  department: Department,
): Promise<AssistanceDecision> {
  const decision = await tx.manager.findOneBy(AssistanceDecision, { referralId: referral.id, department });
  if (!decision) throw new DomainError('assistance.over');
  return decision;
}

/**
 * A department decides, or asks the handler first. Money comes out of its own fund at once; above the office's limit the decision
 * stands only when a second person has signed it. What the other department does is not touched.
 */
export async function decideAssistance(
  tx: OfficeTransaction,
  task: ReferralTask,
  department: Department,
  given: DepartmentAnswer,
): Promise<void> {
  const locked = await lockTaskReferral(tx, task, 'shared');
  const decision = await lockDecision(tx, locked, department);
  // The engine may have refused what this very task said before; nothing else comes back to a decision that is not open.
  if (decision.state !== 'open' && decision.taskKey !== task.key) throw new DomainError('assistance.over');
  await takeBack(tx, decision);
  if (given.answer === 'ask') await ask(tx, locked, task, department, given.question as string);
  else await settle(tx, locked, task, department, given);
}

/** What was said before and has no effect any more. */
export async function takeBack(tx: OfficeTransaction, decision: AssistanceDecision): Promise<void> {
  if (decision.fundId) await releaseFund(tx, decision.fundId, Number(decision.amountFen));
}

async function ask(
  tx: OfficeTransaction,
  { petition, referral }: LockedReferral,
  task: ReferralTask,
  department: Department,
  question: string,
): Promise<void> {
  await tx.manager.insert(AssistanceQuestion, {
    id: newId(),
    referralId: referral.id,
    petitionId: petition.id,
    department,
    question,
    askedAt: tx.now,
  });
  await write(tx, referral.id, department, { ...NOTHING, state: 'asked', taskKey: task.key });
  await startDeadline(tx, {
    petitionId: petition.id,
    rowId: ROWS_OF[department].answer,
    countedFrom: tx.now,
    unitId: unitHandling(petition),
  });
}

async function settle(
  tx: OfficeTransaction,
  { petition, referral }: LockedReferral,
  task: ReferralTask,
  department: Department,
  { answer, helpKind, amountFen = 0, fundId, conditions, reasons }: DepartmentAnswer,
): Promise<void> {
  const granted = answer !== 'refuse' && amountFen > 0 ? amountFen : 0;
  const refuse = (code: string) => new DomainError(code, { status: 422, field: 'fundId' });
  if (granted > 0 && !fundId) throw refuse('assistance.fund-missing');
  if (granted === 0 && fundId) throw refuse('assistance.fund-needless');
  if (fundId) await commitFund(tx, department, fundId, granted);
  const state: DecisionState = granted > tx.office.assistance.secondPersonFen ? 'to-sign' : 'settled';
  await write(tx, referral.id, department, {
    ...NOTHING,
    state,
    taskKey: task.key,
    answer: answer as AssistanceDecision['answer'],
    helpKind: answer === 'refuse' ? null : (helpKind ?? null),
    amountFen: String(granted),
    fundId: fundId ?? null,
    conditions: answer === 'conditional' ? (conditions ?? null) : null,
    reasons: reasons ?? null,
    decidedBy: tx.actor.id,
    decidedAt: tx.now,
  });
  if (state === 'settled') await endDeadlines(tx, petition.id, 'met', [ROWS_OF[department].decision]);
}

/** A decision that says nothing. */
export const NOTHING = {
  answer: null,
  helpKind: null,
  amountFen: '0',
  fundId: null,
  conditions: null,
  reasons: null,
  decidedBy: null,
  decidedAt: null,
  signedBy: null,
  signedAt: null,
} as const;

export async function write(
  tx: OfficeTransaction,
  referralId: string,
  department: Department,
  change: Partial<AssistanceDecision>,
): Promise<void> {
  await tx.manager.update(AssistanceDecision, { referralId, department }, change);
}

export type Next = 'settled' | 'asked' | 'sign';

const NEXT: Readonly<Record<DecisionState, Next>> = {
  open: 'settled',
  asked: 'asked',
  'to-sign': 'sign',
  settled: 'settled',
};

export const weighCivilAffairs = async (tx: OfficeTransaction, step: ReferralStep) => ({
  civilAffairsNext: await weigh(tx, step, 'civil-affairs'),
});

export const weighFinance = async (tx: OfficeTransaction, step: ReferralStep) => ({
  financeNext: await weigh(tx, step, 'finance'),
});

/** What the engine is told of a department's answer. */
async function weigh(tx: OfficeTransaction, step: ReferralStep, department: Department): Promise<Next> {
  const locked = await lockReferral(tx, step);
  const { state } = await lockDecision(tx, locked, department);
  await noteStep(tx, step.petitionId, `weigh-${department}`);
  if (state === 'open' && locked.referral.state === 'shared') throw new DomainError('assistance.over');
  return NEXT[state];
}
