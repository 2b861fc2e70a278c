import { registerMessages, translate } from '#libs/errors/index';

/** What a petitioner is sent, in each language: one text whatever the matter is. */
registerMessages({
  'delivery.subject': {
    zh: '{receiptNumber}：有新的告知',
    en: '{receiptNumber}: there is a new notice',
  },
  'delivery.text': {
    zh: '编号 {receiptNumber} 有一份新的告知，请凭编号和查询码在 {address} 查看。{office}',
    en: 'There is a new notice for number {receiptNumber}. Read it with the number and your query code at {address}. {office}',
  },
});

export interface MessageFacts {
  receiptNumber: string;
  /** Where it can be read. */
  address: string;
  office: { zh: string; en: string };
}

/**
 * The message: the office, the number, that there is a notice and where to read it. Nothing that tells what the matter
 * is: whoever sees the screen of the phone learns the number alone.
 */
export function composeMessage(
  { receiptNumber, address, office }: MessageFacts,
  language: 'zh' | 'en',
): { subject: string; text: string } {
  const params = { receiptNumber, address, office: office[language] };
  return {
    subject: translate('delivery.subject', params, language),
    text: translate('delivery.text', params, language),
  };
}
