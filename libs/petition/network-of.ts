import { isIPv6 } from 'node:net';

/** What one visitor can't change at will: an IPv4 address, of an IPv6 address the network (/64) that a line is given. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1] as string;
  const plain = address.split('%')[0] as string;
  if (!isIPv6(plain)) return address;
  const [head = '', tail] = plain.split('::');
  const written = head ? head.split(':') : [];
  const groups = tail === undefined ? written : [...written, ...afterGap(written.length, tail)];
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}

/** The groups after `::`: zeros, then those of the tail. */
function afterGap(before: number, tail: string): string[] {
  const after = tail ? tail.split(':') : [];
  // An IPv4 address at the end stands for two groups.
  const groups = after.length + after.filter((group) => group.includes('.')).length;
  return [...Array<string>(8 - before - groups).fill('0'), ...after];
}
