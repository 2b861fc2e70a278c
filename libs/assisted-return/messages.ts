import { registerMessages } from '#libs/errors/index';

registerMessages({
  'assisted-return.not-found': { zh: '没有这项接回帮助。', en: 'There is no such assisted return.' },
  'assisted-return.no-transfer': {
    zh: '接回帮助只能依据上级交办、转送，或者信访人本人的请求提出。本件不是上级交办的。',
    en: 'An assisted return is offered only on a transfer from a higher level or at the petitioner’s own request. This case was not assigned by a higher level.',
  },
  'assisted-return.transfer-missing': {
    zh: '应当写明上级转送文件的文号、发文机关和日期。',
    en: 'The number, issuing body and day of the transfer document are needed.',
  },
  'assisted-return.day-ahead': { zh: '日期不能晚于今天。', en: 'The day must not lie ahead.' },
  'assisted-return.paper-missing': {
    zh: '应当附上信访人签名的材料。',
    en: 'A paper that the petitioner signed must be attached.',
  },
  'assisted-return.paper-unfit': {
    zh: '应当是本件中由工作人员登记、没有用作其他依据的签名材料。',
    en: 'It must be a signed paper of this case that staff have recorded and that proves nothing else.',
  },
  'assisted-return.paper-before-offer': {
    zh: '这份材料早于所提的帮助，不能作为同意的依据。',
    en: 'This paper is older than the offer: it can not be consent to it.',
  },
  'assisted-return.consent-needs-signature': {
    zh: '同意只能由信访人凭查询码作出，或者由信访人书面签名；不能口头代为登记。',
    en: 'Consent is given with the petitioner’s own query code or signature alone; it can not be recorded as spoken.',
  },
  'assisted-return.open': {
    zh: '本件已有一项正在进行的接回帮助。',
    en: 'There is an assisted return of this case under way.',
  },
  'assisted-return.asked-once': {
    zh: '已经向信访人提出过，不得再次提出；信访人本人可以随时请求。',
    en: 'It has been offered once and is not offered again; the petitioner can ask for it at any time.',
  },
  'assisted-return.anonymous': {
    zh: '匿名信访没有可以联系的信访人，不能提供接回帮助。',
    en: 'An anonymous petition names nobody who could be helped home.',
  },
  'assisted-return.nobody': { zh: '本件没有这名信访人。', en: 'The case has no such petitioner.' },
  'assisted-return.not-offered': {
    zh: '现在没有等候答复的接回帮助。',
    en: 'There is no offer that waits for an answer.',
  },
  'assisted-return.not-arranged': {
    zh: '行程还没有安排，不能登记到达。',
    en: 'No travel has been arranged: nobody can have arrived.',
  },
  'assisted-return.no-consent': {
    zh: '没有信访人本人的同意，不能安排行程。',
    en: 'Nobody travels without the petitioner’s own consent.',
  },
  'assisted-return.over': {
    zh: '信访人已经拒绝、撤回，或者没有答复，这项帮助已经结束。',
    en: 'It has ended: the petitioner declined, took consent back, or did not answer.',
  },
  'assisted-return.no-leader': {
    zh: '这个单位没有可以面谈的领导。',
    en: 'The unit has no leader who may talk with the petitioner.',
  },
  'assisted-return.discipline-alone': {
    zh: '检举控告由纪检监察机构办理，请选择纪检监察机构。',
    en: 'Accusations are dealt with by the discipline office: choose it.',
  },
  'assisted-return.day-past': { zh: '日期不能早于今天。', en: 'The day has passed.' },
});
