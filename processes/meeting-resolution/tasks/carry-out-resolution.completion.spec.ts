import { describeCompletion } from '#processes/describe-completion';
import { carryOutResolutionTask, routing } from './carry-out-resolution.completion';

const done = { report: '已经修复并验收。' };

describeCompletion('meeting-resolution', carryOutResolutionTask, routing, {
  good: [['what was done', done, {}]],
  bad: [
    ['nothing', {}, 'report'],
    ['a word', { report: '好' }, 'report'],
  ],
});
