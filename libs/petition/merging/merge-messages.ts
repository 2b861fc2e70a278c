import { registerMessages } from '#libs/errors/index';

registerMessages({
  'merge.leading-not-found': {
    zh: '没有这个编号的信访事项，或者您无权查看。',
    en: 'There is no petition with this number, or you may not see it.',
  },
  'merge.itself': { zh: '不能并入它自己。', en: 'A case is not merged with itself.' },
  'merge.protected': {
    zh: '检举控告单独保护办理，不并案、不分案。',
    en: 'An accusation is protected: it is neither merged nor split.',
  },
  'merge.not-now': {
    zh: '登记之后、处理意见签发之前才能并案。',
    en: 'A case is merged after it was registered and before its opinion is signed.',
  },
  'merge.leading-not-now': {
    zh: '主案应当已经登记，且处理意见还没有签发。',
    en: 'The leading case has to be registered, and its opinion not signed yet.',
  },
  'merge.leading-behind': {
    zh: '此件的办理进度比所选主案靠前。请反过来，把那一件并入此件。',
    en: 'This case is further along than the leading case chosen. Merge that one with this one instead.',
  },
  'merge.leading-is-merged': {
    zh: '所选的一件本身已并入 {leading}，请直接并入 {leading}。',
    en: 'The case chosen is itself merged with {leading}; merge this one with {leading}.',
  },
  'merge.leads-others': {
    zh: '有其他信访事项已并入此件，请先解除那些并案。',
    en: 'Other cases are merged with this one; undo that first.',
  },
  'merge.simplified': {
    zh: '简易办理的信访事项先转为普通程序，才能并案或者分案；有并案的，不适用简易办理。',
    en: 'A case under the simplified procedure changes to the ordinary one before it is merged or split; one with merged cases is not handled by it.',
  },
  'merge.other-unit': {
    zh: '两件不在同一单位的，由信访科决定并案和解除。',
    en: 'When the two cases are with different units, the petition office decides.',
  },
  'merge.pending': { zh: '此件已经并案，或者正在并案。', en: 'This case is merged already, or just being.' },
  'merge.under-way': {
    zh: '正在并案，请稍后再试。',
    en: 'The cases are just being merged; please try again in a moment.',
  },
  'merge.is-merged': {
    zh: '此件已并案办理，请在主案上办理。',
    en: 'This case is handled together with another one; act on the leading case.',
  },
  'merge.none': { zh: '此件没有并案。', en: 'This case is not merged.' },
  'merge.opinion-signed': {
    zh: '处理意见已经签发，即将送达，不能再并案、分案或者解除。',
    en: 'The opinion is signed and about to be delivered; nothing is merged, split or undone any more.',
  },
  'merge.not-over': {
    zh: '并案没有解除，主案也没有作出处理意见。',
    en: 'The merger is not undone, and the leading case has no opinion yet.',
  },
  'merge.draft-outdated': {
    zh: '起草之后并案情况有变化，请退回重新起草，使意见书写明答复的每一件。',
    en: 'Cases were merged or taken out after it was drafted: send it back, so that the opinion names every case it answers.',
  },
  'split.not-now': {
    zh: '登记之后、处理意见签发之前才能分案。',
    en: 'A case is split after it was registered and before its opinion is signed.',
  },
  'merge.interest-of-other': {
    zh: '这项回避登记在并案的另一件上，请在那一件上撤销。',
    en: 'This interest was declared in the other case; lift it there.',
  },
  'merge.extension-used': {
    zh: '并入的 {receiptNumber} 已经延期过一次，不能再延。',
    en: '{receiptNumber}, which is merged with this case, was extended before; it is extended once only.',
  },
});
