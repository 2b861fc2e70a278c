import { createServer, connect, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { engineAddresses } from '#tests/support/engine-addresses';
import { eventually } from '#tests/support/eventually';
import { Gateway } from './gateway';
import { GrpcError, status } from './grpc/status';

/** A wire between client and engine that can be cut, or go dead without a word. */
class Wire {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  dead = false;

  constructor(target: URL) {
    this.server = createServer((client) => {
      const engine = connect(Number(target.port), target.hostname);
      for (const [from, to] of [
        [client, engine],
        [engine, client],
      ] as const) {
        this.sockets.add(from);
        from.on('error', () => to.destroy());
        from.on('close', () => to.destroy());
        from.on('data', (bytes) => this.dead || to.write(bytes));
      }
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `grpc://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  cut(): void {
    this.sockets.forEach((socket) => socket.destroy());
    this.sockets.clear();
  }

  close(): void {
    this.cut();
    this.server.close();
  }
}

/**
 * The first key of the first partition: no process instance has it. Never a high one: replaying the command, a broker
 * would go on counting from there.
 */
const NO_INSTANCE = '2251799813685249';
let wire: Wire;
let gateway: Gateway;

beforeEach(async () => {
  wire = new Wire(new URL(engineAddresses().zeebeGrpcAddress));
  gateway = new Gateway(await wire.open());
});
afterEach(() => {
  gateway.close();
  wire.close();
});

const codeOf = async (call: Promise<unknown>): Promise<number> => {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GrpcError)) throw new Error(`no GrpcError: ${String(error)}`);
  return error.code;
};
const topology = () => gateway.call<{ partitionsCount: number }>('Topology', {});
const idleStream = (onEnd: (error?: GrpcError) => void) =>
  gateway.stream(
    'StreamActivatedJobs',
    { type: 'spec-gateway-idle', worker: 'spec', timeout: 10_000 },
    { onMessage: () => undefined, onEnd },
  );

it('gives the engine’s answer, many at once', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, topology));
  expect(new Set(answers.map(({ partitionsCount }) => partitionsCount > 0))).toEqual(new Set([true]));
});

it('rejects with the engine’s status', async () => {
  expect(await codeOf(gateway.call('CancelProcessInstance', { processInstanceKey: NO_INSTANCE }))).toBe(
    status.NOT_FOUND,
  );
  expect(await codeOf(gateway.call('PublishMessage', { name: 'spec', variables: '[1]' }))).toBe(
    status.INVALID_ARGUMENT,
  );
});

it('says that nobody is there, and works as soon as somebody is', async () => {
  const nobody = new Gateway('grpc://127.0.0.1:9');
  expect(await codeOf(nobody.call('Topology', {}))).toBe(status.UNAVAILABLE);
  nobody.close();
  expect(await codeOf(nobody.call('Topology', {}))).toBe(status.UNAVAILABLE);
});

it('ends what was under way when the connection breaks, and makes a new one', async () => {
  await topology();
  const ends: (GrpcError | undefined)[] = [];
  idleStream((error) => ends.push(error));
  await topology();
  wire.cut();
  await eventually('the stream ends', async () => ends.length === 1);
  expect(ends[0]?.code).toBe(status.UNAVAILABLE);
  await eventually('the next call succeeds', topology);
});

it('gives up in time on an engine that fell silent', async () => {
  await topology();
  wire.dead = true;
  expect(await codeOf(gateway.call('Topology', {}, 200))).toBe(status.DEADLINE_EXCEEDED);
});

it('ends a stream that is cancelled, once', async () => {
  let ends = 0;
  const stream = idleStream(() => ends++);
  await topology();
  stream.cancel();
  await eventually('the stream ends', async () => ends === 1);
  await topology();
  expect(ends).toBe(1);
});

it('refuses a method that the protocol does not have', () => {
  expect(() =>
    gateway.stream('NoSuchCall', {}, { onMessage: () => undefined, onEnd: () => undefined }),
  ).toThrow('no method NoSuchCall');
});
