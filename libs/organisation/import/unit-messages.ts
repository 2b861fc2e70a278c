import { registerMessages } from '#libs/errors/index';

registerMessages({
  'units-import.column-missing': {
    zh: '第一行应为表头，且须有“{column}”一列。',
    en: 'The first row must be the heading, with a column “{column}”.',
  },
  'units-import.empty': { zh: '表格里没有单位。', en: 'The sheet names no unit.' },
  'units-import.id-form': {
    zh: '单位代码须为小写字母、数字、横线，最多 40 个。',
    en: 'A unit code has lower-case letters, digits and dashes, at most 40.',
  },
  'units-import.unit-twice': {
    zh: '这一单位代码前面已经出现。',
    en: 'This unit code stands in an earlier row.',
  },
  'units-import.name-zh-form': {
    zh: '中文名称须有 1 至 50 个字。',
    en: 'A Chinese name has 1 to 50 characters.',
  },
  'units-import.name-en-form': {
    zh: '英文名称须有 1 至 100 个字符。',
    en: 'An English name has 1 to 100 characters.',
  },
  'units-import.kind-unknown': {
    zh: '没有这个类型，请填页面上的类型名称，例如“社区”。',
    en: 'There is no such kind: name it as the pages do, for instance “Community”.',
  },
  'units-import.kind-fixed': {
    zh: '已有单位的类型不能更改。',
    en: 'The kind of a unit that is there stays.',
  },
  'units-import.parent-unknown': {
    zh: '没有这个上级单位：请填单位代码或者名称。',
    en: 'There is no such parent unit: give its code or its name.',
  },
  'units-import.parent-ambiguous': {
    zh: '有几个单位叫这个名称，请填单位代码。',
    en: 'Several units have this name: give the code.',
  },
  'units-import.circle': {
    zh: '按这份表格，该单位会成为自己的下级。',
    en: 'By this sheet the unit would lie under itself.',
  },
  'units-import.sort-form': {
    zh: '排序须为 0 至 100000 的整数。',
    en: 'The order is a whole number up to 100,000.',
  },
  'units-import.state-form': { zh: '状态须为“启用”或“停用”。', en: 'The state is “Open” or “Closed”.' },
});
