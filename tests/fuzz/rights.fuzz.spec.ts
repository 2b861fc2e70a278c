import { ROLES } from '#libs/organisation/role';
import { SAMPLE_PEOPLE } from '#libs/organisation/sample/people';
import { aPetition, CaseDriver } from '#tests/support/case-driver';
import { fingerprint } from '#tests/support/fingerprint';
import { OfficeDatabase } from '#tests/support/office-database';
import { type Operation, operations } from '#tests/support/operations';
import { quiet } from '#tests/support/quiet';
import { loginAs, RawClient, visitor } from '#tests/support/raw-client';
import { type Received, send } from './answers';
import { goodBody } from './bad-body';
import { fuzzedCase, type FuzzedCase } from './fuzzed-case';
import { permissionsOfSample } from './visitors';

const database = new OfficeDatabase();
const guarded = operations().filter(({ rule }) => rule.kind !== 'public');
const required = guarded.filter(({ rule }) => rule.kind === 'requires');
const people = permissionsOfSample();
let subject: FuzzedCase;
let before: Record<string, string>;

beforeAll(async () => {
  subject = await fuzzedCase();
  for (const name of people.keys()) await loginAs(name);
  await quiet(database);
  before = await fingerprint(database);
});
/** None of the requests of this suite may have done anything. */
afterAll(async () => {
  const after = await fingerprint(database);
  await database.close();
  expect(after).toEqual(before);
});

/** The operation on a real case with a good body: only who asks may be wrong. */
function ask(
  client: RawClient,
  operation: Operation,
  address = subject.addressOf(operation),
): Promise<Received> {
  const { method, body } = operation;
  const sent = body ? { body: goodBody(body, subject.samples), contentType: 'application/json' } : {};
  return send(client, { method, address, english: false, ...sent });
}

const codeOf = ({ status, text }: Received) => [status, status < 300 ? '' : JSON.parse(text).code];
const title = ({ method, path }: Operation) => `${method} ${path}`;
const table = (list: readonly Operation[]) => list.map((operation) => [title(operation), operation] as const);

it('there are operations and roles to ask for', () => {
  expect(guarded.length).toBeGreaterThan(35);
  expect(required.length).toBeGreaterThan(30);
  const roles = new Set(SAMPLE_PEOPLE.flatMap(([, , , ...posts]) => posts.map((post) => post.split(':')[1])));
  expect([...roles].sort()).toEqual([...ROLES].sort());
});

describe('without a session', () => {
  it.each(table(guarded))('%s is refused', async (_, operation) => {
    expect(codeOf(await ask(visitor, operation))).toEqual([401, 'access.login-needed']);
    const invented = new RawClient({
      cookie: `pd_session=${'A'.repeat(43)}`,
      'x-csrf-token': 'A'.repeat(43),
    });
    expect(codeOf(await ask(invented, operation))).toEqual([401, 'access.login-needed']);
  });
});

describe('without the CSRF token', () => {
  it.each(table(guarded.filter(({ method }) => method !== 'GET')))('%s is refused', async (_, operation) => {
    for (const name of ['supervisor', 'registrar', 'handler.dongjie', 'admin']) {
      const { headers } = await loginAs(name);
      const cookie = headers.cookie as string;
      const other = (await loginAs('auditor')).headers['x-csrf-token'] as string;
      const forgeries: Record<string, string>[] = [
        { cookie },
        { cookie, 'x-csrf-token': '' },
        { cookie, 'x-csrf-token': other },
      ];
      for (const forged of forgeries) {
        expect(codeOf(await ask(new RawClient(forged), operation))).toEqual([403, 'access.csrf']);
      }
    }
  });
});

describe('without the permission', () => {
  it.each(table(required))('%s is refused', async (_, operation) => {
    if (operation.rule.kind !== 'requires') throw new Error('needs no permission');
    const { permission } = operation.rule;
    const lacking = [...people].filter(([, permissions]) => !permissions.has(permission));
    expect(lacking.length).toBeGreaterThan(0);
    for (const [name] of lacking) {
      const answer = codeOf(await ask(await loginAs(name), operation));
      expect({ name, answer }).toEqual({ name, answer: [403, 'access.not-allowed'] });
    }
  });
});

describe('on a protected case', () => {
  const ofCase = required.filter(({ path }) => /^\/(petitions|tasks|deadlines|documents)\/\{/.test(path));
  let ids: Record<string, string>;
  let secret: string;

  beforeAll(async () => {
    secret = `保密事项${Date.now()}`;
    const one = await CaseDriver.register(
      aPetition({ channel: 'letter', category: 'accusation', accusedUnitId: 'hexi', subject: secret }),
    );
    const task = await one.task('triage-petition');
    const view = await one.view();
    ids = {
      petitions: one.id,
      tasks: task.key,
      deadlines: (await one.deadline('registration-decision')).id,
      documents: view.documents[0].id,
    };
    await quiet(database);
    before = await fingerprint(database);
  });

  it.each(table(ofCase))(
    '%s does not exist for anybody outside the discipline office',
    async (_, operation) => {
      const address = operation.path.replace(/(\w+)\/\{\w+\}/, (_, name: string) => `${name}/${ids[name]}`);
      const outside = [...people].filter(([, permissions]) => !permissions.has('petition.read-protected'));
      expect(outside.length).toBeGreaterThan(30);
      for (const [name] of outside) {
        const answer = await ask(await loginAs(name), operation, address);
        expect({ name, refused: [403, 404].includes(answer.status) }).toEqual({ name, refused: true });
        expect(answer.text).not.toContain(secret);
      }
    },
  );

  it('is on no list', async () => {
    const lists = operations().filter(({ method, query }) => method === 'GET' && query.includes('limit'));
    expect(lists.length).toBeGreaterThan(2);
    for (const [name, permissions] of people) {
      if (permissions.has('petition.read-protected')) continue;
      for (const operation of lists) {
        const address = `${operation.path}${operation.query.includes('q') ? `?q=${encodeURIComponent(secret)}` : ''}`;
        expect((await ask(await loginAs(name), operation, address)).text).not.toContain(secret);
      }
    }
  });
});
