import { registerMessages } from '#libs/errors/index';

registerMessages({
  'inbox.task-not-found': {
    zh: '没有这项任务，或者您无权查看',
    en: 'There is no such task, or you may not see it',
  },
  'inbox.interest': {
    zh: '您与这件信访事项有利害关系，应当回避，不能办理（《信访工作条例》第二十八条）',
    en: 'You have an interest in this petition and may not handle it (Regulations on Petition Work, Article 28)',
  },
  'inbox.not-candidate': {
    zh: '这项任务属于“{group}”，您不在其中',
    en: 'This task belongs to {group}, and you are not one of them',
  },
  'inbox.already-claimed': { zh: '这项任务已由{name}签收', en: '{name} has already claimed this task' },
  'inbox.not-assignee': {
    zh: '请先签收这项任务',
    en: 'Claim this task first',
  },
  'inbox.deputyship-over': {
    zh: '您的代理已经结束，不能再代办这项任务',
    en: 'You are no longer the deputy: you can not do this task for them any more',
  },
  'inbox.aside-not-later': {
    zh: '稍后办理的日期最早为 {day}',
    en: 'Choose {day} or later',
  },
  'inbox.aside-too-far': {
    zh: '稍后办理的日期最晚为 {day}',
    en: 'Choose {day} or earlier',
  },
  'inbox.aside-past-due': {
    zh: '这项任务的期限到 {day} 为止，稍后办理的日期不能晚于这一天',
    en: 'This task is due on {day}: choose that day or an earlier one',
  },
  'inbox.urge-own': {
    zh: '这项任务就在您手上，不必催办',
    en: 'This task is in your own hands',
  },
  'inbox.may-not-urge': {
    zh: '只有督办人员、本单位负责人和办理过本案环节的人员可以催办',
    en: 'Those who supervise, the head of the unit, and who has done a step of this case may urge',
  },
  'inbox.urged-already': {
    zh: '您在 {hours} 小时内已经催办过这项任务',
    en: 'You have urged this task within the last {hours} hours',
  },
  'inbox.not-yours': {
    zh: '只有签收人、未签收时的同组人员，以及本单位负责人和信访科负责人可以转办这项任务',
    en: 'Whoever holds this task, its group while nobody does, the head of the unit and the supervisor can pass it on',
  },
  'inbox.not-a-candidate': {
    zh: '此人不能办理这项任务：不在这一组，应当回避，或者须由另一人办理',
    en: 'They can not do this task: not of its group, with an interest in the matter, or somebody else must do it',
  },
  'inbox.not-open': {
    zh: '这项任务已经办结或取消，请刷新列表',
    en: 'This task is completed or cancelled: reload the list',
  },
  'inbox.draft-too-large': {
    zh: '草稿超过 {kilobytes} KB，请缩短内容',
    en: 'The draft is larger than {kilobytes} KB: shorten it',
  },
  'inbox.same-person': {
    zh: '这一步须由另一人办理：“{step}”是您或者您所代理的人办理的',
    en: 'Somebody else must do this step: "{step}" was completed by you or by whom you stand in for',
  },
  'inbox.form-missing': {
    zh: '流程“{process}”第 {version} 版没有表单“{form}”，请联系管理员',
    en: 'Version {version} of process {process} has no form {form}: tell the administrator',
  },
  'inbox.step-unknown': {
    zh: '本系统不认识流程“{process}”的步骤“{step}”，请联系管理员',
    en: 'This installation does not know step {step} of process {process}: tell the administrator',
  },
});
