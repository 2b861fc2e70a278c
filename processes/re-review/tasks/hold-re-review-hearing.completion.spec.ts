import { describeCompletion } from '#processes/describe-completion';
import { holdReReviewHearingTask, routing } from './hold-re-review-hearing.completion';

const held = {
  heldAt: '2026-05-20',
  chair: '听证主持人',
  summary: '双方陈述并出示了证据',
  conclusion: '原意见认定事实清楚',
};

describeCompletion('re-review', holdReReviewHearingTask, routing, {
  good: [['a hearing', held, {}]],
  bad: [
    ['a day in words', { ...held, heldAt: '五月' }, 'heldAt'],
    ['no chair', { ...held, chair: undefined }, 'chair'],
    ['no summary', { ...held, summary: undefined }, 'summary'],
    ['no conclusion', { ...held, conclusion: undefined }, 'conclusion'],
  ],
});
