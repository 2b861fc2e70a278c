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
    zh: '新密码不能与当前密码相同',
    en: 'The new password must differ from the current one',
  },
  'access.password-known': {
    zh: '这个密码太常见，容易被猜中：请不要用常用密码、连续或重复的字符，也不要只在常用词前后加几个数字',
    en: 'This password is one of the first that are guessed: take none that is widely used, no run or repetition of characters, no common word with a few digits around it',
  },
  'access.password-is-name': {
    zh: '密码不能是用户名，也不能只在用户名前后加几个字符',
    en: 'The password must not be the user name, nor the user name with a few characters around it',
  },
  'access.code-needed': {
    zh: '请输入身份验证器应用上显示的 6 位验证码，或一个恢复码',
    en: 'Enter the 6 digits that your authenticator app shows, or a recovery code',
  },
  'access.wrong-code': {
    zh: '验证码不正确、已过期或已使用过，请输入最新的验证码',
    en: 'This code is not right, has expired or has been used; enter the newest one',
  },
  'access.second-factor-on': {
    zh: '两步验证已经启用；更换手机请先关闭，再重新设置',
    en: 'Two-step sign-in is on already; to change the phone, turn it off and set it up again',
  },
  'access.second-factor-off': { zh: '两步验证没有启用', en: 'Two-step sign-in is not on' },
  'access.second-factor-not-begun': {
    zh: '请先开始设置两步验证',
    en: 'Begin to set up two-step sign-in first',
  },
  'access.second-factor-due': {
    zh: '您的岗位要求两步验证，请先在“我的账号”中设置',
    en: 'Your posts need two-step sign-in: set it up under My account first',
  },
  'access.session-not-found': {
    zh: '没有这个登录，或者它已经结束',
    en: 'There is no such session, or it has ended',
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
  'access.role-name-taken': { zh: '已有角色使用这个名称', en: 'A role has this name already' },
  'access.role-not-found': { zh: '没有这个角色', en: 'There is no such role' },
  'access.role-changed': {
    zh: '该角色刚刚被他人修改，请查看最新内容后再改',
    en: 'Somebody has just changed this role; look at what it is now, then change it',
  },
  'access.role-held': {
    zh: '还有 {count} 人担任该角色（{names}），不能删除；请先调整其岗位',
    en: '{count} people hold this role ({names}): change their posts before you remove it',
  },
});
