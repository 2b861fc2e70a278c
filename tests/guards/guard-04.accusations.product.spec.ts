import { randomInt, randomUUID } from 'node:crypto';
import { SAMPLE_PEOPLE } from '#libs/organisation/sample/people';
import { SAMPLE_UNITS } from '#libs/organisation/sample/units';
import { AbsenceDriver } from '#tests/support/absence-driver';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { aPetitioner, CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { MeetingDriver } from '#tests/support/meeting-driver';
import { OfficeDatabase } from '#tests/support/office-database';
import { type Operation, operations } from '#tests/support/operations';
import { quiet } from '#tests/support/quiet';
import { goodBody } from '../fuzz/bad-body';
import { SAMPLES } from '../fuzz/fuzzed-case';
import { filesOf, filesWith } from '../privacy/places';
import { ROLES } from '#libs/organisation/role';
import { Listening } from './listening';
import { settled } from '#tests/support/settled';
import { OPERATION_CLASSES } from './operation-classes';

/**
 * Guard 4: the accused never handle, see or learn of an accusation; identity is masked; every look is on record (Reg. 30).
 * Attacked as everybody in and under the accused unit, and as somebody there who holds every role of the town besides,
 * discipline too, all of them named as deputies of one of the discipline office: through every operation that the API describes (each by its class; a new one without a class fails), the
 * lists and their totals, exports and papers, the search, the audit, the live events and the logs.
 */
const ACCUSED = 'hexi';
const database = new OfficeDatabase();
const absences = new AbsenceDriver();
const mark = `控告暗号${randomInt(1e9)}`;
const petitioner = { ...aPetitioner(), name: `密名${randomInt(1e6)}`, idNumber: '330102199001011234' };
const under = SAMPLE_UNITS.filter(([id, parent]) => id === ACCUSED || parent === ACCUSED).map(([id]) => id);
const accused = SAMPLE_PEOPLE.filter(([, , , ...posts]) =>
  posts.some((post) => under.includes(post.split(':')[0] as string)),
).map(([name]) => name);

/** In the accused unit, with every role of the town: by rights alone they could see and do everything. */
const MIGHTY = `guard4.${randomInt(1e9)}`;
let mighty: ApiClient;
const as = (name: string) => (name === MIGHTY ? Promise.resolve(mighty) : loginAs(name));

async function makeMighty(): Promise<ApiClient> {
  const admin = await loginAs('admin');
  const elsewhere: Record<string, string> = { discipline: 'discipline', handler: ACCUSED, head: ACCUSED };
  const posts = ROLES.map((role) => ({
    unitId: elsewhere[role] ?? 'petition-office',
    role,
  }));
  const made = await admin.post('/people', { username: MIGHTY, displayName: '兼职人员', posts });
  const password = `guard 4 ${randomUUID()}`;
  const token = made.oneTimePath.split('#')[1];
  await new ApiClient().post('/auth/one-time', { token, password });
  return new ApiClient().logIn(MIGHTY, password);
}

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
  for (const name of [...accused, MIGHTY]) {
    const person = await as(name);
    for (const { path, query } of readable) {
      if (path === '/events' || path === '/clock' || path === '/auth/me') continue;
      for (const address of [
        path,
        ...(query.includes('box') ? ['todo', 'claimed', 'unit', 'done', 'deputy'] : []).map(
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

/** Discipline takes a task and asks their colleague for an opinion on it; they keep it, for only who has a task may ask. */
async function coSignature(taskKey: string): Promise<string> {
  const [discipline, second] = [await loginAs('discipline'), await loginAs('discipline.second')];
  await discipline.post(`/tasks/${taskKey}/claim`);
  const asked = { personIds: [second.personId], word: mark };
  const { ids: made } = await discipline.post(`/tasks/${taskKey}/co-signatures`, asked);
  return made[0];
}

beforeAll(async () => {
  mighty = await makeMighty();
  for (const name of accused) await loginAs(name);
  const absence = await absences.away('discipline.second', accused);
  await (
    await loginAs('discipline.second')
  ).post(`/absences/${absence}/deputies`, { deputyId: mighty.personId });
  const [standsIn] = (await (await loginAs(accused[0] as string)).get('/absences/own')).standsInFor;
  const meeting = await MeetingDriver.propose(await CaseDriver.register());
  await quiet(database);
  // What earlier specs have left under way would count meanwhile.
  await settled(database);
  before = await lists();
  listening = await Promise.all([...accused.map((name) => Listening.as(name)), Listening.with(mighty)]);
  one = await CaseDriver.register({
    category: 'accusation',
    accusedUnitId: ACCUSED,
    requestKey: randomUUID(),
    subject: `${mark}标题`,
    content: `${mark}内容，经办人收受好处，请予查处。`,
    place: `${mark}地点`,
    demand: `${mark}诉求`,
    petitioners: [{ ...petitioner, noticeChannels: ['hand'] }],
  });
  const task = await one.task('triage-petition');
  const view = await one.view();
  await new ApiClient().post('/public/conduct-complaints', {
    ...one.credentials,
    requestKey: randomUUID(),
    accusedUnitId: ACCUSED,
    official: mark,
    content: `${mark}，态度恶劣。`,
  });
  await new ApiClient().post('/public/assisted-return/request', one.credentials);
  await one.task('make-offer');
  ids = {
    petitions: one.id,
    complaints: (
      await database.rows<{ id: string }>('SELECT id FROM conduct_complaint WHERE petition_id = $1', [one.id])
    )[0]!.id,
    tasks: task.key,
    deadlines: (await one.deadline('registration-decision')).id,
    documents: view.documents[0].id,
    deliveries: view.deliveries[0].id,
    people: (await loginAs('discipline')).personId,
    // On another case: none deals with an accusation.
    meetings: meeting.id,
    absences: absence,
    deputyships: standsIn.id,
    // Of `staff-notices`: none is about an accusation.
    notices: randomUUID(),
    // Discipline shows it to their colleague.
    copies: (
      await (
        await loginAs('discipline')
      ).post(`/petitions/${one.id}/copies`, {
        personIds: [(await loginAs('discipline.second')).personId],
        word: mark,
      })
    ).ids[0],
    // And says something of it to them.
    comments: (
      await (
        await loginAs('discipline')
      ).post(`/petitions/${one.id}/comments`, {
        text: mark,
        mentions: [],
        askedId: (await loginAs('discipline.second')).personId,
        requestKey: randomUUID(),
      })
    ).id,
    // Of `co-signatures`.
    signatures: await coSignature(task.key),
    // Of `assistance-funds`: money, of no case.
    funds: randomUUID(),
    // Of `account`: people's own.
    sessions: randomUUID(),
    // Of `desk`: people's own.
    views: randomUUID(),
    phrases: randomUUID(),
    // Of `tags`: words of the office.
    tags: randomUUID(),
    units: ACCUSED,
    // Of `roles`: what people may do, of no case.
    roles: 'own-none',
    outbox: '999999999999',
    // Addresses of the office's own systems, and what could not be sent there: of no case.
    webhooks: randomUUID(),
    letters: randomUUID(),
    templates: 'acceptance',
    // Nothing of the case was sent anywhere; its own id is as near as one comes.
    forwardings: one.id,
    // Of `running-cases`: a process.
    cases: 'first-petition',
    // Of `case-migrations`: of processes, and those against whom a case is count it nowhere.
    migrations: randomUUID(),
    // Of `case-moves`: discipline proposes to enter its step once more.
    moves: await aMove(one.id),
    // Nor is it ever a backlog case.
    milestones: one.id,
    // Nobody is referred of an accusation; its own id is as near as one comes.
    referrals: one.id,
    returns: (
      await database.rows<{ id: string }>('SELECT id FROM assisted_return WHERE petition_id = $1', [one.id])
    )[0]!.id,
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
  await absences.endAll();
  // Else others would have a member more in each of their groups.
  await (await loginAs('admin')).request('PATCH', `/people/${mighty.personId}`, { posts: [], active: false });
  listening.forEach((one) => one.stop());
  await database.close();
});

async function aMove(petitionId: string): Promise<string> {
  const discipline = await loginAs('discipline');
  const stays: any[] = await discipline.get(`/petitions/${petitionId}/stays`);
  const stay = stays.find(({ elementId }) => elementId === 'triage-petition');
  const proposal = { stay: stay.key, toElement: stay.elementId, reason: `${mark}，重新进入本环节` };
  return (await discipline.post(`/petitions/${petitionId}/moves`, proposal)).id;
}

const DAY = new Date().toISOString().slice(0, 10);
const samples = () => ({
  ...SAMPLES,
  phone: petitioner.phone,
  idNumber: petitioner.idNumber,
  q: mark,
  personId: ids.people,
  documentId: ids.documents,
  attachmentId: randomUUID(),
  accusedUnitId: ACCUSED,
  requestKey: randomUUID(),
  receivedOn: DAY,
  file: { name: '答复.txt', content: SAMPLES.content },
  answeredOn: DAY,
  transferOn: DAY,
  dueOn: DAY,
  doneOn: DAY,
});
const title = ({ method, path }: Operation) => `${method} ${path}`;
const ofClass = (...classes: string[]) =>
  operations()
    .filter(({ id }) => classes.includes(OPERATION_CLASSES[id] as string))
    .map((operation) => [title(operation), operation] as const);

/** The operation's address, pointed at the accusation or at something that nobody has. */
function pointedAt({ path }: Operation, nobodys = false): string {
  return path.replace(/(\w+)\/\{\w+\}/, (_, collection: string) => {
    const id = ids[collection];
    if (!id) throw new Error(`nothing to point ${path} at: name it in ids`);
    return `${collection}/${!nobodys ? id : /^\d+$/.test(id) ? '999999999999' : randomUUID()}`;
  });
}
const bodyOf = ({ method, body }: Operation, over: object = {}) =>
  method === 'GET' || !body ? undefined : { ...JSON.parse(goodBody(body, samples())), ...over };
/** What of the secrets an answer tells that was not sent along. */
const toldBy = (answer: { body: unknown; headers: Headers }, sent = '') => {
  const text = JSON.stringify(answer.body ?? '') + JSON.stringify([...answer.headers]);
  return secrets.filter((secret) => text.includes(secret) && !sent.includes(secret));
};

it('there are accused people, and routes to attack', () => {
  expect(accused.length).toBeGreaterThan(3);
  expect(ofClass('case').length).toBeGreaterThan(30);
  expect(ofClass('list').length).toBeGreaterThan(6);
});

it.each(ofClass('case'))('%s answers the accused as if there were no such case', async (_, operation) => {
  for (const name of [...accused, MIGHTY]) {
    const person = await as(name);
    const body = bodyOf(operation);
    const address = pointedAt(operation);
    const answer = await person.request(operation.method, address, body);
    const none = await person.request(operation.method, pointedAt(operation, true), body);
    expect({ name, told: toldBy(answer, address) }).toEqual({ name, told: [] });
    expect([name, [403, 404].includes(none.status)]).toEqual([name, true]);
    expect([name, answer.status, answer.body]).toEqual([name, none.status, none.body]);
  }
});

/** What civil affairs and finance are shown: of an accusation nobody is referred, so that even its handlers find nothing there. */
const SHARING = ['SharedReferral_view', 'SharedReferral_document'];

it.each(ofClass('case').filter(([, { method }]) => method === 'GET'))(
  '%s would tell: those who handle it read it there',
  async (_, operation) => {
    const discipline = await loginAs('discipline');
    const { status } = await discipline.request('GET', pointedAt(operation));
    expect(status).toBe(SHARING.includes(operation.id) ? 404 : 200);
  },
);

it('what is exported would tell too, and is on record', async () => {
  const discipline = await loginAs('discipline');
  for (const format of ['pdf', 'zip']) {
    const bytes = await discipline.download('POST', `/petitions/${one.id}/dossier/${format}`);
    expect(bytes.length).toBeGreaterThan(1_000);
  }
  const exported = await database.value<number>(
    `SELECT count(*)::int FROM audit_entry WHERE subject_id = $1 AND action LIKE '%dossier%'`,
    [one.id],
  );
  expect(exported).toBe(2);
});

it.each(ofClass('list'))('%s has no line about it', async (_, operation) => {
  const { method, path, query, body } = operation;
  if (path === '/events') return;
  const names = body ? Object.keys(body.properties ?? {}) : query;
  const asked: [name?: string, value?: string][] = [[]];
  const narrowed: Record<string, string[]> = {
    q: [mark, one.receiptNumber],
    unitId: [ACCUSED, 'discipline'],
    category: ['accusation'],
    box: ['todo', 'claimed', 'unit', 'done'],
    list: ['copied', 'followed', 'started'],
    subjectId: [one.id, ids.tasks!, ids.deliveries!, ids.deadlines!],
    action: ['petition.read-protected', 'petition.submit', 'petition.find-person'],
    state: ['failed', 'to-do'],
    light: ['red', 'yellow', 'green'],
  };
  for (const [name, values] of Object.entries(narrowed))
    if (names.includes(name)) asked.push(...values.map((value): [string, string] => [name, value]));
  for (const name of [...accused, MIGHTY]) {
    const person = await as(name);
    for (const [field, value = ''] of asked) {
      const address = field && !body ? `${path}?${field}=${encodeURIComponent(value)}` : path;
      const sent = body && (field ? { [field]: value } : {});
      const answer = await person.request(method, address, sent);
      expect([200, 403, 404, 422]).toContain(answer.status);
      expect({ name, address, sent, told: toldBy(answer, value) }).toEqual({ name, address, sent, told: [] });
    }
  }
});

/** What names the accusation in each of these, and what names nothing. */
const NAMES: Record<string, () => [real: object, nobodys: object]> = {
  PaperTemplates_preview: () => [{ receiptNumber: one.receiptNumber }, { receiptNumber: 'XF20990101999999' }],
  Petitions_duplicates: () => [
    { subject: `${mark}标题`, content: `${mark}内容，经办人收受好处，请予查处。` },
    { subject: '没有人写过的标题', content: '没有人写过的内容，也没有人写过这样的内容。' },
  ],
  Tasks_batch: () => [
    { verb: 'claim', keys: [ids.tasks] },
    { verb: 'claim', keys: ['999999999999'] },
  ],
  Petitions_findPerson: () => [{ value: petitioner.name }, { value: `无此人${randomInt(1e9)}` }],
};

it.each(ofClass('named'))('%s answers the accused as for a name that nobody has', async (_, operation) => {
  const naming = NAMES[operation.id];
  if (!naming) throw new Error(`say in NAMES what names the accusation in ${operation.id}`);
  const [real, nobodys] = naming();
  for (const name of [...accused, MIGHTY]) {
    const person = await as(name);
    const address = pointedAt(operation);
    const answer = await person.request('POST', address, bodyOf(operation, real));
    const none = await person.request('POST', address, bodyOf(operation, nobodys));
    expect([name, answer.status, answer.body]).toEqual([name, none.status, none.body]);
    expect({ name, told: toldBy(answer) }).toEqual({ name, told: [] });
  }
});

it.each(ofClass('code'))('%s opens it to nobody by the number alone', async (_, operation) => {
  const body = bodyOf(operation, { receiptNumber: one.receiptNumber, queryCode: 'WRNG234567' });
  for (const name of [...accused, MIGHTY]) {
    const answer = await (await as(name)).request('POST', operation.path, body);
    expect([name, [404, 429].includes(answer.status)]).toEqual([name, true]);
    expect({ name, told: toldBy(answer, JSON.stringify(body)) }).toEqual({ name, told: [] });
  }
});

// What signs a person out or changes the world of everybody is not for this: it can't answer with a case.
const others = ofClass('none').filter(
  ([, { path }]) =>
    !/^\/(auth|clock|designer|people|units|paper-templates)/.test(path) && path !== '/public/petitions',
);
it.each(others)('%s tells the accused nothing', async (_, operation) => {
  for (const name of [...accused, MIGHTY]) {
    const person = await as(name);
    const answer = await person.request(operation.method, pointedAt(operation), bodyOf(operation));
    expect(answer.status).not.toBe(500);
    expect({ name, told: toldBy(answer, mark) }).toEqual({ name, told: [] });
  }
});

it('a search that found it is on record without it, for whom it accuses', async () => {
  const found = await (
    await loginAs('discipline')
  ).post('/petitions/find-person', { value: petitioner.name });
  expect(found.items.map(({ id }: { id: string }) => id)).toContain(one.id);
  const auditor = await (await loginAs('auditor')).get('/audit?action=petition.find-person&limit=20');
  expect(JSON.stringify(auditor)).toContain(one.id);
  const theirs = await mighty.get('/audit?action=petition.find-person&limit=20');
  expect(theirs.items.length).toBeGreaterThan(0);
  expect(JSON.stringify(theirs)).not.toContain(one.id);
});

it('an incident of it is shown to no operator whom it accuses', async () => {
  const instance = await database.value<string>('SELECT instance_key::text FROM petition WHERE id = $1', [
    one.id,
  ]);
  const key = String(randomInt(1e9));
  await database.rows(
    `INSERT INTO incident (key, instance_key, element_id, error_type, message, state, created_at)
     VALUES ($1, $2, 'protect-accusation', 'JOB_NO_RETRIES', 'guard-4', 'open', clock_timestamp())`,
    [key, instance],
  );
  try {
    expect(JSON.stringify(await (await loginAs('admin')).get('/operations/incidents'))).toContain(one.id);
    expect(JSON.stringify(await mighty.get('/operations/incidents'))).not.toContain(one.id);
  } finally {
    await database.rows('DELETE FROM incident WHERE key = $1', [key]);
  }
});

it('a command of it that was set aside is neither shown nor sent again by whom it accuses', async () => {
  const id = await database.value<string>(
    `INSERT INTO outbox (petition_id, kind, payload, priority, poisoned_at, last_error)
     VALUES ($1, 'publish-message', '{}', 3, clock_timestamp(), 'guard-4') RETURNING id::text`,
    [one.id],
  );
  try {
    expect(JSON.stringify(await (await loginAs('admin')).get('/operations/outbox'))).toContain(one.id);
    expect(JSON.stringify(await mighty.get('/operations/outbox'))).not.toContain(one.id);
    const retried = await mighty.request('POST', `/operations/outbox/${id}/retry`);
    const none = await mighty.request('POST', '/operations/outbox/999999999999/retry');
    expect([retried.status, retried.body]).toEqual([none.status, none.body]);
  } finally {
    await database.rows('DELETE FROM outbox WHERE id = $1', [id]);
  }
});

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
  for (const name of [...accused, MIGHTY]) {
    const answer = await (await as(name)).request('POST', `/tasks/${task.key}/claim`);
    expect([403, 404]).toContain(answer.status);
  }
});

// The last one: lists are longer by a case from here on.
it('no other case is joined to it: whoever triages is answered as if nobody had its number', async () => {
  const other = await CaseDriver.register({ petitioners: [petitioner] });
  const task = await other.task('triage-petition');
  const registrar = await loginAs('registrar');
  const [real, nobodys] = await Promise.all(
    [one.receiptNumber, 'XF20990101999999'].map((earlierPetition) =>
      registrar.request('POST', `/tasks/${task.key}/complete`, {
        values: TRIAGE_TO('dongjie', { repeat: 'join', earlierPetition }),
      }),
    ),
  );
  expect(real!.status).toBe(422);
  expect([real!.status, real!.body]).toEqual([nobodys!.status, nobodys!.body]);
  expect((await other.view()).related).toEqual([]);
});
