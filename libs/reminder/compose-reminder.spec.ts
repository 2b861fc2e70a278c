import { composeConfirmation, composeDigest, composeReminders } from './compose-reminder';
import type { Digest } from './read-digest';
import type { ReminderLine } from './read-reminder-lines';

const URL_OF = 'https://office.example';
const line: ReminderLine = {
  kind: 'red',
  number: 'XF2026000012',
  step: { zh: '调查核实', en: 'Investigate' },
  light: 'red',
  // 24:00 of the 20th.
  dueAt: new Date('2026-07-20T16:00:00Z'),
  path: '/tasks/42',
};
const digest: Digest = {
  day: '2026-07-20',
  red: 2,
  yellow: 1,
  dueToday: 3,
  dueThisWeek: 4,
  todo: 9,
  claimed: 5,
  deputy: 6,
  questions: 7,
  coSignatures: 8,
  first: [line],
};

it('says number, step, light, last day and where to read it', () => {
  const zh = composeReminders([line], URL_OF, 'zh');
  expect(zh.subject).toBe('信访办理平台：1 条提醒');
  expect(zh.text).toContain(
    '转为红灯: [红灯] XF2026000012 调查核实，截止 2026-07-20\nhttps://office.example/tasks/42',
  );
  const en = composeReminders([line], URL_OF, 'en');
  expect(en.text).toContain('Turned red: [red] XF2026000012 Investigate, due 2026-07-20');
  expect(en.text).toContain('https://office.example/account');
});

it('says of an accusation that there is something, and no more', () => {
  const withheld = { ...line, number: null, step: null, path: '/inbox' };
  const { text } = composeReminders([withheld], URL_OF, 'zh');
  expect(text).toContain('一件受保护的事项');
  expect(text).toContain('https://office.example/inbox');
});

it('names no last day of what is suspended, and of a notice its kind and number alone', () => {
  const suspended = { ...line, light: 'grey' as const };
  expect(composeReminders([suspended], URL_OF, 'zh').text).not.toContain('截止');
  const notice = { ...line, kind: 'copied' as const, step: null, light: null, dueAt: null };
  expect(composeReminders([notice], URL_OF, 'zh').text).toContain('抄送: XF2026000012\n');
});

it('counts what a day brings', () => {
  const { subject, text } = composeDigest(digest, URL_OF, 'zh');
  expect(subject).toBe('信访办理平台：2026-07-20 每日摘要（红灯 2，黄灯 1）');
  for (const said of [
    '今天到期 3，本周到期 4',
    '待办 9（其中我已领取 5）',
    '代办 6',
    '询问 7',
    '加签 8',
    '[红灯] XF2026000012',
    'https://office.example/inbox',
  ])
    expect(text).toContain(said);
  const none = composeDigest({ ...digest, first: [] }, URL_OF, 'en').text;
  expect(none).not.toContain('Due first');
});

it('sends the code and where to enter it', () => {
  const { text } = composeConfirmation('12345678', URL_OF, 'en');
  expect(text).toContain('12345678');
  expect(text).toContain('https://office.example/account');
});
