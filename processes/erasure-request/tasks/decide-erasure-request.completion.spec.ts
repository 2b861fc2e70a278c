import { describeCompletion } from '#processes/describe-completion';
import { decideErasureRequestTask, routing } from './decide-erasure-request.completion';

const grounds = '事项办结已满十年，没有保全。';

describeCompletion('erasure-request', decideErasureRequestTask, routing, {
  good: [
    ['a case for the list', { outcome: 'erase', grounds }, { outcome: 'erase' }],
    ['contact data alone', { outcome: 'contact', grounds }, { outcome: 'contact' }],
    ['a refusal', { outcome: 'decline', grounds }, { outcome: 'decline' }],
  ],
  bad: [
    ['nothing', {}, 'outcome'],
    ['an answer that there is not', { outcome: 'all', grounds }, 'outcome'],
    ['a refusal without grounds', { outcome: 'decline', grounds: '  ' }, 'grounds'],
  ],
});
