import { describeCompletion } from '#processes/describe-completion';
import { signMinutesTask, routing } from './sign-minutes.completion';

const back = { signed: false, remarks: '第二项决议没有期限。' };

describeCompletion('joint-meeting', signMinutesTask, routing, {
  good: [
    ['a signature of what was shown', { signed: true, paperHash: 'a1'.repeat(32) }, { signed: true }],
    ['minutes sent back', back, { signed: false }],
  ],
  bad: [
    ['nothing', {}, 'signed'],
    ['a signature of nobody knows what', { signed: true }, 'paperHash'],
    ['a hash that is none', { signed: true, paperHash: 'a1' }, 'paperHash'],
    ['minutes sent back without a reason', { signed: false }, 'remarks'],
  ],
});
