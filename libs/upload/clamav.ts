import { connect, type Socket } from 'node:net';

/** Where clamd listens: `host:port`, or the path of its socket. */
export type ClamavAddress = string;

/** What clamd says of some bytes: null when it finds nothing, else the name that it has for what it found. */
export type Finding = string | null;

/** Thrown when clamd cannot be reached, is too slow, or does not scan what it was sent. */
export class ClamavUnavailable extends Error {
  constructor(override readonly cause?: unknown) {
    super('clamd did not scan');
    this.name = 'ClamavUnavailable';
  }
}

const CHUNK_BYTES = 64 * 1024;
const LONGEST_ANSWER = 4_096;

/**
 * Has clamd scan bytes (its command INSTREAM: chunks, each after its length in four bytes, the last of length zero).
 * Throws ClamavUnavailable when there is no verdict within `withinMs`.
 */
export async function scanWithClamav(
  address: ClamavAddress,
  bytes: Buffer,
  withinMs = 30_000,
): Promise<Finding> {
  let answer: string;
  try {
    answer = await ask(address, bytes, withinMs);
  } catch (error) {
    throw new ClamavUnavailable(error);
  }
  if (answer === 'stream: OK') return null;
  const [, found] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (found === undefined) throw new ClamavUnavailable(answer);
  return found;
}

function ask(address: ClamavAddress, bytes: Buffer, withinMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = open(address);
    const timer = setTimeout(() => socket.destroy(new Error('no answer in time')), withinMs);
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      answer += text;
      // The command with a z is answered up to a zero byte.
      if (answer.includes('\0')) socket.end();
      else if (answer.length > LONGEST_ANSWER) socket.destroy(new Error('not the answer of clamd'));
    });
    // clamd may say no before it has read everything, and hang up: what it said counts more than that.
    socket.on('error', reject);
    socket.on('close', () => {
      clearTimeout(timer);
      const [text] = answer.split('\0');
      if (answer.includes('\0')) resolve((text as string).trim());
      else reject(new Error('clamd hung up'));
    });
    socket.write('zINSTREAM\0');
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      const chunk = bytes.subarray(at, at + CHUNK_BYTES);
      socket.write(lengthOf(chunk.length));
      socket.write(chunk);
    }
    socket.write(lengthOf(0));
  });
}

function open(address: ClamavAddress): Socket {
  const [, host, port] = /^([^/]+):(\d+)$/.exec(address) ?? [];
  return host ? connect(Number(port), host) : connect(address);
}

function lengthOf(size: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(size);
  return length;
}
