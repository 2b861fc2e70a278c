import { registerMessages } from '#libs/errors/index';

registerMessages({
  'calendar.changed-meanwhile': {
    zh: '工作日历刚刚被他人更改，本次未作任何更改。请重新查看后再提交。',
    en: 'Somebody else has just changed the calendar; nothing of yours was changed. Look at it again, then send.',
  },
  'calendar.backwards': { zh: '结束日期不能早于开始日期。', en: 'The last day cannot be before the first.' },
  'calendar.too-long': { zh: '一次最多更正 {days} 天。', en: 'At most {days} days are corrected at once.' },
  'calendar.year-unknown': {
    zh: '只能查看和更正 {first} 年至 {last} 年的日历。',
    en: 'Only the calendars of {first} to {last} are kept here.',
  },
  'calendar.nothing-changes': {
    zh: '这些日子已经是这样，没有需要更改的。',
    en: 'These days are so already; nothing would change.',
  },
  'calendar.nothing-to-take-back': {
    zh: '这些日子没有更正，无可撤销。',
    en: 'None of these days has a correction to take back.',
  },
  'calendar.confirmed-already': {
    zh: '这一年已经确认为最终日历。',
    en: 'This year is confirmed as final already.',
  },
  'calendar.not-confirmed': {
    zh: '这一年没有由管理员确认过。',
    en: 'No administrator has confirmed this year.',
  },
});
