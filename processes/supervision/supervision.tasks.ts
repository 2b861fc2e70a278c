import type { CompletionContext, UserTaskRegistration } from '#libs/inbox/user-task-registry';
import { receiveCheck, receiveUnitAnswer } from '#libs/petition/supervision/receive-unit-answer';
import { answerSupervisionTask, routing as answered } from './tasks/answer-supervision.completion';
import { checkRectificationTask, routing as checked } from './tasks/check-rectification.completion';
import { examineAnswerTask, routing as examined } from './tasks/examine-answer.completion';
import { reportRectificationTask, routing as reported } from './tasks/report-rectification.completion';

const check = ({ tx, task }: CompletionContext) => receiveCheck(tx, task.petitionId);

/** What people wrote is read from the dossier by the steps that follow. Nobody checks an answer that is their own. */
export const supervisionRegistrations: readonly UserTaskRegistration[] = [
  {
    contract: answerSupervisionTask,
    routing: answered,
    handler: ({ tx, task }: CompletionContext) =>
      receiveUnitAnswer(tx, task.petitionId, 'supervision-answer'),
  },
  {
    contract: examineAnswerTask,
    routing: examined,
    handler: check,
    notSamePersonAs: ['answer-supervision'],
  },
  {
    contract: reportRectificationTask,
    routing: reported,
    handler: ({ tx, task }: CompletionContext) =>
      receiveUnitAnswer(tx, task.petitionId, 'rectification-report'),
  },
  {
    contract: checkRectificationTask,
    routing: checked,
    handler: check,
    notSamePersonAs: ['report-rectification'],
  },
];
