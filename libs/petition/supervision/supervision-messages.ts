import { registerMessages } from '#libs/errors/index';

registerMessages({
  'supervision.over': {
    zh: '被督办的事项已经办结，督办已经结束。',
    en: 'The supervised work is done: the supervision is over.',
  },
  'supervision.pending': {
    zh: '该事项正在督办，办结之前不重复督办。',
    en: 'The case is under supervision already; it is not supervised twice.',
  },
  'supervision.nothing-open': {
    zh: '责任单位在该事项上没有正在计时的期限，不能督办。',
    en: 'The responsible unit has no running deadline in this case: there is nothing to supervise.',
  },
  'supervision.not-over': {
    zh: '被督办的事项还没有办结，督办不能结束。',
    en: 'The supervised work is not done: the supervision does not end.',
  },
  'supervision.not-yours': {
    zh: '只有责任单位的负责人和承办人签收督办通知。',
    en: 'Only the head and the handlers of the supervised unit acknowledge a supervision.',
  },
});
