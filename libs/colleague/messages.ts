import { registerMessages } from '#libs/errors/index';

registerMessages({
  'colleague.may-not-see': {
    zh: '不能看到本件的人员：{zh}',
    en: 'These people may not see the case: {en}',
  },
  'colleague.oneself': { zh: '不能选择本人', en: 'You can’t choose yourself' },
  'comment.not-found': {
    zh: '没有这条留言，或者不是您写的',
    en: 'There is no such comment, or you did not write it',
  },
  'comment.removed': { zh: '这条留言已经删除', en: 'The comment has been removed' },
  'comment.changed': {
    zh: '这条留言已在别处修改，请刷新后再改',
    en: 'The comment has been changed elsewhere: look at it again first',
  },
  'comment.key-used': {
    zh: '这个请求编号已经用于另一件信访事项',
    en: 'This request key was used for another case',
  },
  'comment.no-question': {
    zh: '没有向您征求意见的这条留言，或者已经撤回',
    en: 'There is no such question to you, or it was taken back',
  },
  'comment.answered': { zh: '这条征求意见已经答复', en: 'The question has been answered' },
  'copy.not-found': {
    zh: '没有这条抄送，或者不是抄送给您的',
    en: 'There is no such copy, or it is not to you',
  },
});
