import { answerQuestion } from '#libs/assistance/answer-question';
import { decideAssistance, type DepartmentAnswer } from '#libs/assistance/decide-assistance';
import { describeHardship } from '#libs/assistance/describe-hardship';
import { followUp } from '#libs/assistance/follow-up';
import { recordPayment } from '#libs/assistance/record-payment';
import { signDecision } from '#libs/assistance/sign-decision';
import { fenOf } from '#libs/assistance/yuan';
import type { CompletionContext, UserTaskRegistration } from '#libs/inbox/user-task-registry';
import * as answerCivilAffairs from './tasks/answer-civil-affairs.completion';
import * as answerFinance from './tasks/answer-finance.completion';
import * as decideCivilAffairs from './tasks/decide-civil-affairs.completion';
import * as decideFinance from './tasks/decide-finance.completion';
import * as describeHardship_ from './tasks/describe-hardship.completion';
import * as followUpAssistance from './tasks/follow-up-assistance.completion';
import * as recordPayment_ from './tasks/record-payment.completion';
import * as signCivilAffairs from './tasks/sign-civil-affairs.completion';
import * as signFinance from './tasks/sign-finance.completion';

type Entered = Omit<DepartmentAnswer, 'amountFen'> & { amountYuan?: number };

const answerOf = ({ amountYuan, ...answer }: Entered): DepartmentAnswer => ({
  ...answer,
  amountFen: amountYuan === undefined ? undefined : fenOf(amountYuan),
});

/** Each is refused when the petitioner has said no before it was done. */
export const assistanceReferralRegistrations: readonly UserTaskRegistration[] = [
  {
    contract: describeHardship_.describeHardshipTask,
    routing: describeHardship_.routing,
    // What a household told is in the referral alone, sealed.
    withheld: [
      'householdSize',
      'monthlyIncomeYuan',
      'monthlyNeedsYuan',
      'suddenEvent',
      'hardshipCause',
      'need',
      'wantedYuan',
      'documentId',
    ],
    handler: ({ tx, task, values }: CompletionContext<describeHardship_.DescribeHardshipCompletion>) =>
      describeHardship(
        tx,
        task,
        {
          householdSize: values.householdSize,
          monthlyIncomeFen: fenOf(values.monthlyIncomeYuan),
          monthlyNeedsFen: fenOf(values.monthlyNeedsYuan),
          suddenEvent: values.suddenEvent,
          cause: values.hardshipCause,
          need: values.need,
          wantedFen: fenOf(values.wantedYuan),
        },
        values.documentId ?? null,
      ),
  },
  {
    contract: decideCivilAffairs.decideCivilAffairsTask,
    routing: decideCivilAffairs.routing,
    handler: ({ tx, task, values }: CompletionContext<decideCivilAffairs.DecideCivilAffairsCompletion>) =>
      decideAssistance(tx, task, 'civil-affairs', answerOf(values)),
  },
  {
    contract: answerCivilAffairs.answerCivilAffairsTask,
    routing: answerCivilAffairs.routing,
    handler: ({ tx, task, values }: CompletionContext<answerCivilAffairs.AnswerCivilAffairsCompletion>) =>
      answerQuestion(tx, task, 'civil-affairs', values.reply),
  },
  {
    contract: signCivilAffairs.signCivilAffairsTask,
    routing: signCivilAffairs.routing,
    notSamePersonAs: ['decide-civil-affairs'],
    handler: ({ tx, task, values }: CompletionContext<signCivilAffairs.SignCivilAffairsCompletion>) =>
      signDecision(tx, task, 'civil-affairs', values),
  },
  {
    contract: decideFinance.decideFinanceTask,
    routing: decideFinance.routing,
    handler: ({ tx, task, values }: CompletionContext<decideFinance.DecideFinanceCompletion>) =>
      decideAssistance(tx, task, 'finance', answerOf(values)),
  },
  {
    contract: answerFinance.answerFinanceTask,
    routing: answerFinance.routing,
    handler: ({ tx, task, values }: CompletionContext<answerFinance.AnswerFinanceCompletion>) =>
      answerQuestion(tx, task, 'finance', values.reply),
  },
  {
    contract: signFinance.signFinanceTask,
    routing: signFinance.routing,
    notSamePersonAs: ['decide-finance'],
    handler: ({ tx, task, values }: CompletionContext<signFinance.SignFinanceCompletion>) =>
      signDecision(tx, task, 'finance', values),
  },
  {
    contract: recordPayment_.recordPaymentTask,
    routing: recordPayment_.routing,
    handler: ({ tx, task, values }: CompletionContext<recordPayment_.RecordPaymentCompletion>) =>
      recordPayment(tx, task, values),
  },
  {
    contract: followUpAssistance.followUpAssistanceTask,
    routing: followUpAssistance.routing,
    handler: ({ tx, task, values }: CompletionContext<followUpAssistance.FollowUpAssistanceCompletion>) =>
      followUp(tx, task, values),
  },
];
