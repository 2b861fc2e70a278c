import { registerMessages } from '#libs/errors/index';

registerMessages({
  'assistance.not-found': { zh: '没有这项帮扶。', en: 'There is no such referral.' },
  'assistance.not-asked': {
    zh: '现在没有等候答复的共享同意。',
    en: 'Nothing waits for consent to be shared.',
  },
  'assistance.no-consent': {
    zh: '没有信访人本人的同意，不能共享。',
    en: 'Nothing is shared without the petitioner’s own consent.',
  },
  'assistance.consent-needs-signature': {
    zh: '同意只能由信访人凭查询码作出，或者由信访人书面签名；不能口头代为登记。',
    en: 'Consent is given with the petitioner’s own query code or signature alone; it can not be recorded as spoken.',
  },
  'assistance.paper-missing': {
    zh: '应当附上信访人签名的材料。',
    en: 'A paper that the petitioner signed must be attached.',
  },
  'assistance.paper-unfit': {
    zh: '应当是本件中由工作人员登记、没有用作其他依据的签名材料。',
    en: 'It must be a signed paper of this case that staff have recorded and that proves nothing else.',
  },
  'assistance.paper-early': {
    zh: '这份材料早于征求同意，不能作为同意的依据。',
    en: 'This paper is older than the question: it can not be consent to it.',
  },
  'assistance.over': {
    zh: '这项帮扶已经结束，或者已经到了下一步。',
    en: 'The referral has ended, or has gone on to its next step.',
  },
  'assistance.not-shared': {
    zh: '没有共享给您的内容。',
    en: 'Nothing is shared with you.',
  },
  'assistance.document-unfit': {
    zh: '证明材料应当是本件的一份材料。',
    en: 'The proof must be a file of this case.',
  },
  'assistance.fund-missing': { zh: '有金额的应当选择资金来源。', en: 'An amount needs a fund.' },
  'assistance.fund-needless': { zh: '没有金额的不选资金来源。', en: 'Without an amount no fund is chosen.' },
  'assistance.fund-unfit': {
    zh: '应当是本部门今年的资金。',
    en: 'It must be a fund of your own office for this year.',
  },
  'assistance.fund-exhausted': {
    zh: '资金余额不足：还剩{left}元。',
    en: 'The fund has not enough left: {left} yuan.',
  },
  'assistance.fund-known': {
    zh: '这个部门这一年已有同名的资金。',
    en: 'The office has a fund of this name for the year already.',
  },
  'assistance.no-department': {
    zh: '本单位没有这个部门，请先在机构里增加。',
    en: 'The office has no such department; add it to the units first.',
  },
  'assistance.fund-unknown': { zh: '没有这项资金。', en: 'There is no such fund.' },
  'assistance.fund-below-granted': {
    zh: '预算不能少于已经给予的{granted}元。',
    en: 'The budget can not be less than the {granted} yuan that were granted.',
  },
  'assistance.second-person': {
    zh: '签批的人不能是作出决定的人。',
    en: 'Whoever signs is not whoever decided.',
  },
  'assistance.paid-already': { zh: '这笔帮扶已经付款。', en: 'This assistance has been paid already.' },
  'assistance.day-ahead': { zh: '日期不能晚于今天。', en: 'The day must not lie ahead.' },
  'assistance.day-before-decision': {
    zh: '付款日期不能早于决定。',
    en: 'The day of payment must not lie before the decision.',
  },
  'assistance.receipt-unfit': {
    zh: '应当是为这笔付款上传的收据。',
    en: 'It must be a receipt that was uploaded for this payment.',
  },
});
