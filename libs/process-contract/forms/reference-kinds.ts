/** Kinds of fields that are the office's own, beside those that form-js brings. */
export const REFERENCE_KINDS = ['person', 'money', 'file', 'case-reference'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** Amounts are kept in fen. */
export const FEN = 100;

/** The largest amount that a form takes, in fen: ten thousand million yuan. */
export const MOST_FEN = 1_000_000_000_000;

/** What a file may be, by the beginning of its media type. */
export const FILE_KINDS = {
  image: ['image/'],
  pdf: ['application/pdf'],
  office: ['application/vnd.', 'application/msword', 'application/x-cfb'],
  audio: ['audio/'],
  text: ['text/plain'],
} as const;
export type FileKind = keyof typeof FILE_KINDS;

/** Who has added a file to the case: anyone who may, the office's people, or whoever fills in the form. */
export const UPLOADERS = ['anyone', 'staff', 'oneself'] as const;
export type Uploader = (typeof UPLOADERS)[number];
