import { type AddressInfo, createServer, type Server } from 'node:net';
import { Log } from '#libs/logging/index';
import { VirusScan } from './virus-scan';

let server: Server;
let verdict: string;
let audited: unknown[][];
const database = {
  query: (_sql: string, values: unknown[] = []): Promise<any> => {
    audited.push(values);
    return Promise.resolve([]);
  },
};
const subject = { subjectType: 'petition', subjectId: 'one' };
const check = (address?: string) =>
  new VirusScan(address, database, Log.create('spec', 'silent')).check(Buffer.from('x'), subject);

beforeEach(async () => {
  audited = [];
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (data: Buffer) => data.subarray(-4).equals(Buffer.alloc(4)) && socket.end(verdict));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())));

const address = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;

it('lets through what is clean, and everything where no scanner is set', async () => {
  verdict = 'stream: OK\0';
  await check(address());
  await check(undefined);
  expect(audited).toEqual([]);
});

it('refuses what is infected, and the audit says for which petition and what was found', async () => {
  verdict = 'stream: Win.Test.EICAR_HDB-1 FOUND\0';
  await expect(check(address())).rejects.toMatchObject({
    code: 'upload.infected',
    status: 422,
    field: 'content',
  });
  expect(audited).toHaveLength(1);
  expect(audited[0]).toEqual(
    expect.arrayContaining(['upload.infected', 'petition', 'one', { found: 'Win.Test.EICAR_HDB-1' }]),
  );
});

it('takes nothing while the scanner has no verdict', async () => {
  verdict = 'INSTREAM size limit exceeded. ERROR\0';
  await expect(check(address())).rejects.toMatchObject({ code: 'upload.not-scanned', status: 409 });
  await expect(check('127.0.0.1:1')).rejects.toMatchObject({ code: 'upload.not-scanned', status: 409 });
  expect(audited).toEqual([]);
});
