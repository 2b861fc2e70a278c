import { DomainError } from '#libs/errors/index';
import './messages';

/** First bytes of the kinds of file that a case may hold. */
const SIGNATURES: readonly { type: string; at?: number; bytes: string }[] = [
  { type: 'image/jpeg', bytes: 'ffd8ff' },
  { type: 'image/png', bytes: '89504e470d0a1a0a' },
  { type: 'image/gif', bytes: '47494638' },
  { type: 'image/webp', at: 8, bytes: '57454250' },
  { type: 'application/pdf', bytes: '255044462d' },
  { type: 'application/msword', bytes: 'd0cf11e0a1b11ae1' },
  { type: 'application/vnd.openxmlformats-officedocument', bytes: '504b0304' },
  { type: 'audio/mpeg', bytes: '494433' },
  { type: 'audio/mpeg', bytes: 'fffb' },
  { type: 'audio/wav', at: 8, bytes: '57415645' },
  { type: 'audio/ogg', bytes: '4f676753' },
  { type: 'audio/mp4', at: 4, bytes: '66747970' },
  { type: 'audio/amr', bytes: '2321414d52' },
];

/** The media type by content; plain UTF-8 text is allowed. Anything else is refused (422). */
export function mediaTypeOf(content: Buffer): string {
  for (const { type, at = 0, bytes } of SIGNATURES) {
    const signature = Buffer.from(bytes, 'hex');
    if (content.subarray(at, at + signature.length).equals(signature)) return type;
  }
  if (isText(content)) return 'text/plain; charset=utf-8';
  throw new DomainError('attachment.type-not-allowed', { status: 422, field: 'content' });
}

function isText(content: Buffer): boolean {
  if (content.length === 0) return false;
  const text = content.toString('utf8');
  // Control characters other than tab and line ends mark something that only happens to decode; so does markup.
  return (
    !text.includes('�') &&
    !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text) &&
    !/<\s*(html|script|svg|!doctype)/i.test(text)
  );
}
