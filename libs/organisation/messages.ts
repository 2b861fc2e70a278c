import { registerMessages } from '#libs/errors/index';

registerMessages({
  'organisation.unit-not-found': { zh: '没有这个单位', en: 'There is no such unit' },
  'organisation.person-not-found': { zh: '没有这个人员', en: 'There is no such person' },
  'organisation.unit-exists': { zh: '单位代码已被使用', en: 'This unit code is taken' },
  'organisation.username-taken': { zh: '用户名已被使用', en: 'This user name is taken' },
  'organisation.parent-invalid': {
    zh: '上级单位不存在、已停用或属于本单位的下级',
    en: 'The parent unit does not exist, is not active or lies under this unit',
  },
  'organisation.unit-needed': {
    zh: '该单位为系统所必需，不能停用或移动',
    en: 'The office cannot do without this unit: it is neither closed nor moved',
  },
  'organisation.unit-busy': {
    zh: '该单位尚有未办结的信访事项或未停用的下级单位，不能停用',
    en: 'This unit still has open petitions or active units under it and cannot be closed',
  },
  'organisation.post-unknown': {
    zh: '岗位所在单位不存在或已停用',
    en: 'A post is in a unit that does not exist or is closed',
  },
  'organisation.post-twice': { zh: '岗位重复', en: 'A post is named twice' },
  'organisation.last-administrator': {
    zh: '至少须保留一名能登录的系统管理员',
    en: 'At least one administrator who can sign in must remain',
  },
});
