import { registerMessages } from '#libs/errors/index';

registerMessages({
  'absence.not-found': {
    zh: '没有这项请假，或者您无权查看',
    en: 'There is no such absence, or you may not see it',
  },
  'absence.not-yours': {
    zh: '只有本人、其单位负责人和信访科负责人可以登记或者结束这项请假',
    en: 'Only they themselves, the head of their unit and the supervisor record or end this absence',
  },
  'absence.reason-missing': {
    zh: '替他人登记请假须写明理由',
    en: 'Say why you record it for somebody else',
  },
  'absence.backwards': {
    zh: '结束日期不能早于开始日期',
    en: 'The last day can not be before the first',
  },
  'absence.past': { zh: '开始日期不能早于今天', en: 'The first day can not be before today' },
  'absence.too-long': { zh: '一次请假最长 {days} 天', en: 'An absence has {days} days at most' },
  'absence.overlaps': {
    zh: '这段时间已经登记过请假，请先结束原来的一项',
    en: 'They are recorded as absent in these days already: end that absence first',
  },
  'absence.over': { zh: '这项请假已经结束', en: 'This absence is over' },
  'absence.deputy-self': { zh: '不能由本人代理本人', en: 'Nobody is their own deputy' },
  'absence.deputy-unfit': {
    zh: '此人不能代理：没有办理任务的岗位，或者账号已停用',
    en: 'They can not be a deputy: no post of theirs does tasks, or their account is not active',
  },
  'absence.deputy-away': {
    zh: '此人在这段时间也请假，不能代理；代理不能再转给他人',
    en: 'They are away in these days themselves and can not be the deputy; nobody stands in for a deputy',
  },
  'absence.deputy-twice': {
    zh: '同一人已经是这段时间的代理人',
    en: 'They are a deputy in this absence already',
  },
  'absence.unit-foreign': {
    zh: '此人在该单位没有岗位',
    en: 'Who is away has no post in this unit',
  },
  'deputyship.not-found': {
    zh: '没有这项代理，或者您无权查看',
    en: 'There is no such deputyship, or you may not see it',
  },
});
