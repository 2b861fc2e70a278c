import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerTimes } from './server-times';

const folder = mkdtempSync(join(tmpdir(), 'server-times-'));
const log = join(folder, 'api.log');
afterAll(() => rmSync(folder, { recursive: true }));

const line = (ms: number, over: object = {}) =>
  JSON.stringify({ level: 30, method: 'GET', route: '/api/inbox', status: 200, ms, ...over }) + '\n';

it('tells how long a route took since it began, also when a new file was begun meanwhile', () => {
  writeFileSync(log, line(999));
  const times = new ServerTimes(log);
  appendFileSync(
    log,
    line(1) + line(2) + line(50, { route: '/api/inbox/counts' }) + line(60, { method: 'POST' }),
  );
  appendFileSync(log, line(70, { status: 503 }) + 'not JSON\n' + line(80).slice(0, -1));
  expect(times.of('GET', '/api/inbox')).toEqual({ p50: 2, p95: 2, p99: 2, max: 2, requests: 2 });
  appendFileSync(log, '\n');
  renameSync(log, `${log}.1`);
  writeFileSync(log, line(3));
  expect(times.of('GET', '/api/inbox')).toMatchObject({ max: 80, requests: 4 });
  renameSync(`${log}.1`, `${log}.2`);
  renameSync(log, `${log}.1`);
  writeFileSync(log, '');
  expect(() => times.of('GET', '/api/inbox')).toThrow('more was logged');
});
