import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClamavUnavailable, scanWithClamav } from './clamav';

const VIRUS = Buffer.from('this part is the virus');
let server: Server;
/** What the server answers instead of a verdict. */
let instead: ((socket: Socket) => void) | undefined;
let seen: Buffer[];

/** Reads the command and its chunks as clamd does, and answers when the last one has come. */
function speak(socket: Socket): void {
  let left = Buffer.alloc(0);
  const body: Buffer[] = [];
  let begun = false;
  socket.on('error', () => undefined);
  if (instead) return instead(socket);
  socket.on('data', (data) => {
    left = Buffer.concat([left, data as Buffer]);
    if (!begun) {
      if (left.length < 10) return;
      if (left.subarray(0, 10).toString() !== 'zINSTREAM\0') return socket.end('UNKNOWN COMMAND\0');
      left = left.subarray(10);
      begun = true;
    }
    while (left.length >= 4) {
      const size = left.readUInt32BE();
      if (size === 0) {
        const whole = Buffer.concat(body);
        seen.push(whole);
        return socket.end(whole.includes(VIRUS) ? 'stream: Spec.Virus FOUND\0' : 'stream: OK\0');
      }
      if (left.length < 4 + size) return;
      body.push(left.subarray(4, 4 + size));
      left = left.subarray(4 + size);
    }
  });
}

beforeEach(() => {
  seen = [];
  instead = undefined;
  server = createServer(speak);
});
afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())));

async function listening(): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('scanWithClamav', () => {
  it('sends every byte, and finds nothing in what is clean', async () => {
    const address = await listening();
    const large = Buffer.alloc(300_001, 5);
    for (const bytes of [Buffer.from('x'), large, Buffer.alloc(0)])
      expect(await scanWithClamav(address, bytes)).toBeNull();
    expect(seen.map((one) => one.length)).toEqual([1, 300_001, 0]);
    expect(seen[1]!.equals(large)).toBe(true);
  });

  it('says the name of what is found, wherever it lies', async () => {
    const address = await listening();
    const bytes = Buffer.concat([Buffer.alloc(65_530), VIRUS, Buffer.alloc(10)]);
    expect(await scanWithClamav(address, bytes)).toBe('Spec.Virus');
  });

  it('speaks over a socket file too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clamd-'));
    const path = join(folder, 'clamd.sock');
    await new Promise<void>((resolve) => server.listen(path, resolve));
    expect(await scanWithClamav(path, VIRUS)).toBe('Spec.Virus');
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['has its limit', (socket: Socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['hangs up', (socket: Socket) => socket.destroy()],
    ['says nothing', () => undefined],
    ['talks without end', (socket: Socket) => socket.write('x'.repeat(10_000))],
    ['is another program', (socket: Socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n\0')],
  ])('has no verdict when the server %s', async (_, answer) => {
    const address = await listening();
    const sockets: Socket[] = [];
    instead = (socket) => {
      sockets.push(socket);
      answer(socket);
    };
    await expect(scanWithClamav(address, Buffer.alloc(100), 300)).rejects.toThrow(ClamavUnavailable);
    for (const socket of sockets) socket.destroy();
  });

  it('has no verdict when nobody listens', async () => {
    const address = await listening();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await expect(scanWithClamav(address, VIRUS)).rejects.toThrow(ClamavUnavailable);
  });
});
