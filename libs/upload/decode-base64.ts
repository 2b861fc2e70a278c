import { DomainError } from '#libs/errors/index';
import './messages';

export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** The bytes of a file that came as base64; refused (422, `content`) when it is none, or too large. */
export function decodeBase64(base64: string): Buffer {
  const refuse = (code: string): never => {
    throw new DomainError(code, { status: 422, field: 'content' });
  };
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0) return refuse('upload.not-base64');
  const content = Buffer.from(base64, 'base64');
  if (content.length > MAX_FILE_BYTES) return refuse('upload.too-large');
  return content;
}
