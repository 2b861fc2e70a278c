import { registerMessages } from '#libs/errors/index';

registerMessages({
  'webhook.address-wrong': {
    zh: '应为 https:// 开头的地址，不含用户名、密码和 # 部分。',
    en: 'This must be an address that begins with https://, without user, password and a part after #.',
  },
  'webhook.https-needed': {
    zh: '地址必须以 https:// 开头。',
    en: 'The address must begin with https://.',
  },
  'webhook.host-not-allowed': {
    zh: '不允许发往这台主机。可用的主机由系统运维人员在设置 WEBHOOK_HOSTS 中列出。',
    en: 'Nothing may be sent to this host. Whoever runs the product lists those that may be used in the setting WEBHOOK_HOSTS.',
  },
  'webhook.too-many': {
    zh: '推送地址已有 {most} 个，不能再加。',
    en: 'There are {most} addresses already; no more can be added.',
  },
  'dead-letter.not-failed': {
    zh: '这条提醒没有失败，或者已经重新发送。',
    en: 'This reminder has not failed, or is being sent again already.',
  },
});
