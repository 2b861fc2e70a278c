import { registerMessages } from '#libs/errors/index';

registerMessages({
  'deadline.not-found': { zh: '没有这个期限。', en: 'There is no such deadline.' },
  'deadline.not-running': {
    zh: '期限已结束或已中止，不能更改。',
    en: 'The deadline has ended or is suspended; it cannot be changed.',
  },
  'deadline.not-suspended': { zh: '期限没有中止，无须恢复。', en: 'The deadline is not suspended.' },
  'deadline.last-day-passed': {
    zh: '新的最后一天不能早于今天。',
    en: 'The new last day cannot be before today.',
  },
  'deadline.petitioner-shortened': {
    zh: '信访人自己的期限只能延长，不能缩短。',
    en: "A petitioner's own period can be made longer, never shorter.",
  },
});
