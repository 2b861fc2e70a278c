import { registerMessages } from '#libs/errors/index';

registerMessages({
  'conduct.unknown-unit': {
    zh: '没有这个单位，或已停用。',
    en: 'There is no such unit, or it is no longer active.',
  },
  'conduct.nobody-left': {
    zh: '本单位没有与此事无关的纪检人员，不能由被反映的人自己办理。请向上一级纪检监察机关反映。',
    en: 'Everybody here who handles discipline is concerned, and nobody judges their own case. Please turn to the discipline organ of the level above.',
  },
  'conduct.not-found': {
    zh: '没有这件投诉，或者您无权查看。',
    en: 'There is no such complaint, or you may not see it.',
  },
  'conduct.code-failed': {
    zh: '没有与此投诉码相符的投诉。请核对投诉码；遗失后无法补发，可以重新投诉。',
    en: 'No complaint has this code. Please check it; a lost code can’t be issued again, but you may complain again.',
  },
  'conduct.answered': { zh: '这件投诉已经答复。', en: 'This complaint has been answered already.' },
});
