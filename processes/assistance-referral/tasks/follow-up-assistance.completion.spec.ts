import { describeCompletion } from '#processes/describe-completion';
import { followUpAssistanceTask, routing } from './follow-up-assistance.completion';

const found = { outcome: 'improved', report: '已出院，生活基本稳定。' };

describeCompletion('assistance-referral', followUpAssistanceTask, routing, {
  good: [
    ['better', found, {}],
    ['harder', { ...found, outcome: 'worse' }, {}],
  ],
  bad: [
    ['nothing', {}, 'outcome'],
    ['no report', { ...found, report: ' ' }, 'report'],
  ],
});
