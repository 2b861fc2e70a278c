import { describeCompletion } from '#processes/describe-completion';
import { appraiseCaseTask, routing } from './appraise-case.completion';

const erase = { proposed: true, grounds: '保管期限已满，没有继续保存的价值。' };
const keep = { proposed: false, keepYears: 5, grounds: '仍有继续保存的价值。' };

describeCompletion('case-erasure', appraiseCaseTask, routing, {
  good: [
    ['an erasure', erase, { proposed: true }],
    ['a case that is kept', keep, { proposed: false }],
  ],
  bad: [
    ['nothing', {}, 'proposed'],
    ['an erasure without grounds', { proposed: true, grounds: ' ' }, 'grounds'],
    ['a case that is kept for nobody knows how long', { ...keep, keepYears: undefined }, 'keepYears'],
    ['no year at all', { ...keep, keepYears: 0 }, 'keepYears'],
    ['more than fifty years', { ...keep, keepYears: 51 }, 'keepYears'],
  ],
});
