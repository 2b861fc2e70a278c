import { describeCompletion } from '#processes/describe-completion';
import { followUpOverdueTask, routing } from './follow-up-overdue.completion';

const word = { instruction: '本周内完成并报告。' };

describeCompletion('meeting-resolution', followUpOverdueTask, routing, {
  good: [
    ['a word', word, {}],
    ['another day', { ...word, newDay: '2026-04-01' }, {}],
  ],
  bad: [
    ['nothing', {}, 'instruction'],
    ['a day that there is not', { ...word, newDay: '2026-02-30' }, 'newDay'],
  ],
});
