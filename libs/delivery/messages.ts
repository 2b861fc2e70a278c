import { registerMessages } from '#libs/errors/index';

registerMessages({
  'delivery.anonymous': {
    zh: '匿名信访没有可以告知的人，请凭编号和查询码查看。',
    en: 'An anonymous petition has nobody to tell; look here with number and code.',
  },
  'delivery.channel-not-offered': {
    zh: '不能选择这种告知方式：本单位没有开通，或者您没有留下相应的联系方式。',
    en: 'This way cannot be chosen: the office does not offer it, or you left no address for it.',
  },
  'delivery.not-open': {
    zh: '这次告知已经有结果，不需要再记录。',
    en: 'This delivery has its result; nothing more is recorded.',
  },
  'delivery.not-failed': {
    zh: '只有发送失败的告知才能重新发送。',
    en: 'Only a delivery that failed is sent again.',
  },
  'delivery.received-when': {
    zh: '签收日期应在送达文书作出之后、今天或今天以前。',
    en: 'The day of receipt lies between the day of the notice and today.',
  },
  'delivery.receipt-not-found': {
    zh: '本案没有这个文件，请先把签收单照片添加到附件。',
    en: 'The case has no such file; add the photographed receipt to its attachments first.',
  },
});
