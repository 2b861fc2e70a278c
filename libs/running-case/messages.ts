import { registerMessages } from '#libs/errors/index';

registerMessages({
  'running.no-version': {
    zh: '没有这个流程，或者没有这个版本',
    en: 'There is no such process, or no such version of it',
  },
  'running.migrate.not-found': { zh: '没有这个版本迁移', en: 'There is no such migration' },
  'running.migrate.other-state': {
    zh: '这个版本迁移现在不能这样处理',
    en: 'This can’t be done to the migration in the state that it is in',
  },
  'running.migrate.same-version': { zh: '请选另一个版本', en: 'Choose another version' },
  'running.migrate.unfit': {
    zh: '“{from}”不能对应到“{to}”：类型或者作业不同，或者有定时、消息等待',
    en: '“{from}” can’t be mapped to “{to}”: they are of other kinds or do other jobs, or a timer or message waits there',
  },
  'running.migrate.no-cases': {
    zh: '这个版本没有在办的事项',
    en: 'No case runs by this version',
  },
  'running.migrate.proposed-already': {
    zh: '这个版本已经有一个未结束的迁移',
    en: 'A migration of this version is not over yet',
  },
  'running.move.not-found': { zh: '没有这个调整申请', en: 'There is no such move' },
  'running.move.decided': { zh: '这个调整申请已经有了结果', en: 'This move is decided already' },
  'running.move.own': {
    zh: '提出调整的人不能自己批准或者否决',
    en: 'Whoever proposed a move does not decide it: somebody else has to',
  },
  'running.move.not-yours': {
    zh: '只有提出的人可以撤回',
    en: 'Only whoever proposed it can take it back',
  },
  'running.move.proposed-already': {
    zh: '这个事项已经有一个待批准的调整',
    en: 'A move of this case waits for its decision already',
  },
  'running.move.moved-on': {
    zh: '事项已经不在这个环节',
    en: 'The case stands at this step no more',
  },
  'running.move.completing': {
    zh: '任务正在提交或者退回，请稍后再试',
    en: 'The task is being completed or sent back: try again in a moment',
  },
  'running.move.under-way': {
    zh: '系统正在办理这一环节，没有卡住，不能调整',
    en: 'The system is doing this step and is not stuck: the case can’t be moved',
  },
  'running.move.no-target': {
    zh: '按流程图，事项不能停在这个环节：只能是同一层的用户任务，不能进出并行部分或者子流程',
    en: 'By the diagram the case can’t be put there: only at a user task of the same level, never into or out of a parallel part or a sub-process',
  },
  'running.move.rule': { zh: '不能放到这个环节：{zh}', en: 'The case can’t be put there: {en}' },
  'running.move.missing-step': {
    zh: '“{step}”尚未办理，不能跳过',
    en: '“{step}” has not been done and can’t be passed over',
  },
  'running.move.missing-notice': {
    zh: '“{step}”应当告知信访人，尚未告知，不能跳过（信访人的权利）',
    en: '“{step}” owes the petitioner word that has not been given: it can’t be passed over (the petitioner’s right)',
  },
  'running.move.missing-paper': {
    zh: '“{step}”应当出具文书，尚未出具，不能跳过',
    en: '“{step}” issues a paper that has not been issued: it can’t be passed over',
  },
  'running.move.missing-decision': {
    zh: '“{step}”是一项决定，尚未作出，不能跳过',
    en: '“{step}” is a decision that has not been made: it can’t be passed over',
  },
  'running.move.missing-deadline': {
    zh: '“{step}”决定办理期限，尚未办理，不能跳过',
    en: '“{step}” sets a period and has not been done: it can’t be passed over',
  },
  'running.move.missing-handed-over': {
    zh: '“{step}”应当交其他单位或者流程办理，尚未交办，不能跳过',
    en: '“{step}” hands the case to others, which has not happened: it can’t be passed over',
  },
  'running.move.missing-record': {
    zh: '“{step}”应当记录在案，尚未记录，不能跳过',
    en: '“{step}” has to be put on record, which has not happened: it can’t be passed over',
  },
});
