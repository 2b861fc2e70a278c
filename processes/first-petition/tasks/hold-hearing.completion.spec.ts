import { describeCompletion } from '#processes/describe-completion';
import { holdHearingTask, routing } from './hold-hearing.completion';

const held = {
  heldAt: '2026-03-12',
  chair: '听证主持人',
  summary: '信访人和责任单位分别陈述了意见',
  conclusion: '原处理程序合法',
};

describeCompletion('first-petition', holdHearingTask, routing, {
  good: [['a hearing', held, {}]],
  bad: [
    ['a day in words', { ...held, heldAt: '三月五日' }, 'heldAt'],
    ['no chair', { ...held, chair: undefined }, 'chair'],
    ['no summary', { ...held, summary: undefined }, 'summary'],
    ['a conclusion of one word', { ...held, conclusion: '合法' }, 'conclusion'],
    ['no day', { ...held, heldAt: undefined }, 'heldAt'],
  ],
});
