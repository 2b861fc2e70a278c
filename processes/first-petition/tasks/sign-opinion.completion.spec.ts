import { describeCompletion } from '#processes/describe-completion';
import { signOpinionTask, routing } from './sign-opinion.completion';

describeCompletion('first-petition', signOpinionTask, routing, {
  good: [
    ['a signature', { approved: true }, { approved: true }],
    ['a draft sent back', { approved: false, comment: '补充法律依据' }, { approved: false }],
  ],
  bad: [
    ['no decision', {}, 'approved'],
    ['a word for a yes', { approved: 'true' }, 'approved'],
    ['a draft sent back without a word', { approved: false }, 'comment'],
    ['a draft sent back with blanks', { approved: false, comment: '   ' }, 'comment'],
  ],
});
