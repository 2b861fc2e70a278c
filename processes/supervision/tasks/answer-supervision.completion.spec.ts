import { describeCompletion } from '#processes/describe-completion';
import { answerSupervisionTask, routing } from './answer-supervision.completion';

describeCompletion('supervision', answerSupervisionTask, routing, {
  good: [['what the unit writes', { answer: '已安排施工，本月二十日前办结。' }, {}]],
  bad: [
    ['nothing', {}, 'answer'],
    ['a word', { answer: '已办' }, 'answer'],
  ],
});
