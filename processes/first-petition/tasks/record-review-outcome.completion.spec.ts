import { describeCompletion } from '#processes/describe-completion';
import { recordReviewOutcomeTask, routing } from './record-review-outcome.completion';

const review = { result: 'upheld', decidedOn: '2026-06-01', summary: '复查机关维持原处理意见' };

describeCompletion('first-petition', recordReviewOutcomeTask, routing, {
  good: [
    ['a result', review, {}],
    ['a result with its number', { ...review, result: 'revoked', reviewNumber: '区信复查〔2026〕3号' }, {}],
    ['a number typed and deleted', { ...review, reviewNumber: '' }, {}],
  ],
  bad: [
    ['no result', { ...review, result: undefined }, 'result'],
    ['another result', { ...review, result: 'lost' }, 'result'],
    ['no day', { ...review, decidedOn: undefined }, 'decidedOn'],
    ['no summary', { ...review, summary: undefined }, 'summary'],
    ['an endless number', { ...review, reviewNumber: '号'.repeat(61) }, 'reviewNumber'],
  ],
});
