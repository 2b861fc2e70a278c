import { describeCompletion } from '#processes/describe-completion';
import { approveErasureTask, routing } from './approve-erasure.completion';

const erase = { approved: true, grounds: '保管期限已满，没有继续保存的价值。' };
const keep = { approved: false, keepYears: 5, grounds: '仍有继续保存的价值。' };

describeCompletion('case-erasure', approveErasureTask, routing, {
  good: [
    ['an erasure', erase, { approved: true }],
    ['a case that is kept', keep, { approved: false }],
  ],
  bad: [
    ['nothing', {}, 'approved'],
    ['an erasure without grounds', { approved: true, grounds: ' ' }, 'grounds'],
    ['a case that is kept for nobody knows how long', { ...keep, keepYears: undefined }, 'keepYears'],
    ['no year at all', { ...keep, keepYears: 0 }, 'keepYears'],
    ['more than fifty years', { ...keep, keepYears: 51 }, 'keepYears'],
  ],
});
