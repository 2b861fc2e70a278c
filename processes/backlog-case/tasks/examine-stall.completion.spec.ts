import { describeCompletion } from '#processes/describe-completion';
import { examineStallTask, routing } from './examine-stall.completion';

describeCompletion('backlog-case', examineStallTask, routing, {
  good: [['what is to be done', { instruction: '一周内召集会办，报告材料到货日期。' }, {}]],
  bad: [['nothing', {}, 'instruction']],
});
