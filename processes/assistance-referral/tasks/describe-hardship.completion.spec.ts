import { describeCompletion } from '#processes/describe-completion';
import { describeHardshipTask, routing } from './describe-hardship.completion';

const told = {
  householdSize: 3,
  monthlyIncomeYuan: 2400,
  monthlyNeedsYuan: 1800.5,
  suddenEvent: true,
  hardshipCause: 'illness',
  need: '住院费用负担重，希望临时救助。',
  wantedYuan: 3000,
};

describeCompletion('assistance-referral', describeHardshipTask, routing, {
  good: [
    ['a household', told, {}],
    ['one without income', { ...told, monthlyIncomeYuan: 0 }, {}],
    ['a paper in proof', { ...told, documentId: '019a0000-0000-7000-8000-000000000001' }, {}],
  ],
  bad: [
    ['nothing', {}, 'householdSize'],
    ['nobody in it', { ...told, householdSize: 0 }, 'householdSize'],
    ['a debt for an income', { ...told, monthlyIncomeYuan: -1 }, 'monthlyIncomeYuan'],
    ['parts of a fen', { ...told, monthlyNeedsYuan: 1.005 }, 'monthlyNeedsYuan'],
    ['a cause that there is not', { ...told, hardshipCause: 'laziness' }, 'hardshipCause'],
    ['no word on what is needed', { ...told, need: ' ' }, 'need'],
  ],
});
