import { describeCompletion } from '#processes/describe-completion';
import { signFinanceTask, routing } from './sign-finance.completion';

describeCompletion('assistance-referral', signFinanceTask, routing, {
  good: [
    ['a signature', { signed: true }, { financeSigned: true }],
    ['sent back', { signed: false, remarks: '金额依据不足。' }, { financeSigned: false }],
  ],
  bad: [
    ['nothing', {}, 'signed'],
    ['sent back without a word', { signed: false }, 'remarks'],
  ],
});
