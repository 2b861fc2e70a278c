import { describeCompletion } from '#processes/describe-completion';
import { examineAnswerTask, routing } from './examine-answer.completion';

describeCompletion('supervision', examineAnswerTask, routing, {
  good: [
    ['what is accepted', { accepted: true, grounds: '原因清楚，时限明确。' }, { accepted: true }],
    ['what is not', { accepted: false, grounds: '没有写明办结时限。' }, { accepted: false }],
  ],
  bad: [
    ['nothing', {}, 'accepted'],
    ['a refusal without grounds', { accepted: false, grounds: '  ' }, 'grounds'],
  ],
});
