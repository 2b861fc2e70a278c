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
    zh: '该单位不能停用：尚有未办结的信访事项 {cases} 件、待办任务 {tasks} 项、在岗人员 {people} 名、未停用的下级单位 {units} 个',
    en: 'This unit cannot be closed: it still has {cases} open petitions, {tasks} open tasks, {people} people with posts and {units} active units under it',
  },
  'organisation.unit-held': {
    zh: '该单位尚有不便在此显示的未了事项，不能停用，请稍后再试',
    en: 'This unit cannot be closed yet: what is still open is not shown here; try again later',
  },
  'organisation.unit-changed': {
    zh: '{name}刚刚修改了该单位，请查看最新内容后再改',
    en: '{name} has just changed this unit; look at what it is now, then change it',
  },
  'organisation.leader-twice': {
    zh: '同一人在负责人中重复',
    en: 'Somebody is named twice among the leaders',
  },
  'organisation.chief-twice': { zh: '一个单位只能有一名一把手', en: 'A unit has one first leader at most' },
  'organisation.leader-without-post': {
    zh: '负责人须在该单位有岗位且账号已启用',
    en: 'A leader has a post in this unit, and an active account',
  },
  'organisation.post-unknown': {
    zh: '岗位所在单位不存在或已停用',
    en: 'A post is in a unit that does not exist or is closed',
  },
  'organisation.role-unknown': {
    zh: '没有这个角色，可能刚刚被删除',
    en: 'There is no such role; it may just have been removed',
  },
  'organisation.post-twice': { zh: '岗位重复', en: 'A post is named twice' },
  'organisation.post-gone': {
    zh: '这一岗位已经结束，或者不是此人的岗位，请查看最新内容后再改',
    en: 'This post has ended or is not theirs; look at what it is now, then change it',
  },
  'organisation.post-dates': {
    zh: '截止日不能早于起始日',
    en: 'The last day must not lie before the first',
  },
  'organisation.post-begun': {
    zh: '岗位已经开始，起始日不能改到今天以后；请先结束，再另设以后的岗位',
    en: 'The post has begun, so its first day can not lie after today; end it, and add one that begins later',
  },
  'organisation.post-end-past': {
    zh: '截止日最早为昨天（保存后立即失效）：此前的权限已经行使，不能倒签',
    en: 'The last day is yesterday at the earliest, which ends it at once: what could be done until now can not be undone',
  },
  'organisation.post-overlap': {
    zh: '与此人同一岗位的另一任期重叠：同一岗位的起止日不能交叉',
    en: 'This overlaps with another term of theirs in the same post: the days of one post must not cross',
  },
  'organisation.last-administrator': {
    zh: '至少须保留一名能登录的系统管理员',
    en: 'At least one administrator who can sign in must remain',
  },
});
