import { registerMessages } from '#libs/errors/index';

registerMessages({
  'colleague.may-not-see': {
    zh: '不能看到本件的人员：{zh}',
    en: 'These people may not see the case: {en}',
  },
  'colleague.oneself': { zh: '不能选择本人', en: 'You can’t choose yourself' },
  'copy.not-found': {
    zh: '没有这条抄送，或者不是抄送给您的',
    en: 'There is no such copy, or it is not to you',
  },
});
