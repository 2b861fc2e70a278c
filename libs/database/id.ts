import { randomFillSync } from 'node:crypto';

const bytes = Buffer.alloc(4096);
let used = bytes.length;

/** A new UUID of version 7 (RFC 9562): sorts by the machine's time, so that index pages stay dense. */
export function newId(): string {
  if (used + 10 > bytes.length) {
    randomFillSync(bytes);
    used = 0;
  }
  const time = Date.now().toString(16).padStart(12, '0');
  const random = bytes.subarray(used, used + 10).toString('hex');
  used += 10;
  const variant = ((parseInt(random[3] as string, 16) & 3) | 8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`;
}
