import { isoDate, lastDayOf } from '#libs/deadline/civil-day';
import type { Language } from '#libs/errors/index';
import { registerMessages, translate } from '#libs/errors/index';
import type { Digest } from './read-digest';
import type { ReminderLine } from './read-reminder-lines';

registerMessages({
  'reminder.mail.subject': {
    zh: '信访办理平台：{count} 条提醒',
    en: 'Petition Desk: reminders ({count})',
  },
  'reminder.mail.foot': {
    zh: '提醒的方式和时间可在 {address} 修改。请勿回复本邮件。',
    en: 'How and when you are reminded is changed at {address}. Please do not answer this e-mail.',
  },
  'reminder.mail.due': { zh: '截止 {day}', en: 'due {day}' },
  'reminder.mail.withheld': {
    zh: '一件受保护的事项，请登录查看',
    en: 'a protected matter: sign in to see it',
  },
  'reminder.light.red': { zh: '红灯', en: 'red' },
  'reminder.light.yellow': { zh: '黄灯', en: 'yellow' },
  'reminder.light.green': { zh: '绿灯', en: 'green' },
  'reminder.light.grey': { zh: '中止', en: 'suspended' },
  'reminder.kind.new-task': { zh: '新任务', en: 'New task' },
  'reminder.kind.yellow': { zh: '转为黄灯', en: 'Turned yellow' },
  'reminder.kind.red': { zh: '转为红灯', en: 'Turned red' },
  'reminder.kind.urged': { zh: '催办', en: 'Urged' },
  'reminder.kind.sent-back': { zh: '退回', en: 'Sent back' },
  'reminder.kind.mentioned': { zh: '内部意见中提到您', en: 'Mentioned or asked in a comment' },
  'reminder.kind.copied': { zh: '抄送', en: 'Shown to you' },
  'reminder.kind.followed': { zh: '关注的事项有变化', en: 'A case that you follow has changed' },
  'reminder.kind.co-sign': { zh: '加签', en: 'Co-signature' },
  'reminder.kind.meeting': { zh: '联席会议', en: 'Joint meeting' },
  'reminder.kind.other': { zh: '其他通知', en: 'Another notice' },
  'reminder.digest.subject': {
    zh: '信访办理平台：{day} 每日摘要（红灯 {red}，黄灯 {yellow}）',
    en: 'Petition Desk: digest of {day} ({red} red, {yellow} yellow)',
  },
  'reminder.digest.lights': {
    zh: '红灯 {red}，黄灯 {yellow}；今天到期 {dueToday}，本周到期 {dueThisWeek}',
    en: '{red} red, {yellow} yellow; {dueToday} due today, {dueThisWeek} due this week',
  },
  'reminder.digest.waiting': {
    zh: '待办 {todo}（其中我已领取 {claimed}），代办 {deputy}，等我答复的询问 {questions}，等我加签 {coSignatures}',
    en: 'To do {todo} (claimed by you {claimed}), as a deputy {deputy}, questions to you {questions}, co-signatures {coSignatures}',
  },
  'reminder.digest.first': { zh: '最先到期：', en: 'Due first:' },
  'reminder.digest.inbox': { zh: '打开收件箱：{address}', en: 'Open the inbox: {address}' },
  'reminder.confirm.subject': { zh: '信访办理平台：确认邮箱', en: 'Petition Desk: confirm your address' },
  'reminder.confirm.text': {
    zh: '确认码：{code}\n请在 30 分钟内到 {address} 输入。如非本人操作，请忽略本邮件。',
    en: 'Code: {code}\nEnter it at {address} within 30 minutes. If you did not ask for it, ignore this e-mail.',
  },
});

export interface ReminderText {
  subject: string;
  text: string;
}

/** What has gathered for somebody, one paragraph each. */
export function composeReminders(
  lines: readonly ReminderLine[],
  publicUrl: string,
  language: Language,
): ReminderText {
  const paragraphs = lines.map((line) => {
    const kind = translate(`reminder.kind.${line.kind}`, {}, language);
    return `${kind}: ${lineText(line, language)}\n${new URL(line.path, publicUrl).href}`;
  });
  return {
    subject: translate('reminder.mail.subject', { count: lines.length }, language),
    text: [...paragraphs, foot(publicUrl, language)].join('\n\n'),
  };
}

export function composeDigest(
  { first, ...facts }: Digest,
  publicUrl: string,
  language: Language,
): ReminderText {
  const say = (code: string, params = {}) => translate(`reminder.digest.${code}`, params, language);
  const lines = first.map((line) => `${lineText(line, language)}\n${new URL(line.path, publicUrl).href}`);
  const parts = [
    `${say('lights', facts)}\n${say('waiting', facts)}`,
    ...(lines.length > 0 ? [`${say('first')}\n${lines.join('\n')}`] : []),
    say('inbox', { address: new URL('/inbox', publicUrl).href }),
    foot(publicUrl, language),
  ];
  return { subject: say('subject', facts), text: parts.join('\n\n') };
}

export function composeConfirmation(code: string, publicUrl: string, language: Language): ReminderText {
  const address = new URL('/account', publicUrl).href;
  return {
    subject: translate('reminder.confirm.subject', {}, language),
    text: translate('reminder.confirm.text', { code, address }, language),
  };
}

/** `[red] XF2026000012 Investigate, due 2026-07-20`, as far as each is known and may be said. */
function lineText({ number, step, light, dueAt, path }: ReminderLine, language: Language): string {
  const withheld = light !== null && number === null && path === '/inbox';
  const what = withheld
    ? translate('reminder.mail.withheld', {}, language)
    : [number, step?.[language]].filter(Boolean).join(' ');
  const shown = light && `[${translate(`reminder.light.${light}`, {}, language)}]`;
  const due =
    dueAt && light !== 'grey'
      ? translate('reminder.mail.due', { day: isoDate(lastDayOf(dueAt)) }, language)
      : null;
  return [[shown, what].filter(Boolean).join(' '), due].filter(Boolean).join(language === 'zh' ? '，' : ', ');
}

function foot(publicUrl: string, language: Language): string {
  return translate('reminder.mail.foot', { address: new URL('/account', publicUrl).href }, language);
}
