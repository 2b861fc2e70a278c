import { describeCompletion } from '#processes/describe-completion';
import { classifyClaimTask, routing } from './classify-claim.completion';

const claim = { finding: 'reasonable', hardship: false, grounds: '依据物业管理条例第二十条' };

describeCompletion('first-petition', classifyClaimTask, routing, {
  good: [
    ['a reasonable claim', claim, { finding: 'reasonable', hardship: false }],
    [
      'one partly so, in hardship',
      { ...claim, finding: 'partly', hardship: true },
      { finding: 'partly', hardship: true },
    ],
    [
      'an unreasonable one',
      { ...claim, finding: 'unreasonable' },
      { finding: 'unreasonable', hardship: false },
    ],
  ],
  bad: [
    ['no finding', { ...claim, finding: undefined }, 'finding'],
    ['an unknown finding', { ...claim, finding: 'maybe' }, 'finding'],
    ['hardship in words', { ...claim, hardship: 'no' }, 'hardship'],
    ['no grounds', { ...claim, grounds: undefined }, 'grounds'],
    ['thin grounds', { ...claim, grounds: '合理' }, 'grounds'],
  ],
});
