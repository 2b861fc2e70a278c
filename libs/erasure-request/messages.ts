import { registerMessages } from '#libs/errors/index';

registerMessages({
  'erasure-request.anonymous': {
    zh: '匿名信访没有留下您的个人信息，无可删除。',
    en: 'An anonymous petition holds nothing about you that could be erased.',
  },
  'erasure-request.still-open': {
    zh: '事项还在办理，或者信访人仍在申请复查、复核的期限内，联系方式办理需要，不能删除。',
    en: 'The case is still being handled or appealed against: what reaches the petitioner is needed for it.',
  },
  'erasure-request.not-decided': {
    zh: '没有人作出这一决定，不能以此答复。',
    en: 'Nobody has decided so: it can not be answered this way.',
  },
  'erasure-request.not-due': {
    zh: '保管期限未满、被保全、已列入清册或者仍有关联办理的，不能列入销毁清册。',
    en: 'It can not be put on the list: its retention period is not over, it is held, listed already, or still continued.',
  },
});
