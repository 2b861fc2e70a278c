import { describeCompletion } from '#processes/describe-completion';
import { examineReviewLatenessTask, routing } from './examine-review-lateness.completion';

const admitted = { admitted: true, cause: 'illness', grounds: '住院期间无法提出，有医院证明。' };
const refused = { admitted: false, grounds: '没有说明正当原因，也没有证明。' };

describeCompletion('review', examineReviewLatenessTask, routing, {
  good: [
    ['a good reason', admitted, { admitted: true }],
    ['none', refused, { admitted: false }],
  ],
  bad: [
    ['no decision', { ...admitted, admitted: undefined }, 'admitted'],
    ['an excuse without its reason', { ...admitted, cause: undefined }, 'cause'],
    ['a reason nobody knows', { ...admitted, cause: 'weather' }, 'cause'],
    ['a refusal without grounds', { ...refused, grounds: undefined }, 'grounds'],
  ],
});
