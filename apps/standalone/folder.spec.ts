import { mkdirSync, mkdtempSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDisk } from './disk';
import { parseFlags } from './flags';
import { openFolder, type OpenFolder } from './folder';
import { writeOffice } from './office';
import { makePlan } from './product';
import { Voice } from './say';

const voice = new Voice({ json: false, quiet: true });
const refusal = (key: string) => expect.objectContaining({ key }) as Error;

describe('opening a data folder', () => {
  let dataDir: string;
  const embedded = { postgres: true, broker: true };
  const open = (wish: { demoClock?: boolean } = {}) =>
    openFolder({ dataDir, demoClock: false, empty: false, embedded, ...wish }, voice);

  /** A folder as it is after a first start that has succeeded. */
  const fill = async (): Promise<void> => {
    const { office, release } = await open();
    writeOffice(dataDir, { ...office, loaded: 'sample' });
    release();
    for (const part of ['postgres', 'broker']) mkdirSync(join(dataDir, part));
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '18\n');
  };

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'folder-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('gives a new one its identity and secrets that only the owner can read', async () => {
    const { office, secrets, release } = await open({ demoClock: true });
    release();
    expect(office).toMatchObject({ demoClock: true, loaded: null });
    expect(Buffer.from(secrets.dataKey, 'base64')).toHaveLength(32);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('finds the same office again', async () => {
    const first = await open();
    first.release();
    const second = await open();
    second.release();
    expect(second.secrets).toEqual(first.secrets);
    expect(second.office).toEqual(first.office);
  });

  it.each([
    ['secrets.json', 'folder.incomplete'],
    ['postgres/PG_VERSION', 'folder.incomplete'],
  ])('refuses one that has lost %s, and lets go of it', async (file, key) => {
    await fill();
    unlinkSync(join(dataDir, file));
    await expect(open()).rejects.toThrow(refusal(key));
    await expect(open()).rejects.toThrow(refusal(key));
  });

  it.each(['postgres', 'broker'])('never makes a lost %s anew', async (part) => {
    await fill();
    rmSync(join(dataDir, part), { recursive: true });
    await expect(open()).rejects.toMatchObject({ key: 'folder.incomplete', parameters: { file: part } });
  });

  it('refuses the data of another PostgreSQL', async () => {
    await fill();
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
    await expect(open()).rejects.toThrow(refusal('folder.broken'));
  });

  describe('with a plan', () => {
    let folder: OpenFolder;
    beforeEach(async () => {
      folder = await open();
    });
    afterEach(() => folder.release());
    const plan = (env: Record<string, string>, ...argv: string[]) =>
      makePlan(parseFlags(['up', '--data', dataDir, ...argv], '/'), env, folder, voice);

    it('names a taken port', async () => {
      const server = await new Promise<Server>((resolve) => {
        const taken = createServer().listen(0, '127.0.0.1', () => resolve(taken));
      });
      const { port } = server.address() as AddressInfo;
      try {
        await expect(plan({}, '--port', String(port))).rejects.toMatchObject({
          key: 'port.taken',
          parameters: { port },
        });
      } finally {
        server.close();
      }
    });

    it('keeps its ports for the next start', async () => {
      const first = await plan({}, '--port', '0');
      const second = await plan({});
      expect(second.ports).toEqual(first.ports);
      expect(second.settings.httpPort).toBe(first.settings.httpPort);
    });

    it('takes the database and the engine from the environment', async () => {
      const env = {
        DATABASE_URL: 'postgresql://u:p@db:5432/desk',
        ZEEBE_GRPC_ADDRESS: 'grpc://engine:26500',
      };
      const { settings } = await plan(env, '--port', '0');
      expect(settings).toMatchObject({
        databaseUrl: env.DATABASE_URL,
        zeebeGrpcAddress: env.ZEEBE_GRPC_ADDRESS,
        zeebeRestAddress: 'http://127.0.0.1:8080',
        demoClock: false,
      });
    });

    it('never mixes its own engine with addresses of another', async () => {
      const { settings, ports } = await plan({ ZEEBE_REST_ADDRESS: 'http://engine:8080' }, '--port', '0');
      expect(settings.zeebeRestAddress).toBe(`http://127.0.0.1:${ports.engineRest}`);
    });

    it('refuses a wrong setting before anything starts', async () => {
      await expect(plan({ SESSION_HOURS: 'long' }, '--port', '0')).rejects.toMatchObject({
        variable: 'SESSION_HOURS',
      });
    });
  });
});

it('asks for two gigabytes of disk', () => {
  expect(() => checkDisk('/srv/desk', 2 * 1024 ** 3)).not.toThrow();
  expect(() => checkDisk('/srv/desk', 2 * 1024 ** 3 - 1)).toThrow(refusal('disk.full'));
});
