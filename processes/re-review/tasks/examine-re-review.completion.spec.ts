import { describeCompletion } from '#processes/describe-completion';
import { examineReReviewTask, routing } from './examine-re-review.completion';

const quiet = { findings: '原意见事实清楚，程序合法。', hearing: false };
const heard = { ...quiet, hearing: true, hearingOn: '2026-05-20', hearingPlace: '县信访接待中心' };

describeCompletion('re-review', examineReReviewTask, routing, {
  good: [
    ['no hearing', quiet, { hearing: false }],
    ['a hearing with day and place', heard, { hearing: true }],
  ],
  bad: [
    ['no findings', { ...quiet, findings: undefined }, 'findings'],
    ['no word on a hearing', { ...quiet, hearing: undefined }, 'hearing'],
    ['a hearing without a day', { ...heard, hearingOn: undefined }, 'hearingOn'],
    ['a hearing nowhere', { ...heard, hearingPlace: undefined }, 'hearingPlace'],
  ],
});
