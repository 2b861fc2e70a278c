import { registerMessages } from '#libs/errors/index';

registerMessages({
  'people-import.column-missing': {
    zh: '第一行应为表头，且须有“{column}”一列。',
    en: 'The first row must be the heading, with a column “{column}”.',
  },
  'people-import.empty': { zh: '表格里没有人员。', en: 'The sheet names nobody.' },
  'people-import.username-form': {
    zh: '用户名须为小写字母、数字、点、横线，最多 32 个。',
    en: 'A user name has lower-case letters, digits, dots and dashes, at most 32.',
  },
  'people-import.name-form': { zh: '姓名须有 1 至 50 个字。', en: 'A name has 1 to 50 characters.' },
  'people-import.name-en-long': {
    zh: '英文名不得超过 100 个字符。',
    en: 'A name in English is at most 100 characters.',
  },
  'people-import.name-differs': {
    zh: '与该用户名前面一行的姓名不同。',
    en: 'It differs from an earlier row of this user name.',
  },
  'people-import.unit-unknown': {
    zh: '没有这个单位：请填单位代码或者名称。',
    en: 'There is no such unit: give its code or its name.',
  },
  'people-import.unit-ambiguous': {
    zh: '有几个单位叫这个名称，请填单位代码。',
    en: 'Several units have this name: give the code.',
  },
  'people-import.unit-closed': { zh: '该单位已停用。', en: 'The unit is closed.' },
  'people-import.role-unknown': {
    zh: '没有这个职责，请填页面上的职责名称，例如“经办人”。',
    en: 'There is no such role: name it as the pages do, for instance “Handler”.',
  },
  'people-import.post-twice': { zh: '这一岗位重复。', en: 'This post is there twice.' },
  'people-import.date-form': {
    zh: '请写成 2027-01-01 这样的日期，或者留空。',
    en: 'Write a date such as 2027-01-01, or nothing.',
  },
  'people-import.post-dates': {
    zh: '截止日不能早于起始日。',
    en: 'The last day must not lie before the first.',
  },
  'people-import.post-begun': {
    zh: '岗位已经开始，起始日不能改到今天以后。',
    en: 'The post has begun: its first day can not lie after today.',
  },
  'people-import.post-end-past': {
    zh: '截止日最早为昨天，不能倒签。',
    en: 'The last day is yesterday at the earliest.',
  },
  'people-import.post-overlap': {
    zh: '与此人同一岗位的另一任期重叠。',
    en: 'This overlaps with another term of theirs in the same post.',
  },
  'people-import.too-many-posts': { zh: '一人最多 50 个岗位。', en: 'Somebody has 50 posts at most.' },
  'people-import.leader-form': {
    zh: '领导一栏须为“一把手”“副职”或者空白。',
    en: 'Under leader stands “First leader”, “Deputy leader” or nothing.',
  },
  'people-import.leader-differs': {
    zh: '与该人员在同一单位前面一行的领导一栏不同。',
    en: 'It differs from an earlier row of this person in this unit.',
  },
  'people-import.chief-taken': {
    zh: '该单位已有一把手：请先在单位页面调整，或者在表格里把原来的一把手改为副职。',
    en: 'This unit has a first leader: change that on the page of units first, or name them as a deputy in the sheet.',
  },
  'people-import.inactive': {
    zh: '该账号已停用：请先在人员页面启用。',
    en: 'This account is closed: open it on the page of people first.',
  },
});
