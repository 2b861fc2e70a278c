import { registerMessages } from '#libs/errors/index';

registerMessages({
  'signed-list.empty': { zh: '表格里没有人员。', en: 'The sheet names nobody.' },
  'signed-list.no-name-column': {
    zh: '第一行应为表头，且须有“姓名”一列。',
    en: 'The first row must be the heading, with a column “name”.',
  },
  'signed-list.name-missing': { zh: '缺少姓名。', en: 'The name is missing.' },
  'signed-list.name-long': { zh: '姓名不得超过 60 个字。', en: 'A name is at most 60 characters.' },
  'signed-list.address-long': {
    zh: '住址不得超过 200 个字。',
    en: 'An address is at most 200 characters.',
  },
  'signed-list.formula': {
    zh: '不能以 = + - @ 开头：表格软件会把它当作公式。',
    en: 'It cannot begin with = + - @: spreadsheet programs would take it for a formula.',
  },
  'signed-list.phone-form': {
    zh: '电话应为 11 位手机号或带区号的座机号。',
    en: 'The phone must be a mainland mobile or landline number.',
  },
  'signed-list.id-number-form': {
    zh: '身份证号应为 18 位。',
    en: 'The identity number must have 18 characters.',
  },
  'signed-list.id-number-rounded': {
    zh: '身份证号被表格当作数字，末几位已丢失：请把该列设为“文本”后重填。',
    en: 'The sheet took the identity number for a number and lost its last digits: make the column “text” and enter it again.',
  },
  'signed-list.id-or-phone': {
    zh: '身份证号和电话至少填一项，否则无法辨别重复的人。',
    en: 'Give an identity number or a phone: without one, people who are there twice cannot be found.',
  },
  'signed-list.signed-form': {
    zh: '“已签名”请填“是”或“否”。',
    en: '“Signed” is yes or no.',
  },
  'signed-list.twice-in-file': {
    zh: '与第 {other} 行是同一人。',
    en: 'The same person as row {other}.',
  },
  'signed-list.known': {
    zh: '此人已是代表，或已在联名册上。',
    en: 'This person is a representative or on the list already.',
  },
});
