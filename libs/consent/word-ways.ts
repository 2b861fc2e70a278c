/** How the petitioner said it: with their query code, on a paper that they signed, or by mouth. */
export const WORD_WAYS = ['own-code', 'signed', 'oral'] as const;
export type WordWay = (typeof WORD_WAYS)[number];

/** The ways that staff can record. */
export const RECORDED_WAYS = ['signed', 'oral'] as const satisfies readonly WordWay[];
export type RecordedWay = (typeof RECORDED_WAYS)[number];

/** How it is named in a paper. */
export const WAY_WORDS: Readonly<Record<WordWay, string>> = {
  'own-code': '凭查询码',
  signed: '书面签名',
  oral: '口头',
};
