import { registerMessages, translate } from '#libs/errors/index';

/** Titles of dossier lines that are not a step of the diagram; a step's title is its element's name. */
registerMessages({
  'petition.submitted': { zh: '提出信访事项', en: 'Petition submitted' },
  'petition.withdrawn': { zh: '信访人撤回', en: 'Withdrawn by the petitioner' },
  'petition.representative-withdrawn': {
    zh: '一名代表本人撤回',
    en: 'One representative withdrew for himself',
  },
  'petition.representative-appointed': { zh: '推选代表', en: 'Representative chosen' },
  'petition.list-grown': { zh: '登记联名人', en: 'Signed list added to' },
  'petition.list-struck': { zh: '联名册除名', en: 'Struck off the signed list' },
  'petition.review-requested': { zh: '信访人申请复查', en: 'Review requested by the petitioner' },
  'petition.re-review-requested': { zh: '信访人申请复核', en: 'Re-review requested by the petitioner' },
  'petition.reopening-requested': {
    zh: '信访人请求重新办理',
    en: 'Handling anew requested by the petitioner',
  },
  'petition.rated': { zh: '信访人评价', en: 'Rated by the petitioner' },
  'petition.material-added': { zh: '补充材料', en: 'Material added' },
  'petition.repeat-joined': { zh: '重复信访并入本案', en: 'A repeated petition joined this case' },
  'petition.extension-requested': { zh: '申请延长办理期限', en: 'Extension requested' },
  'petition.joint-meeting-requested': { zh: '提请联席会议', en: 'Joint meeting requested' },
  'petition.interest-declared': { zh: '登记回避', en: 'Interest declared' },
  'petition.stood-in': { zh: '无人可办，转由上级办理', en: 'Passed on: nobody in the group may handle it' },
  'step.completed': { zh: '办理完成', en: 'Step completed' },
  'step.register-petition': { zh: '登记信访事项', en: 'Petition registered' },
  'step.protect-accusation': { zh: '转入保护办理', en: 'Moved to the protected path' },
  'step.assign-petition': { zh: '交办责任单位', en: 'Assigned to the responsible unit' },
  'step.archive-dossier': { zh: '归档', en: 'Dossier archived' },
  'step.convert-procedure': { zh: '转为普通程序', en: 'Changed to the ordinary procedure' },
  'step.start-rehandling': { zh: '重新办理', en: 'Handled anew' },
  'notice.registration-receipt': { zh: '出具登记回执', en: 'Registration receipt issued' },
  'notice.refusal': { zh: '告知不予受理', en: 'Told that it is not admitted' },
  'notice.redirection': { zh: '告知其他法定途径', en: 'Told of another legal remedy' },
  'notice.transfer': { zh: '告知已转送有权机关', en: 'Told that it was forwarded' },
  'notice.joined': { zh: '告知并案办理', en: 'Told that it joined an earlier case' },
  'notice.acceptance': { zh: '送达受理告知书', en: 'Notice of acceptance delivered' },
  'notice.extension': { zh: '告知延期办理', en: 'Told of the extension' },
  'notice.opinion': { zh: '送达处理意见书', en: 'Opinion delivered' },
  'notice.accusation-reply': { zh: '答复检举控告', en: 'Accusation answered' },
  'notice.review-admission': { zh: '受理复查申请', en: 'Review admitted' },
  'notice.re-review-admission': { zh: '受理复核申请', en: 'Re-review admitted' },
  'notice.review-refusal': { zh: '告知不予复查复核', en: 'Told that the appeal is refused' },
  'notice.review-hearing': { zh: '通知听证', en: 'Told of the hearing' },
  'notice.review-opinion': { zh: '送达复查意见书', en: 'Review opinion delivered' },
  'notice.re-review-opinion': { zh: '送达复核意见书', en: 'Re-review opinion delivered' },
  'notice.reopening-refusal': { zh: '告知不重新办理', en: 'Told that it is not handled anew' },
  'notice.procedure-changed': { zh: '告知转为普通程序', en: 'Told of the ordinary procedure' },
  'notice.rehandling': { zh: '告知重新办理', en: 'Told that it is handled anew' },
  'notice.earlier-answer': { zh: '以已送达的意见答复', en: 'Answered with the opinion that was delivered' },
  'notice.final-answer': { zh: '以终结意见答复', en: 'Answered with the final opinion' },
  'notice.withdrawal': { zh: '确认撤回', en: 'Withdrawal confirmed' },
});

export function titleOf(key: string): { zh: string; en: string } {
  return { zh: translate(key, {}, 'zh'), en: translate(key, {}, 'en') };
}
