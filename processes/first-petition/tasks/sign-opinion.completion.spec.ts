import { describeCompletion } from '#processes/describe-completion';
import { signOpinionTask, routing } from './sign-opinion.completion';

describeCompletion('first-petition', signOpinionTask, routing, {
  good: [
    [
      'a signature of the text that was shown',
      { approved: true, paperHash: 'a1'.repeat(32) },
      { approved: true },
    ],
    ['a draft sent back', { approved: false, comment: '补充法律依据' }, { approved: false }],
  ],
  bad: [
    ['no decision', {}, 'approved'],
    ['a signature of nobody knows what', { approved: true }, 'paperHash'],
    ['a hash that is none', { approved: true, paperHash: 'a1' }, 'paperHash'],
    ['a word for a yes', { approved: 'true' }, 'approved'],
    ['a draft sent back without a word', { approved: false }, 'comment'],
    ['a draft sent back with blanks', { approved: false, comment: '   ' }, 'comment'],
  ],
});
