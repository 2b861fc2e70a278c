import { describeCompletion } from '#processes/describe-completion';
import { signCivilAffairsTask, routing } from './sign-civil-affairs.completion';

describeCompletion('assistance-referral', signCivilAffairsTask, routing, {
  good: [
    ['a signature', { signed: true }, { civilAffairsSigned: true }],
    ['sent back', { signed: false, remarks: '金额依据不足。' }, { civilAffairsSigned: false }],
  ],
  bad: [
    ['nothing', {}, 'signed'],
    ['sent back without a word', { signed: false }, 'remarks'],
  ],
});
