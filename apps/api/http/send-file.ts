import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/**
 * Sends a file to be saved under its name; `inline` shows it where the browser can, and is for what the product itself
 * has made: a browser never shows an uploaded file as a page of this site.
 */
export function sendFile(
  reply: FastifyReply,
  file: { name: string; mediaType: string; content: Buffer | Readable },
  disposition: 'attachment' | 'inline' = 'attachment',
) {
  // A PDF that is shown needs the browser's viewer, which a sandbox refuses.
  if (disposition === 'attachment') reply.header('content-security-policy', "sandbox; default-src 'none'");
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .send(file.content);
}
