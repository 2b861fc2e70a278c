import { registerMessages } from '#libs/errors/index';

registerMessages({
  'inbox.back.not-earlier': {
    zh: '请选择本流程中已经办结、能够退回的环节',
    en: 'Choose a step of this process that was done before and leads here',
  },
  'inbox.back.part': {
    zh: '“{step}”所在的部分已经结束，不能退回到那里；可以退回到这一部分之前',
    en: '“{step}” is in a part of the process that is over: the case can go back to before it, but not into it',
  },
  'inbox.back.branch': {
    zh: '“{step}”只是几条分支中的一条，各分支已经汇合，不能单独退回到那里；可以退回到分支之前',
    en: '“{step}” is in one of several branches that have joined: the case can go back to before they forked, but not into one of them',
  },
  'inbox.back.joined': {
    zh: '“{step}”所在的分支已经办完，正在等待汇合；其他分支办完之前不能退回到分支之前',
    en: 'The branch of “{step}” is done and waits for the others: the case can not go back to before they forked until they have joined',
  },
  'inbox.back.moving': {
    zh: '“{step}”正在提交或者自动办理，请稍后再退回',
    en: '“{step}” is being submitted or done by the system: go back in a moment',
  },
  'inbox.back.changed': {
    zh: '刚刚有人办理了将要作废的任务，请重新查看作废范围后再退回',
    en: 'Somebody has just done something of what would be void: look at it again, then go back',
  },
  'inbox.back.undeclared': {
    zh: '流程图没有标明“{step}”可以重新办理',
    en: 'The diagram does not say that “{step}” may be done again',
  },
  'inbox.back.effect': {
    zh: '“{step}”已经生效，不能退回到它之前',
    en: '“{step}” has taken effect: the case can not go back to before it',
  },
  'inbox.back.notice': {
    zh: '“{step}”已经告知信访人，不能退回到它之前',
    en: '“{step}” has told the petitioner: the case can not go back to before it',
  },
  'inbox.back.paper': {
    zh: '“{step}”已经出具文书，不能退回到它之前',
    en: '“{step}” has issued a paper: the case can not go back to before it',
  },
  'inbox.back.decision': {
    zh: '“{step}”已经作出决定，决定一经作出不能退回',
    en: '“{step}” was a decision, and it stands: the case can not go back to it or to before it',
  },
  'inbox.back.deadline': {
    zh: '“{step}”已经改变办理期限，不能退回到它之前',
    en: '“{step}” has changed the period: the case can not go back to before it',
  },
  'inbox.back.handed-over': {
    zh: '“{step}”已经把案件交给其他单位或者流程，不能退回到它之前',
    en: '“{step}” has handed the case to others: it can not go back to before that',
  },
  'inbox.back.record': {
    zh: '“{step}”所做的已经记录在案，不能退回重做',
    en: 'What was done at “{step}” is on record: the case can not go back to it or to before it',
  },
  'inbox.back.no-petition': {
    zh: '联席会议的任务不能退回：请在签发纪要时写明修改意见',
    en: 'A task of a joint meeting can not go back: the minutes are sent back when they are signed',
  },
  'inbox.take-back.not-yours': {
    zh: '只有办结这项任务的人可以撤回',
    en: 'Only who completed this task can take it back',
  },
  'inbox.take-back.too-early': {
    zh: '提交还在流转，请稍后再撤回',
    en: 'It is still being submitted: take it back in a moment',
  },
  'inbox.take-back.moved-on': {
    zh: '案件已经流转，没有等待办理的下一环节，不能撤回',
    en: 'The case has moved on and no next step waits: it can not be taken back',
  },
  'inbox.take-back.begun': {
    zh: '下一环节“{step}”已经开始办理，不能撤回；可以请对方退回',
    en: 'The next step “{step}” has begun: it can not be taken back. Ask whoever has it to send it back',
  },
});
