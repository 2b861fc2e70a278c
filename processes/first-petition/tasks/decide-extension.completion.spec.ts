import { describeCompletion } from '#processes/describe-completion';
import { decideExtensionTask, routing } from './decide-extension.completion';

const granted = { granted: true, days: 30, reason: '需要等待检测机构的鉴定结论' };

describeCompletion('first-petition', decideExtensionTask, routing, {
  good: [
    ['thirty days', granted, { granted: true }],
    ['one day', { ...granted, days: 1 }, { granted: true }],
    ['a refusal, which needs no days', { granted: false, reason: '情况并不复杂' }, { granted: false }],
  ],
  bad: [
    ['no decision', { days: 5, reason: '情况比较复杂' }, 'granted'],
    ['more than the law allows', { ...granted, days: 31 }, 'days'],
    ['no days', { ...granted, days: undefined }, 'days'],
    ['zero days', { ...granted, days: 0 }, 'days'],
    ['half a day', { ...granted, days: 0.5 }, 'days'],
    ['no reason', { ...granted, reason: undefined }, 'reason'],
    ['a refusal without a reason', { granted: false }, 'reason'],
  ],
});
