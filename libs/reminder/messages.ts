import { registerMessages } from '#libs/errors/index';

registerMessages({
  'reminder.email-off': {
    zh: '本单位没有设置邮件服务器，不能用邮件提醒。',
    en: 'The office has no mail server set up: there are no reminders by e-mail.',
  },
  'reminder.asked-too-often': {
    zh: '一天之内最多发送 5 次确认码，请明天再试。',
    en: 'At most five codes are sent within a day; try again tomorrow.',
  },
  'reminder.no-address': {
    zh: '没有等待确认的邮箱，请先填写邮箱。',
    en: 'No address waits for a code; enter one first.',
  },
  'reminder.code-wrong': {
    zh: '确认码不正确，请核对邮件中的 8 位数字。',
    en: 'This is not the code; check the eight digits in the e-mail.',
  },
  'reminder.code-over': {
    zh: '确认码已失效（超过 30 分钟，或输错 5 次），请重新发送。',
    en: 'The code no longer works (30 minutes, or five wrong entries); have another one sent.',
  },
  'reminder.quiet-ends': {
    zh: '免打扰要同时填写开始和结束，且两者不能相同。',
    en: 'Quiet hours need a beginning and an end that differ.',
  },
  'reminder.digest-in-quiet': {
    zh: '每日摘要的时间不能在免打扰时段内。',
    en: 'The time of the digest cannot lie within the quiet hours.',
  },
});
