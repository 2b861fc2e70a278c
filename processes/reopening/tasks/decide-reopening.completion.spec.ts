import { describeCompletion } from '#processes/describe-completion';
import { decideReopeningTask, routing } from './decide-reopening.completion';

const granted = { reopened: true, grounds: '承诺的修复没有完成。' };
const declined = { reopened: false, grounds: '承诺事项已经全部落实。' };

describeCompletion('reopening', decideReopeningTask, routing, {
  good: [
    ['a case handled anew', granted, { reopened: true }],
    ['a request that is declined', declined, { reopened: false }],
  ],
  bad: [
    ['nothing', {}, 'reopened'],
    ['an order without grounds', { reopened: true }, 'grounds'],
    ['a refusal without grounds', { reopened: false, grounds: '  ' }, 'grounds'],
  ],
});
