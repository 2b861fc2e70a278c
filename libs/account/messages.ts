import { registerMessages } from '#libs/errors/index';

registerMessages({
  'account.not-oneself': {
    zh: '这是您自己的账号，请在“我的账号”中操作',
    en: 'This is your own account: use My account',
  },
});
