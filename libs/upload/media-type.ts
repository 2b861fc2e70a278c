import { fileTypeFromBuffer } from 'file-type';
import { DomainError } from '#libs/errors/index';
import './messages';
import { officeTypeOf } from './office-type';

/** What a case may hold besides Office files, by what file-type makes of the bytes: the type it is kept under. */
const ALLOWED: Readonly<Record<string, string>> = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/gif': 'image/gif',
  'image/webp': 'image/webp',
  'image/heic': 'image/heic',
  'image/heif': 'image/heif',
  'image/bmp': 'image/bmp',
  'image/tiff': 'image/tiff',
  'application/pdf': 'application/pdf',
  // Word, Excel and PowerPoint before 2007, WPS, and Office files with a password.
  'application/x-cfb': 'application/msword',
  'audio/mpeg': 'audio/mpeg',
  'audio/wav': 'audio/wav',
  'audio/ogg': 'audio/ogg',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/aac': 'audio/aac',
  'audio/amr': 'audio/amr',
  'audio/flac': 'audio/flac',
};
const ZIP = Buffer.from('504b0304', 'hex');
const TEXT = 'text/plain; charset=utf-8';

/**
 * The media type by content, never by name: images, PDF, Office files, audio and plain UTF-8 text. Anything else is
 * refused (422, `content`).
 */
export async function mediaTypeOf(content: Buffer): Promise<string> {
  const type = await recognise(content);
  if (!type) throw new DomainError('upload.type-not-allowed', { status: 422, field: 'content' });
  return type;
}

async function recognise(content: Buffer): Promise<string | undefined> {
  // What Office writes is a zip archive: opened here, within bounds, and nowhere else.
  if (content.subarray(0, ZIP.length).equals(ZIP)) return officeTypeOf(content);
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (found) return ALLOWED[found.mime];
  return isText(content) ? TEXT : undefined;
}

function isText(content: Buffer): boolean {
  if (content.length === 0) return false;
  const text = content.toString('utf8');
  // Control characters other than tab and line ends mark something that only happens to decode; so does markup.
  return (
    !text.includes('\ufffd') &&
    !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text) &&
    !/<\s*(html|script|svg|!doctype)/i.test(text)
  );
}
