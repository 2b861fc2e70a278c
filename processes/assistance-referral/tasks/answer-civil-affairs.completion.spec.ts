import { describeCompletion } from '#processes/describe-completion';
import { answerCivilAffairsTask, routing } from './answer-civil-affairs.completion';

describeCompletion('assistance-referral', answerCivilAffairsTask, routing, {
  good: [['an answer', { reply: '已核对，没有。' }, {}]],
  bad: [['nothing', {}, 'reply']],
});
