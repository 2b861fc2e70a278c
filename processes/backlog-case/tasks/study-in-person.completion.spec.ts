import { describeCompletion } from '#processes/describe-completion';
import { studyInPersonTask, routing } from './study-in-person.completion';

describeCompletion('backlog-case', studyInPersonTask, routing, {
  good: [['what the leader writes', { doneOn: '2026-03-02', record: '方案可行，请提前一周完成。' }, {}]],
  bad: [
    ['nothing', {}, 'doneOn'],
    ['no day', { doneOn: '昨天', record: '方案可行，请提前一周完成。' }, 'doneOn'],
  ],
});
