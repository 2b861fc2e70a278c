import { registerMessages } from '#libs/errors/index';

registerMessages({
  'hold.already-set': { zh: '这件事项已经设置法律保全。', en: 'This case is under a legal hold already.' },
  'hold.not-set': { zh: '这件事项没有法律保全。', en: 'This case is under no legal hold.' },
  'erasure.erased': {
    zh: '这件事项的内容已按保管期限销毁，不能再办理。',
    en: 'What this case held was erased at the end of its retention period; nothing can be done with it.',
  },
  'erasure.files-left': {
    zh: '还有文件没有删除，不能出具销毁证明。',
    en: 'Files are left: the erasure can not be certified yet.',
  },
});
