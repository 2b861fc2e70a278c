import fc from 'fast-check';
import { fingerprint } from '#tests/support/fingerprint';
import { OfficeDatabase } from '#tests/support/office-database';
import { type Operation, operations } from '#tests/support/operations';
import { loginAs, type RawClient, visitor } from '#tests/support/raw-client';
import { quiet } from '#tests/support/quiet';
import { faultsOf, names, type Received, send, type Sent } from './answers';
import { badId, badQuery } from './bad-address';
import { badBody, goodBody } from './bad-body';
import { fuzzedCase, type FuzzedCase } from './fuzzed-case';
import { holderOf, throwAway } from './visitors';

const seed = Number(process.env.FUZZ_SEED ?? 20_261_123);
/** Requests of one kind to one operation by who may call it; by others a part of it. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 60);

const database = new OfficeDatabase();
const all = operations();
let subject: FuzzedCase;
/** Has an account and no post. */
let nobody: RawClient;
let requests = 0;

beforeAll(async () => {
  subject = await fuzzedCase();
  nobody = (await throwAway()).client;
  // Signing in is on record: nobody does so while it is looked at what changes.
  for (const operation of all) await fitting(operation);
  await quiet(database);
});
afterAll(async () => {
  process.stdout.write(`fuzz: ${requests} requests to ${all.length} operations, FUZZ_SEED=${seed}\n`);
  await database.close();
});

/** Who may call the operation: the public, the throw-away account, or a member of staff with the permission. */
function fitting({ rule }: Operation): Promise<RawClient> {
  if (rule.kind === 'public') return Promise.resolve(visitor);
  if (rule.kind === 'authenticated') return Promise.resolve(subject.account.client);
  return loginAs(holderOf(rule.permission));
}

/**
 * Everybody who calls, with the share of the runs that they make and what they may be answered with. What no field may
 * hold is refused (422) before anybody is asked who they are.
 */
async function callers(operation: Operation): Promise<[RawClient, number, (status: number) => boolean][]> {
  const refused = (status: number) => status >= 400 && status < 500;
  const others: [RawClient, number, (status: number) => boolean][] = [];
  if (operation.rule.kind !== 'public') {
    others.push([visitor, 0.15, (status) => [400, 401, 404, 413, 414, 415, 422].includes(status)]);
  }
  if (operation.rule.kind === 'requires') {
    others.push([nobody, 0.15, (status) => [400, 403, 404, 413, 414, 415, 422].includes(status)]);
  }
  return [[await fitting(operation), 1, refused], ...others];
}

/** Sends bad input of one kind by everybody; `check` looks at the answers to whoever may call. */
async function attack<T>(
  operation: Operation,
  kind: fc.Arbitrary<T>,
  request: (input: T) => Omit<Sent, 'english' | 'method'>,
  check: (input: T, received: Received) => string[] = () => [],
): Promise<void> {
  for (const [client, share, allowed] of await callers(operation)) {
    const attempt = async (input: T, english: boolean) => {
      requests++;
      const sent = { method: operation.method, english, ...request(input) };
      const received = await send(client, sent);
      const faults = faultsOf(received, english);
      if (share === 1) faults.push(...check(input, received));
      else if (!allowed(received.status)) faults.push(`answered ${received.status}`);
      if (faults.length > 0) throw new Error(`${faults.join('; ')}: ${received.text.slice(0, 600)}`);
    };
    await fc.assert(fc.asyncProperty(kind, fc.boolean(), attempt), {
      seed,
      numRuns: Math.ceil(RUNS * share),
      endOnFailure: true,
    });
  }
}

const isRefused = (_: unknown, { status }: Received) =>
  status >= 400 ? [] : [`answered ${status}, as if it were good`];

const JSON_TYPE = 'application/json';
const BROKEN_JSON = [
  '{',
  '{"a":',
  '{"a":1,}',
  "{'a':1}",
  '[1',
  'undefined',
  'NaN',
  '\u0000',
  '\ufeff{]',
  '{"a":1}{',
];
const OTHER_TYPES = [
  'text/plain',
  'text/html',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  'application/octet-stream',
  'nonsense',
];

async function attackBody(operation: Operation): Promise<void> {
  const { body } = operation;
  const address = subject.addressOf(operation);
  const good = body ? goodBody(body, subject.samples) : '{"a":1}';
  const broken = fc.constantFrom(...BROKEN_JSON);
  await attack(operation, broken, (text) => ({ address, body: text, contentType: JSON_TYPE }), isRefused);
  const other = fc.constantFrom(...OTHER_TYPES);
  await attack(operation, other, (contentType) => ({ address, body: good, contentType }), isRefused);
  if (!body) return;
  await attack(
    operation,
    badBody(body, subject.samples),
    ({ text }) => ({ address, body: text, contentType: JSON_TYPE }),
    ({ what, field }, received) => {
      if (received.status === 422) {
        return names(received, field) ? [] : [`${what} at ${field || 'the top'} is not named`];
      }
      // Prototypes are refused while the text is read.
      return received.status === 400 ? [] : [`${what} at ${field || 'the top'} answered ${received.status}`];
    },
  );
}

async function attackIds(operation: Operation): Promise<void> {
  const { path, body, method } = operation;
  const sent = body && { body: goodBody(body, subject.samples), contentType: JSON_TYPE };
  const address = (id: string) => path.replace(/\{\w+\}/, id);
  await attack(
    operation,
    badId,
    (id) => ({ address: address(id), ...sent }),
    (_, { status }) =>
      [400, 404, 414, 422].includes(status) ? [] : [`${method} of an id that nothing has answered ${status}`],
  );
}

it('has operations to attack', () => {
  expect(all.length).toBeGreaterThan(40);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.filter(({ body }) => body).length).toBeGreaterThan(20);
});

it.each(all.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
  '%s refuses bad input and changes nothing',
  async (_, operation) => {
    const before = await fingerprint(database);
    expect(Object.keys(before).length).toBeGreaterThan(20);
    if (operation.method !== 'GET') await attackBody(operation);
    if (operation.pathParams.length > 0) await attackIds(operation);
    if (operation.method === 'GET') {
      const address = subject.addressOf(operation);
      await attack(operation, badQuery(operation), (query) => ({ address: `${address}${query}` }));
    }
    expect(await fingerprint(database)).toEqual(before);
  },
);
