import { registerMessages } from '#libs/errors/index';

registerMessages({
  'backlog.none': { zh: '本件没有正在包案的重点积案。', en: 'The case is no open backlog case.' },
  'backlog.over': { zh: '重点积案的包案已经结束。', en: 'The backlog case is over.' },
  'backlog.not-over': {
    zh: '没有信访人接受意见、复核终结或者撤回的记录，事项也没有终结，包案不能结束。',
    en: 'Neither the petitioner’s word nor a final re-review nor an end of the case is on record: the backlog case does not end.',
  },
  'backlog.open': { zh: '本件已经列为重点积案。', en: 'The case is a backlog case already.' },
  'backlog.not-long-standing': {
    zh: '收到未满 {days} 天的信访事项不列为重点积案。',
    en: 'A case received less than {days} days ago is no backlog case.',
  },
  'backlog.not-accepted-yet': {
    zh: '责任单位受理以后、终结以前的信访事项才能列为重点积案。',
    en: 'A case is listed after its unit has accepted it and before it ends.',
  },
  'backlog.anonymous': {
    zh: '匿名信访没有可以见面的信访人，不列为重点积案。',
    en: 'An anonymous petition names nobody to talk with: it is not listed.',
  },
  'backlog.no-town-leader': { zh: '请选择镇领导。', en: 'Choose a leader of the town.' },
  'backlog.no-community-leader': {
    zh: '请选择社区、街道或者部门的负责人。',
    en: 'Choose the head of a community, street office or department.',
  },
  'backlog.not-of-unit': {
    zh: '请选择责任单位的负责人或者承办人。',
    en: 'Choose the head or a handler of the responsible unit.',
  },
  'backlog.may-not-handle': {
    zh: '与本件有利害关系或者属于被反映单位的人员不得包案。',
    en: 'Whoever has an interest in the case, or is of the unit that it accuses, may not be responsible for it.',
  },
  'backlog.leader-alone': {
    zh: '只有包案的镇领导本人可以登记亲自办理的情况。',
    en: 'Only the responsible leader of the town can record what they have done in person.',
  },
  'backlog.day-ahead': { zh: '日期不能晚于今天。', en: 'The day must not lie ahead.' },
  'backlog.day-past': { zh: '日期不能早于今天。', en: 'The day has passed.' },
  'backlog.milestone-half': {
    zh: '里程碑应当同时写明内容和日期。',
    en: 'A milestone needs both what is done and its day.',
  },
  'backlog.no-plan': { zh: '还没有化解方案。', en: 'There is no plan yet.' },
  'backlog.no-milestone': {
    zh: '没有这个里程碑，或者已经完成。',
    en: 'There is no such milestone, or it is done.',
  },
  'backlog.plan-unchanged': {
    zh: '上次会办以来没有增加或者调整里程碑，不能记为重新计划。请先调整方案。',
    en: 'No milestone was added or moved since the last meeting: change the plan before you record that it was re-planned.',
  },
  'backlog.under-way': {
    zh: '已经开展工作的重点积案不能撤销；只能由信访人接受意见、复核终结或者信访人撤回而化解。',
    en: 'Work on it is on record: it can not be undone. The petitioner’s acceptance, a final re-review or a withdrawal settles it.',
  },
  'backlog.no-opinion': {
    zh: '现在没有可以接受的已经送达的意见。',
    en: 'There is no delivered opinion that could be accepted now.',
  },
  'backlog.nobody': {
    zh: '本件没有这名信访人，或者已经撤回。',
    en: 'The case has no such petitioner, or they have withdrawn.',
  },
  'backlog.paper-unfit': {
    zh: '应当是本件意见送达以后由工作人员登记、没有用作其他依据的签名材料。',
    en: 'It must be a signed paper of this case that staff recorded after the opinion was delivered and that proves nothing else.',
  },
});
