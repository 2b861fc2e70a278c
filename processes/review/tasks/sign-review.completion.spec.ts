import { describeCompletion } from '#processes/describe-completion';
import { signReviewTask, routing } from './sign-review.completion';

const signed = { approved: true, paperHash: 'a1'.repeat(32) };
const returned = { approved: false, comment: '请补充依据' };

describeCompletion('review', signReviewTask, routing, {
  good: [
    ['a signature', signed, { approved: true }],
    ['a draft sent back', returned, { approved: false }],
  ],
  bad: [
    ['nothing', {}, 'approved'],
    ['a signature of nobody knows what', { approved: true }, 'paperHash'],
    ['a hash that is none', { approved: true, paperHash: 'a1' }, 'paperHash'],
    ['a draft sent back without a word', { approved: false }, 'comment'],
  ],
});
