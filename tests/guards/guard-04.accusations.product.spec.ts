import { randomInt } from 'node:crypto';
import { SAMPLE_PEOPLE } from '#libs/organisation/sample/people';
import { SAMPLE_UNITS } from '#libs/organisation/sample/units';
import { loginAs } from '#tests/support/api-client';
import { aPetitioner, CaseDriver } from '#tests/support/case-driver';
import { OfficeDatabase } from '#tests/support/office-database';
import { type Operation, operations } from '#tests/support/operations';
import { quiet } from '#tests/support/quiet';
import { goodBody } from '../fuzz/bad-body';
import { filesOf, filesWith } from '../privacy/places';
import { Listening } from './listening';

/**
 * Guard 4: the accused never handle, see or learn of an accusation; identity is masked; every look is on record (Reg. 30).
 * Attacked as everybody in and under the accused unit, through every operation that the API describes (a new one is
 * attacked by itself), the lists and their totals, the search, the live events and the logs.
 */
const ACCUSED = 'hexi';
const database = new OfficeDatabase();
const mark = `控告暗号${randomInt(1e9)}`;
const petitioner = { ...aPetitioner(), name: `密名${randomInt(1e6)}`, idNumber: '330102199001011234' };
const under = SAMPLE_UNITS.filter(([id, parent]) => id === ACCUSED || parent === ACCUSED).map(([id]) => id);
const accused = SAMPLE_PEOPLE.filter(([, , , ...posts]) =>
  posts.some((post) => under.includes(post.split(':')[0] as string)),
).map(([name]) => name);

let one: CaseDriver;
let ids: Record<string, string>;
let secrets: string[];
let before: Map<string, string>;
let listening: Listening[];

/** Every list that the API has, as each of the accused reads it: what it names and how many it counts. */
async function lists(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const readable = operations().filter(
    ({ method, pathParams }) => method === 'GET' && pathParams.length === 0,
  );
  expect(readable.length).toBeGreaterThan(12);
  for (const name of accused) {
    const person = await loginAs(name);
    for (const { path, query } of readable) {
      if (path === '/events' || path === '/clock' || path === '/auth/me') continue;
      for (const address of [
        path,
        ...(query.includes('box') ? ['todo', 'claimed', 'unit', 'done'] : []).map(
          (box) => `${path}?box=${box}`,
        ),
      ]) {
        const answer = await person.request('GET', address);
        if (answer.status === 200) found.set(`${name} ${address}`, count(answer.body));
      }
    }
  }
  return found;
}

/** Numbers and receipt numbers of an answer: what changes by a petition more, and by no time that passes. */
function count(body: unknown): string {
  const text = JSON.stringify(body) ?? '';
  const totals = [...text.matchAll(/"(total|open|red|yellow|green|grey|todo|claimed|unit)":(\d+)/g)].map(
    ([all]) => all,
  );
  return [...totals, ...[...text.matchAll(/XF\d{14}/g)].map(([all]) => all)].join(' ');
}

beforeAll(async () => {
  for (const name of accused) await loginAs(name);
  await quiet(database);
  before = await lists();
  listening = await Promise.all(accused.map((name) => Listening.as(name)));
  one = await CaseDriver.register({
    category: 'accusation',
    accusedUnitId: ACCUSED,
    subject: `${mark}标题`,
    content: `${mark}内容，经办人收受好处，请予查处。`,
    place: `${mark}地点`,
    demand: `${mark}诉求`,
    petitioners: [{ ...petitioner, noticeChannels: ['hand'] }],
  });
  const task = await one.task('triage-petition');
  const view = await one.view();
  ids = {
    petitions: one.id,
    tasks: task.key,
    deadlines: (await one.deadline('registration-decision')).id,
    documents: view.documents[0].id,
    deliveries: view.deliveries[0].id,
    people: (await loginAs('discipline')).personId,
    units: ACCUSED,
    outbox: '999999999999',
    templates: 'acceptance',
    // Nothing of the case was sent anywhere; its own id is as near as one comes.
    forwardings: one.id,
    attachments: (
      await (
        await loginAs('discipline')
      ).post(`/petitions/${one.id}/attachments`, {
        name: `${mark}.txt`,
        content: Buffer.from(mark).toString('base64'),
      })
    ).id,
  };
  secrets = [
    mark,
    one.id,
    one.receiptNumber,
    task.key,
    petitioner.name,
    petitioner.phone,
    petitioner.idNumber,
  ];
  await quiet(database);
}, 120_000);
afterAll(async () => {
  listening.forEach((one) => one.stop());
  await database.close();
});

const SAMPLES = {
  phone: petitioner.phone,
  idNumber: petitioner.idNumber,
  unitId: 'dongjie',
  parentId: 'town',
};
const title = ({ method, path }: Operation) => `${method} ${path}`;
// What signs a person out or changes the world of everybody is not for this: it can't answer with a case.
const attacked = operations().filter(
  ({ path }) => !/^\/(auth|clock|events)/.test(path) && !/^\/public\/petitions$/.test(path),
);

it('there are accused people, and routes to attack', () => {
  expect(accused.length).toBeGreaterThan(3);
  expect(attacked.length).toBeGreaterThan(40);
});

it.each(attacked.map((operation) => [title(operation), operation] as const))(
  '%s tells the accused nothing',
  async (_, operation) => {
    const { method, path, query, body } = operation;
    const address = path.replace(/(\w+)\/\{\w+\}/, (_, collection: string) => {
      const id = ids[collection];
      if (!id) throw new Error(`nothing to point ${path} at: name it in ids`);
      return `${collection}/${id}`;
    });
    const addresses = [address];
    if (query.includes('q'))
      addresses.push(`${address}?q=${encodeURIComponent(mark)}`, `${address}?q=${one.receiptNumber}`);
    if (query.includes('unitId')) addresses.push(`${address}?unitId=${ACCUSED}`);
    if (query.includes('category')) addresses.push(`${address}?category=accusation`);
    for (const name of accused) {
      const person = await loginAs(name);
      for (const one of addresses) {
        const sent = body
          ? JSON.parse(goodBody(body, { ...SAMPLES, subject: mark, q: petitioner.name }))
          : undefined;
        const answer = await person.request(method, one, method === 'GET' ? undefined : sent);
        // What one sends oneself may come back in a refusal; what the office knows may not.
        const text = JSON.stringify(answer.body ?? '');
        const told = secrets.filter(
          (secret) => secret !== mark && text.includes(secret) && !one.includes(secret),
        );
        if (method === 'GET' && text.includes(mark)) told.push(mark);
        expect({ name, told }).toEqual({ name, told: [] });
        expect(answer.status).not.toBe(500);
      }
    }
  },
);

it('no list and no total is other than it was without the accusation', async () => {
  const now = await lists();
  for (const [address, counted] of before) expect([address, now.get(address)]).toEqual([address, counted]);
});

it('no live event is about it', () => {
  expect(listening.every((one) => one.opened)).toBe(true);
  const heard = listening.flatMap((one) => secrets.filter((secret) => one.heard.includes(secret)));
  expect(heard).toEqual([]);
});

it('no log names it: not its text, not its petitioner', () => {
  const words = [mark, petitioner.name, petitioner.phone, petitioner.idNumber];
  expect(filesWith(filesOf('logs'), words)).toEqual([]);
});

it('it is masked for those who handle it, and every look is on record', async () => {
  const discipline = await loginAs('discipline');
  const view = await discipline.get(`/petitions/${one.id}`);
  const text = JSON.stringify(view);
  expect(text).toContain(mark);
  for (const hidden of [petitioner.name, petitioner.phone, petitioner.idNumber])
    expect(text).not.toContain(hidden);
  const looks = await database.rows(
    `SELECT actor_id FROM audit_entry WHERE action = 'petition.read-protected' AND subject_id = $1`,
    [one.id],
  );
  expect(looks).toContainEqual({ actor_id: discipline.personId });
});

it('the accused unit can’t be made to handle it', async () => {
  const task = await one.task('triage-petition');
  expect(task.group).toBe('discipline:discipline');
  for (const name of accused) {
    const answer = await (await loginAs(name)).request('POST', `/tasks/${task.key}/claim`);
    expect([403, 404]).toContain(answer.status);
  }
});
