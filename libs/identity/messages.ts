import { registerMessages } from '#libs/errors/index';

registerMessages({
  'identity.off': { zh: '本单位没有启用统一身份认证', en: 'This office has no single sign-on' },
});
