import { registerMessages } from '#libs/errors/index';

registerMessages({
  'access.login-needed': { zh: '请先登录', en: 'Please sign in first' },
  'access.not-allowed': { zh: '您的岗位没有此项权限', en: 'Your posts do not allow this' },
  'access.csrf': {
    zh: '页面已过期，请刷新后重试',
    en: 'This page is out of date; reload it and try again',
  },
  'access.wrong-login': { zh: '用户名或密码不正确', en: 'User name or password is not right' },
  'access.locked': {
    zh: '登录失败次数过多，账号已锁定，请 {minutes} 分钟后再试',
    en: 'Too many failed attempts: the account is locked; try again in {minutes} minutes',
  },
  'access.wrong-password': { zh: '当前密码不正确', en: 'The current password is not right' },
  'access.same-password': {
    zh: '新密码不能与当前密码或用户名相同',
    en: 'The new password must differ from the current one and from the user name',
  },
  'access.link-invalid': {
    zh: '链接无效、已使用或已过期，请向管理员索取新链接',
    en: 'This link is not valid, has been used or has expired; ask an administrator for a new one',
  },
  'access.link-name-fixed': {
    zh: '此链接只能设置密码',
    en: 'This link only sets a password',
  },
  'access.username-taken': { zh: '用户名已被使用', en: 'This user name is taken' },
});
