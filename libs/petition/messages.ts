import { registerMessages } from '#libs/errors/index';

registerMessages({
  'petition.not-found': {
    zh: '没有这件信访事项，或者您无权查看。',
    en: 'There is no such petition, or you may not see it.',
  },
  'petition.paper-changed': {
    zh: '文书已有改动，或者不是最新的文本。请重新阅读后再签发。',
    en: 'The paper has changed, or it is not the newest text. Read it again before you sign.',
  },
  'petition.already-closed': { zh: '这件信访事项已经办结。', en: 'This petition has already ended.' },
  'petition.track-failed': {
    zh: '编号或查询码不对，请核对登记回执。',
    en: 'The receipt number or the query code is wrong; please check your receipt.',
  },
  'petition.code-wait': {
    zh: '这个编号的查询码输错次数过多，请等 {minutes} 分钟后再试。查询码遗失的，请带身份证件到镇信访接待场所补办。',
    en: 'Too many wrong query codes for this number: please wait {minutes} min, then try again. If you have lost the code, bring proof of identity to the petition office.',
  },
  'petition.anonymous-with-petitioner': {
    zh: '匿名反映时不要填写信访人。',
    en: 'An anonymous petition names no petitioner.',
  },
  'petition.petitioner-needed': {
    zh: '请填写信访人，或选择匿名。',
    en: 'Name a petitioner, or choose anonymous.',
  },
  'petition.too-many-representatives': {
    zh: '多人共同信访应推选代表，代表不超过 {most} 人（《信访工作条例》第二十条）；其他人请列入联名册。',
    en: 'A joint petition is raised by at most {most} representatives (Regulations on Petition Work, Article 20); put the others on the signed list.',
  },
  'petition.not-withdrawn': {
    zh: '信访人没有撤回，不能以撤回结案。',
    en: 'The petitioner has not withdrawn: the case cannot end as withdrawn.',
  },
  'petition.list-of-anonymous': {
    zh: '匿名信访事项没有联名册。',
    en: 'An anonymous petition has no signed list.',
  },
  'petition.list-full': {
    zh: '联名册最多 {most} 人。',
    en: 'A signed list has at most {most} people.',
  },
  'petition.not-on-list': { zh: '联名册上没有此人。', en: 'This person is not on the signed list.' },
  'petition.representative-not-signed': {
    zh: '只能从联名册上已签名的人中推选代表。',
    en: 'A representative is chosen from the people who have signed the list.',
  },
  'petition.people-fewer-than-named': {
    zh: '涉及人数不能少于所填信访人数。',
    en: 'There cannot be fewer people than petitioners named.',
  },
  'petition.received-in-future': {
    zh: '收到日期不能晚于今天。',
    en: 'The day of receipt cannot lie in the future.',
  },
  'petition.received-too-early': {
    zh: '收到日期不能早于一年前。',
    en: 'The day of receipt cannot be more than a year ago.',
  },
  'petition.data-not-this-person': {
    zh: '姓名与登记的不一致。为保护个人信息，提供副本前须核对姓名。',
    en: 'The name is not the one on record. It is compared before personal data are given out.',
  },
  'petition.reissue-anonymous': {
    zh: '匿名信访事项没有登记信访人，无法核对身份，不能补发查询码。',
    en: 'An anonymous petition names nobody to compare with: its query code cannot be replaced.',
  },
  'petition.reissue-no-such-person': {
    zh: '没有这个序号的信访人。',
    en: 'No petitioner has this number.',
  },
  'petition.reissue-number-needed': {
    zh: '登记时留有身份证号码，请按证件填写后核对。',
    en: 'The petition has an identity number on record: enter the one on the document to compare.',
  },
  'petition.reissue-not-this-person': {
    zh: '与登记的信访人不一致，不能补发查询码。',
    en: 'This differs from the petitioner on record: the query code is not replaced.',
  },
  'petition.read-back-needed': {
    zh: '口头提出的信访事项，应当如实记录并向信访人宣读，由信访人确认后再登记（《信访工作条例》第十九条）。请填写宣读确认。',
    en: 'What is told orally is written down, read back and confirmed before it is registered (Regulations on Petition Work, Article 19): say how it was confirmed.',
  },
  'petition.read-back-not-oral': {
    zh: '只有来访、来电口头提出的信访事项才填写宣读确认。',
    en: 'Only what is told orally, at a visit or by phone, is read back.',
  },
  'petition.read-back-by-phone': {
    zh: '来电不能签名或按指印，请选择“口头确认”。',
    en: 'Nobody signs over the phone: choose “by word of mouth”.',
  },
  'petition.read-back-in-future': {
    zh: '宣读确认的时间不能晚于现在。',
    en: 'The record cannot have been confirmed in the future.',
  },
  'petition.read-back-too-early': {
    zh: '宣读确认的时间不能早于收到时间。',
    en: 'The record cannot have been confirmed before the matter was told.',
  },
  'petition.unknown-unit': {
    zh: '没有这个单位，或已停用。',
    en: 'There is no such unit, or it is no longer active.',
  },
  'petition.refusal-needs-way': {
    zh: '不予受理必须写明信访人可以去的机关、单位或者途径（《信访工作条例》第二十二条）。',
    en: 'A refusal says where the petitioner can go (Reg. 22).',
  },
  'petition.refusal-needs-reason': {
    zh: '不予受理必须写明理由。',
    en: 'A refusal must state its reason.',
  },
  'petition.unit-needed': { zh: '交办须选择责任单位。', en: 'To assign, choose the responsible unit.' },
  'petition.accused-unit': {
    zh: '不得将检举控告交给被检举控告的单位办理。',
    en: 'An accusation is never given to the accused unit.',
  },
  'petition.earlier-not-found': {
    zh: '没有找到原信访事项编号。',
    en: 'The earlier receipt number was not found.',
  },
  'petition.earlier-is-itself': { zh: '不能并入它自己。', en: 'A petition cannot be joined to itself.' },
  'petition.earlier-unanswered': {
    zh: '原信访事项已结束而没有处理意见，不能并入。',
    en: 'The earlier case ended without an opinion; nothing can be joined to it.',
  },
  'petition.earlier-other-petitioner': {
    zh: '原信访事项不是同一信访人提出的，不能并入。',
    en: 'The earlier case was raised by somebody else; it cannot be joined.',
  },
  'petition.objection-late': {
    zh: '异议期限（五个工作日）已过，不能再提出异议。',
    en: 'The five working days for an objection have passed.',
  },
  'petition.reason-needed': { zh: '请写明理由。', en: 'Please state the reason.' },
  'petition.not-assigned': { zh: '还没有交办给责任单位。', en: 'No unit is responsible yet.' },
  'petition.extension-once': {
    zh: '办理期限只能延长一次。',
    en: 'The handling period can be extended once only.',
  },
  'petition.extension-pending': { zh: '已有延期申请待审批。', en: 'An extension is already being decided.' },
  'petition.extension-too-long': {
    zh: '延长期限不得超过 {most} 日。',
    en: 'An extension is at most {most} days.',
  },
  'petition.no-running-handling': {
    zh: '没有正在计算的办理期限，不能延期。',
    en: 'No handling period is running, so none can be extended.',
  },
  'petition.extension-too-late': {
    zh: '办理期限已过，不能再延长。',
    en: 'The handling period has passed and cannot be extended.',
  },
  'petition.joint-meeting-pending': { zh: '联席会议正在进行。', en: 'A joint meeting is already under way.' },
  'petition.you-withdrew': {
    zh: '您已撤回自己的信访请求；其他代表人仍可提出。您有新的事实和理由的，可以另行提出信访事项。',
    en: 'You have withdrawn for yourself; the other representatives can still ask for it. New facts and reasons make a petition of their own.',
  },
  'petition.review-not-open': {
    zh: '现在不能申请复查：收到处理意见后才能申请。',
    en: 'A review can be asked for once the opinion was delivered.',
  },
  'petition.re-review-not-open': {
    zh: '收到复查意见后才能申请复核。',
    en: 'A re-review can be asked for after the opinion of a review only.',
  },
  'petition.review-already-requested': {
    zh: '已有复查或复核申请正在办理。',
    en: 'A review or re-review is already under way.',
  },
  'petition.reopening-not-open': {
    zh: '事项办结并答复后才能请求重新办理；匿名事项和检举控告除外。',
    en: 'A case can be handled anew once it is answered and closed; not an anonymous one, and no accusation.',
  },
  'petition.reopening-too-late': {
    zh: '请求重新办理的期限已过；有新的事实和理由的，可以另行提出信访事项。',
    en: 'The time for asking has passed; new facts and reasons make a petition of their own.',
  },
  'petition.reopening-already-requested': {
    zh: '重新办理的请求正在审批。',
    en: 'A request for handling anew is already being decided.',
  },
  'petition.reopening-declined': {
    zh: '重新办理的请求已经审批，不重新办理，告知书已写明理由和救济途径。',
    en: 'The request for handling anew was declined; the notice says why and where to go.',
  },
  'petition.review-refused': {
    zh: '逾期申请已经审查，不予受理，告知书已写明理由。',
    en: 'The late request was examined and refused; the notice says why.',
  },
  'petition.appeal-final': {
    zh: '复核意见是终结意见，不能再申请复查复核；有新的事实和理由，请另行提出。',
    en: 'The re-review is final; with new facts, please submit a new petition.',
  },
  'petition.late-cause-needed': {
    zh: '上次因逾期未予受理，请选择逾期的原因。',
    en: 'The last request was refused as late; please say why it is late.',
  },
  'petition.hearing-day-passed': {
    zh: '听证日期不能早于今天。',
    en: 'The day of the hearing cannot be before today.',
  },
  'petition.rating-not-open': {
    zh: '收到处理意见后才能评价。',
    en: 'The case can be rated once its opinion has been delivered.',
  },
  'petition.protected-unavailable': {
    zh: '检举控告事项由纪检监察机构保护办理，不适用此操作。',
    en: 'An accusation is handled on the protected path; this action does not apply.',
  },
  'petition.unknown-person': {
    zh: '没有这个人员，或已停用。',
    en: 'There is no such person, or they are no longer active.',
  },
  'petition.interest-not-yours': {
    zh: '只能为本人申报回避；为他人登记的，须是其单位负责人、信访科科长，或者保护办理中的纪检监察人员。',
    en: 'You declare your own interest; for somebody else, the head of their unit or the supervisor does, on the protected path the discipline office.',
  },
  'petition.interest-nobody-left': {
    zh: '此人回避后，没有别的纪检监察人员可以办理此件。请管理员先增设人员，再登记回避（《信访工作条例》第二十八条）。',
    en: 'Nobody else of the discipline office could handle this matter then. Have the administrator add somebody first (Regulations on Petition Work, Article 28).',
  },
  'petition.interest-own': {
    zh: '本人的回避不能由本人撤销，须由单位负责人或者信访科科长（保护办理的由纪检监察机关）撤销。',
    en: 'Nobody lifts their own interest: the head of the unit or the supervisor does, on the protected path the discipline office.',
  },
  'petition.interest-unknown': { zh: '此人没有登记回避。', en: 'No interest of this person is on record.' },
  'petition.interest-known': { zh: '已登记该回避。', en: 'This interest is already on record.' },
  'petition.opinion-missing': { zh: '还没有起草处理意见书。', en: 'No opinion has been drafted.' },
  'petition.opinion-needed': {
    zh: '没有处理意见书、撤回或终结，不能归档。',
    en: 'Nothing is archived without an opinion, a withdrawal or a final review.',
  },
  'petition.review-window-open': {
    zh: '信访人申请复查的 30 日期限未满，不能归档（《信访工作条例》第三十五条）。',
    en: 'Nothing is archived while the petitioner’s 30 days for a review run (Reg. 35).',
  },
  'petition.day-in-future': { zh: '日期不能晚于今天。', en: 'The day cannot lie in the future.' },
  'petition.not-started': {
    zh: '流程还没有启动，请稍后再看。',
    en: 'The process has not started yet; look again in a moment.',
  },
  'attachment.not-found': { zh: '没有这个文件。', en: 'There is no such file.' },
  'document.not-found': { zh: '没有这份文书。', en: 'There is no such document.' },
});
