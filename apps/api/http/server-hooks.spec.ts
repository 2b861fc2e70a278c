import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fastify, type FastifyInstance } from 'fastify';
import { Log } from '#libs/logging/index';
import { keepInputClean } from './clean-input';
import { answerProblem } from './problem.filter';
import { logRequests } from './request-log';
import { addSecurityHeaders } from './security-headers';
import { allowUploads, BODY_LIMIT } from './upload';
import { serveWeb } from './web-files';

const lines: string[] = [];
const log = Log.create('spec', 'info', { write: (line: string) => void lines.push(line) });
let web: string;
let server: FastifyInstance;

beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'web-'));
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<!doctype html>start');
  writeFileSync(join(web, 'assets', 'main-1a2b.js'), 'plain');
  writeFileSync(join(web, 'assets', 'main-1a2b.js.gz'), gzipSync('packed'));
  server = fastify({ bodyLimit: BODY_LIMIT });
  addSecurityHeaders(server, true);
  allowUploads(server);
  keepInputClean(server);
  logRequests(server, log);
  server.setErrorHandler((error, request, reply) => answerProblem(error, request, reply, log));
  server.post('/api/letters/:id', (request) => ({ got: Object.keys(request.body as object) }));
  server.post('/api/files', { config: { upload: true } as object }, () => ({ ok: true }));
  await serveWeb(server, web);
});
afterAll(async () => {
  await server.close();
  rmSync(web, { recursive: true });
});

const post = (url: string, payload: string, type = 'application/json') =>
  server.inject({ method: 'POST', url, payload, headers: { 'content-type': type } });

describe('input', () => {
  it.each([
    ['a NUL character', '{"subject":"a\\u0000"}', 422],
    ['a lone surrogate', '{"subject":"\\ud83d"}', 422],
    ['an enormous number', '{"count":1e999}', 422],
    ['deep nesting', '{"a":'.repeat(3000) + '1' + '}'.repeat(3000), 422],
    ['a prototype', '{"__proto__":{"admin":true}}', 400],
    ['half a document', '{"subject":', 400],
    ['nothing', '', 400],
  ])('with %s is refused', async (_, body, status) => {
    const answer = await post('/api/letters/1', body);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('is looked at in the path and the query too', async () => {
    expect((await post('/api/letters/%00', '{}')).statusCode).toBe(422);
    expect((await post('/api/letters/1?a=%00', '{}')).statusCode).toBe(422);
  });

  it('is JSON: what a form of another site can send is not', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      expect((await post('/api/letters/1', '{}', type)).statusCode).toBe(415);
    }
  });

  it('may be large only where files are taken', async () => {
    const large = JSON.stringify({ content: 'a'.repeat(2 * BODY_LIMIT) });
    expect((await post('/api/letters/1', large)).statusCode).toBe(413);
    expect((await post('/api/files', large)).statusCode).toBe(200);
  });
});

describe('pages', () => {
  it('are the start page, whatever the address, and are asked for anew each time', async () => {
    for (const url of ['/', '/inbox/5', '/..%2f..%2fetc/passwd']) {
      const answer = await server.inject({ url });
      expect(answer.body).toBe('<!doctype html>start');
      expect(answer.headers['cache-control']).toBe('no-cache');
    }
  });

  it('never stand in for an asset of an earlier build', async () => {
    expect((await server.inject({ url: '/assets/gone.js' })).statusCode).toBe(404);
  });

  it('keep what has its hash in its name, packed where the browser takes it', async () => {
    const url = '/assets/main-1a2b.js';
    const plain = await server.inject({ url });
    expect(plain.body).toBe('plain');
    expect(plain.headers['cache-control']).toMatch(/immutable/);
    const packed = await server.inject({ url, headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
  });

  it('do not stand in for addresses of the API', async () => {
    expect((await server.inject({ url: '/api/nothing' })).statusCode).toBe(404);
    expect((await server.inject({ url: '/api' })).statusCode).toBe(404);
  });
});

describe('every answer', () => {
  it('forbids scripts from elsewhere and framing, and answers of the API are never kept', async () => {
    const answer = await post('/api/letters/1', '{}');
    expect(answer.headers['content-security-policy']).toMatch(/script-src 'self';.*frame-ancestors 'none'/);
    expect(answer.headers['strict-transport-security']).toBeDefined();
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('is logged by its route, without ids, query or body', async () => {
    lines.length = 0;
    await post('/api/letters/4711?name=wang', '{"subject":"secret"}');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ method: 'POST', route: '/api/letters/:id', status: 200 });
    expect(lines[0]).not.toMatch(/4711|wang|secret/);
  });
});
