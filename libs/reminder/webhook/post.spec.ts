import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signature } from '#libs/delivery/webhook-gateway';
import { projectRoot } from '#libs/project/root';
import { readAllowedHosts } from './allowed-hosts';
import { post } from './post';
import { sampleBody } from './webhook-body';

const ID = '01920000-0000-7000-8000-000000000000';
const SECRET = 'k'.repeat(43);
let server: Server;
let port: number;
const seen: { path: string; headers: Record<string, unknown>; body: string }[] = [];
let respond: (response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      seen.push({ path: request.url ?? '', headers: request.headers, body });
      respond(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  seen.length = 0;
  respond = (response) => response.writeHead(204).end();
});

const body = sampleBody(ID, 'https://office.example');
const send = (url: string, hosts = `127.0.0.1:${port}=private`, timeoutMs = 2_000) =>
  post(
    { id: ID, url, secret: SECRET, body },
    { hosts: readAllowedHosts(hosts), httpOnLoopback: true },
    timeoutMs,
  );
const here = () => `http://127.0.0.1:${port}/hook`;

it('posts JSON with its key, the time and a signature that its receiver can check', async () => {
  expect(await send(here())).toEqual({ outcome: 'accepted', code: 'http-204' });
  const [{ headers, body: sent }] = seen as [(typeof seen)[number]];
  expect(headers['content-type']).toBe('application/json');
  expect(headers['idempotency-key']).toBe(ID);
  const timestamp = String(headers['x-petition-desk-timestamp']);
  expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
  const expected = createHmac('sha256', SECRET).update(`${timestamp}.${sent}`).digest('hex');
  expect(headers['x-petition-desk-signature']).toBe(`sha256=${expected}`);
  expect(JSON.stringify(headers) + sent).not.toContain(SECRET);
});

it('follows no redirect', async () => {
  respond = (response) => response.writeHead(307, { location: `http://127.0.0.1:${port}/elsewhere` }).end();
  expect(await send(here())).toEqual({ outcome: 'temporary', code: 'http-307' });
  expect(seen.map(({ path }) => path)).toEqual(['/hook']);
});

it.each([
  ['another port', () => `http://127.0.0.1:${port + 1}/`, undefined, 'host-refused'],
  ['a host that is not on the list', () => here(), 'chat.example.org', 'host-refused'],
  [
    'an address of this machine without the permission',
    () => here(),
    () => `127.0.0.1:${port}`,
    'address-refused',
  ],
  [
    'a name that a name server sends to this machine',
    () => `http://localhost:${port}/`,
    () => `localhost:${port}`,
    'address-refused',
  ],
])('goes nowhere for %s', async (_, url, hosts, code) => {
  expect(await send(url(), typeof hosts === 'function' ? hosts() : hosts)).toEqual({
    outcome: 'permanent',
    code,
  });
  expect(seen).toEqual([]);
});

it('reaches a name in a private network that was allowed so', async () => {
  expect(await send(`http://localhost:${port}/`, `localhost:${port}=private`)).toMatchObject({
    code: 'http-204',
  });
});

it('waits for an answer no longer than it was told, and names what went wrong', async () => {
  respond = () => undefined;
  expect(await send(here(), undefined, 100)).toEqual({ outcome: 'temporary', code: 'timeout' });
  respond = (response) => response.socket?.destroy();
  expect(await send(here())).toEqual({ outcome: 'temporary', code: 'network' });
  respond = (response) => response.writeHead(200, { 'x-long': 'x'.repeat(40_000) }).end();
  expect(await send(here())).toEqual({ outcome: 'temporary', code: 'answer-too-long' });
  respond = (response) => response.writeHead(422).end();
  expect(await send(here())).toEqual({ outcome: 'permanent', code: 'http-422' });
  expect(await send(`https://127.0.0.1:${port}/`)).toMatchObject({ outcome: 'temporary' });
});

it('reads no more than a little of what a receiver says', async () => {
  let written = 0;
  const closed = new Promise<void>((resolve) => {
    respond = (response) => {
      response.writeHead(200);
      response.once('close', resolve);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024))) written += 64 * 1024;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
  });
  expect(await send(here())).toEqual({ outcome: 'accepted', code: 'http-200' });
  await closed;
  expect(written).toBeLessThan(64 * 1024 * 1024);
});

it('signs as the handbook says: its example can be computed again', () => {
  const handbook = readFileSync(join(projectRoot, 'docs/operating.md'), 'utf8');
  const of = (name: string) => new RegExp(`^${name}: +(.+)$`, 'm').exec(handbook)?.[1] ?? '';
  const [secret, timestamp, text, signed] = ['secret', 'timestamp', 'body', 'signature'].map(of) as [
    string,
    string,
    string,
    string,
  ];
  expect(JSON.parse(text)).toMatchObject({ kind: 'red', link: expect.stringMatching(/^https:/) });
  expect(signed).toBe(`sha256=${signature(secret, timestamp, text)}`);
  expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(JSON.parse(body)));
});
