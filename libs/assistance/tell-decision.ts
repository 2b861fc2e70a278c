import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { finishInstance } from '#libs/petition/claim-instance';
import { issuePaper } from '#libs/petition/issue-paper';
import type { AssistanceDecision } from './entities/assistance-decision.entity';
import { AssistanceReferral } from './entities/assistance-referral.entity';
import { lockReferral, type ReferralStep } from './load-referral';
import { noteStep } from './note-step';
import { tellWaiting } from './tell-waiting';
import type { Department, HelpKind } from './vocabulary';
import { yuanOf } from './yuan';

export type Granted = 'money' | 'help' | 'nothing';

type Told = Pick<
  AssistanceDecision,
  'department' | 'answer' | 'helpKind' | 'amountFen' | 'conditions' | 'reasons'
> & { fund: string | null };

const ANSWER_WORDS = {
  grant: '给予帮扶',
  partly: '给予部分帮扶',
  conditional: '附条件给予帮扶',
  refuse: '不给予帮扶',
} as const;
const HELP_WORDS: Readonly<Record<HelpKind, string>> = {
  'temporary-relief': '临时救助',
  'minimum-living': '最低生活保障',
  medical: '医疗救助',
  'in-kind': '实物或者服务',
  other: '其他帮助',
};

/**
 * Both departments have decided: the petitioner is told what each of them gives, on what conditions, or why it does not and
 * where to go (guard 2). Whoever waits for the outcome goes on.
 */
export async function tellDecision(
  tx: OfficeTransaction,
  step: ReferralStep,
  instanceKey: string,
): Promise<{ granted: Granted }> {
  const locked = await lockReferral(tx, step);
  const { petition, referral } = locked;
  const decisions: Told[] = await tx.manager.query(
    `SELECT d.department, d.answer, d.help_kind AS "helpKind", d.amount_fen AS "amountFen", d.conditions, d.reasons,
       f.name AS fund
     FROM assistance_decision d LEFT JOIN assistance_fund f ON f.id = d.fund_id WHERE d.referral_id = $1`,
    [referral.id],
  );
  const granted = outcomeOf(decisions);
  if (referral.state !== 'shared') return { granted };
  const ends = granted === 'nothing';
  await tx.manager.update(
    AssistanceReferral,
    { id: referral.id },
    { state: ends ? 'refused' : 'decided', decidedAt: tx.now, endedAt: ends ? tx.now : null },
  );
  await issuePaper(tx, petition, {
    kind: 'assistance-decision',
    article: 'office-rule',
    appeal: 'supervise',
    ordinal: referral.ordinal,
    values: { civilAffairs: told(decisions, 'civil-affairs'), finance: told(decisions, 'finance') },
  });
  if (granted === 'money') {
    await startDeadline(tx, {
      petitionId: petition.id,
      rowId: 'assistance-payment',
      countedFrom: tx.now,
      unitId: 'finance',
    });
  }
  await noteStep(tx, petition.id, 'tell-decision');
  if (ends) await finishInstance(tx, petition.id, instanceKey);
  await tellWaiting(tx, locked);
  return { granted };
}

function outcomeOf(decisions: readonly Told[]): Granted {
  if (decisions.some(({ amountFen }) => Number(amountFen) > 0)) return 'money';
  return decisions.some(({ answer }) => answer !== 'refuse') ? 'help' : 'nothing';
}

function told(decisions: readonly Told[], department: Department): string {
  const decision = decisions.find((one) => one.department === department);
  if (!decision?.answer) throw new Error(`${department} has not decided`);
  const { answer, helpKind, amountFen, fund, conditions, reasons } = decision;
  const parts = [
    helpKind ? `${ANSWER_WORDS[answer]}（${HELP_WORDS[helpKind]}）` : ANSWER_WORDS[answer],
    Number(amountFen) > 0 ? `金额${yuanOf(amountFen)}元，资金来源：${fund}` : null,
    conditions ? `条件：${conditions}` : null,
    `理由：${reasons}`,
  ];
  return parts.filter(Boolean).join('；');
}
