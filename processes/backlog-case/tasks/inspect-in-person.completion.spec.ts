import { describeCompletion } from '#processes/describe-completion';
import { inspectInPersonTask, routing } from './inspect-in-person.completion';

describeCompletion('backlog-case', inspectInPersonTask, routing, {
  good: [['what the leader writes', { doneOn: '2026-03-02', record: '方案可行，请提前一周完成。' }, {}]],
  bad: [
    ['nothing', {}, 'record'],
    ['no day', { doneOn: '昨天', record: '方案可行，请提前一周完成。' }, 'doneOn'],
  ],
});
