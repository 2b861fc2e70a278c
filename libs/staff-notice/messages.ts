import { registerMessages } from '#libs/errors/index';

registerMessages({
  'staff-notice.not-found': {
    zh: '没有这条通知，或者不是发给您的。',
    en: 'There is no such notice, or it is not to you.',
  },
});
