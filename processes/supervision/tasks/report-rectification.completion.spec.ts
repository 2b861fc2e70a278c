import { describeCompletion } from '#processes/describe-completion';
import { reportRectificationTask, routing } from './report-rectification.completion';

describeCompletion('supervision', reportRectificationTask, routing, {
  good: [['what the unit writes', { report: '已安排施工，本月二十日前办结。' }, {}]],
  bad: [
    ['nothing', {}, 'report'],
    ['a word', { report: '已办' }, 'report'],
  ],
});
