import { describeCompletion } from '#processes/describe-completion';
import { resolveClaimTask, routing } from './resolve-claim.completion';

const done = { measures: '更换路灯四盏，已全部亮灯', resolvedOn: '2026-03-20' };

describeCompletion('first-petition', resolveClaimTask, routing, {
  good: [['what was done', done, {}]],
  bad: [
    ['no measures', { ...done, measures: undefined }, 'measures'],
    ['one word', { ...done, measures: '已办' }, 'measures'],
    ['no day', { ...done, resolvedOn: undefined }, 'resolvedOn'],
    ['a day that is none', { ...done, resolvedOn: '2026-13-01' }, 'resolvedOn'],
  ],
});
