import { describeCompletion } from '#processes/describe-completion';
import { decideMeetingTask, routing } from './decide-meeting.completion';

const held = { held: true, grounds: '涉及三个部门，需要会办。' };

describeCompletion('joint-meeting', decideMeetingTask, routing, {
  good: [
    ['a meeting', held, { held: true }],
    ['none', { ...held, held: false }, { held: false }],
  ],
  bad: [
    ['nothing', {}, 'held'],
    ['no grounds', { held: true, grounds: ' ' }, 'grounds'],
  ],
});
