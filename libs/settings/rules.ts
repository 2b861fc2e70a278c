import type { Wording } from './variable';

/** An address on any host, `localhost` and names of a container network included. */
export const webAddress = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };

export const wholeNumber = (from: number, to: number): Wording => ({
  zh: `${from} 到 ${to} 的整数`,
  en: `a whole number from ${from} to ${to}`,
});
export const yesOrNo: Wording = { zh: 'true 或 false', en: 'true or false' };
export const shortName: Wording = { zh: '2 到 40 个字', en: '2 to 40 characters' };
export const webhookSecret: Wording = {
  zh: '16 到 200 个字符，没有空格',
  en: '16 to 200 characters without blanks',
};
export const httpAddress: Wording = {
  zh: 'http:// 或 https:// 开头的地址',
  en: 'an address that begins with http:// or https://',
};
