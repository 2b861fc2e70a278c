import { describeCompletion } from '#processes/describe-completion';
import { draftReviewTask, routing } from './draft-review.completion';

const opinion = {
  outcome: 'upheld',
  facts: '经复查，原意见认定的事实清楚。',
  basis: '《信访工作条例》第三十五条',
  opinionText: '维持原意见，请责任单位抓紧落实。',
};

describeCompletion('review', draftReviewTask, routing, {
  good: [
    ['upheld', opinion, {}],
    ['changed', { ...opinion, outcome: 'changed' }, {}],
    ['sent back', { ...opinion, outcome: 'sent-back' }, {}],
  ],
  bad: [
    ['no outcome', { ...opinion, outcome: undefined }, 'outcome'],
    ['another outcome', { ...opinion, outcome: 'lost' }, 'outcome'],
    ['no facts', { ...opinion, facts: undefined }, 'facts'],
    ['no basis', { ...opinion, basis: undefined }, 'basis'],
    ['no opinion', { ...opinion, opinionText: undefined }, 'opinionText'],
  ],
});
