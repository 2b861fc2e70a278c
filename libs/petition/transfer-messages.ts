import { registerMessages } from '#libs/errors/index';

registerMessages({
  'transfer.not-now': {
    zh: '交办之后、处理意见送达之前才能移交其他单位。',
    en: 'A case is passed on after it was assigned and before its opinion is delivered.',
  },
  'transfer.pending': { zh: '已有移交申请待审批。', en: 'A transfer is already being decided.' },
  'transfer.under-way': {
    zh: '此件正在移交其他单位，请稍后由接办单位办理。',
    en: 'This case is being passed on to another unit, which goes on with it in a moment.',
  },
  'transfer.step-under-way': {
    zh: '有一个步骤正在完成，请稍后再试。',
    en: 'A step is just being completed; please try again in a moment.',
  },
  'transfer.objection-pending': {
    zh: '单位的异议正在审核，审核后再定由谁办理。',
    en: "The unit's objection is being decided; that decides who handles the case.",
  },
  'transfer.not-yours': {
    zh: '只有承办单位的承办人、负责人和信访科负责人可以申请移交。',
    en: 'Only the handlers and the head of the unit in charge, and the supervisor, can ask for a transfer.',
  },
  'transfer.same-unit': { zh: '此件已经由该单位办理。', en: 'This unit handles the case already.' },
  'transfer.nobody-there': {
    zh: '该单位还没有承办人，不能移交。',
    en: 'This unit has no handler yet, so nothing can be passed on to it.',
  },
});
