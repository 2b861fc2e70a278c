import { registerMessages } from '#libs/errors/index';

registerMessages({
  'forwarding.not-found': { zh: '没有这件转送。', en: 'There is no such forwarding.' },
  'forwarding.sent-already': {
    zh: '同一内容已经转送该机关，正在等待答复。',
    en: 'The same was sent to this body already; its answer is waited for.',
  },
  'forwarding.answered': { zh: '答复已经登记。', en: 'The answer is on record already.' },
  'forwarding.last-day-passed': {
    zh: '答复期限不能早于明天。',
    en: 'The answer cannot be due before tomorrow.',
  },
  'forwarding.last-day-far': {
    zh: '答复期限不能晚于 {most} 日之后。',
    en: 'The answer cannot be due later than {most} days from now.',
  },
  'forwarding.answered-early': {
    zh: '答复日期不能早于转送日期。',
    en: 'The answer cannot be from before the day on which it was asked for.',
  },
});
