import { describeCompletion } from '#processes/describe-completion';
import { answerFinanceTask, routing } from './answer-finance.completion';

describeCompletion('assistance-referral', answerFinanceTask, routing, {
  good: [['an answer', { reply: '已核对，没有。' }, {}]],
  bad: [['nothing', {}, 'reply']],
});
