import { describeCompletion } from '#processes/describe-completion';
import { signMinutesTask, routing } from './sign-minutes.completion';

const back = { signed: false, remarks: '第二项决议没有期限。' };

describeCompletion('joint-meeting', signMinutesTask, routing, {
  good: [
    ['a signature', { signed: true }, { signed: true }],
    ['minutes sent back', back, { signed: false }],
  ],
  bad: [
    ['nothing', {}, 'signed'],
    ['minutes sent back without a reason', { signed: false }, 'remarks'],
  ],
});
