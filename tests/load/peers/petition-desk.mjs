// Petition Desk for a harness that drives any engine's REST API by an adapter (see ../README.md for what it exports).
//
// One cycle is a whole life of a case with the load shape's two user tasks and two deadlines: a petition is submitted,
// registered and triaged as an accusation (task 1, registration-decision), moved to the protected path and handled
// (task 2, handling), answered and archived.
//
// The product is started with its sample township and its limits on logins raised. The harness passes `h`, which knows
// the product's address; the adapter logs its own people in, for which it needs the address too: PETITION_DESK_URL, or
// the harness's --base.
import http from 'node:http';

const base = new URL(process.env.PETITION_DESK_URL ?? process.argv[process.argv.indexOf('--base') + 1]);
const PASSWORD = process.env.PETITION_DESK_PASSWORD ?? 'Qinghe-Sample-2026';

export const ready = '/api/health';
export const isReady = (body) => body.ok === true;

/** Who works for the harness's groups: the first and the second user task. */
const WORKERS = { 'unit-1': 'registrar', 'unit-2': 'discipline' };
const sessions = new Map();

/** Headers of a logged-in person; each logs in once. */
function sessionOf(username) {
  if (!sessions.has(username)) sessions.set(username, logIn(username));
  return sessions.get(username);
}

function logIn(username) {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify({ username, password: PASSWORD });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const options = {
      host: base.hostname,
      port: base.port,
      method: 'POST',
      path: '/api/auth/login',
      headers,
    };
    const request = http.request(options, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      if (response.statusCode !== 200)
        return reject(new Error(`login of ${username}: ${response.statusCode}`));
      const cookie = response.headers['set-cookie'][0].split(';')[0];
      resolve({ cookie, 'x-csrf-token': JSON.parse(text).csrfToken });
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function as(h, username, method, path, body) {
  return h(method, `/api${path}`, body, await sessionOf(username));
}

/** Cursors by group and offset, until something changes: the product pages by keyset, the harness by offset. */
const cursors = new Map();

/** `vars` are the harness's twelve business variables; they become the twelve fields of a petition. */
export async function start(h, key, vars) {
  cursors.clear();
  const petition = {
    category: 'claim',
    subject: vars.subject,
    content: `${vars.subject}: ${vars.category}, priority ${vars.priority}, ${vars.attachments} attachments, ${vars.amount}`,
    place: vars.applicantAddress,
    demand: `answer ${key}`.slice(0, 200),
    anonymous: false,
    peopleCount: 1 + vars.attachments,
    petitioners: [
      {
        kind: 'person',
        name: vars.applicantName,
        phone: `139${vars.applicantPhone.slice(-8)}`,
        address: vars.applicantAddress,
        email: `p${vars.applicantPhone}@example.org`,
      },
    ],
  };
  return (await h('POST', '/api/public/petitions', petition)).receiptNumber;
}

export async function inbox(h, group, offset, limit) {
  const cursor = offset === 0 ? '' : await cursorAt(h, group, offset);
  const page = await pageOf(h, group, Math.min(limit, 100), cursor ?? '');
  // Beyond the end there is no cursor, and no page.
  if (cursor === null) return { total: page.total, items: [] };
  return {
    total: page.total,
    items: page.items.map((task) => ({ id: idOf(group, task), due: task.dueAt, instance: task.petitionId })),
  };
}

const pageOf = (h, group, limit, cursor) =>
  as(h, WORKERS[group], 'GET', `/inbox?box=todo&limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`);

/** Walks there once; the harness asks for the same offset again and again. Null beyond the end. */
async function cursorAt(h, group, offset) {
  const id = `${group}/${offset}`;
  if (cursors.has(id)) return cursors.get(id);
  let cursor = '';
  for (let at = 0; at < offset && cursor !== null; at += 100) {
    cursor = (await pageOf(h, group, Math.min(100, offset - at), cursor)).nextCursor;
  }
  if (cursor !== null) cursors.set(id, cursor);
  return cursor;
}

/** The harness hands task ids back without their group. */
const idOf = (group, task) => `${group}/${task.key}`;
const taskOf = (id) => {
  const [group, key] = id.split('/');
  return { group, key, worker: WORKERS[group] };
};

export function claim(h, id) {
  cursors.clear();
  const { key, worker } = taskOf(id);
  return as(h, worker, 'POST', `/tasks/${key}/claim`, {});
}

const VALUES = {
  'unit-1': { category: 'accusation', competence: 'this-office', urgency: 'normal' },
  'unit-2': {
    finding: 'partly',
    opinion: 'checked and found to be true in part',
    reply: 'the office has looked into it and answers in writing',
  },
};

export function complete(h, id) {
  cursors.clear();
  const { group, key, worker } = taskOf(id);
  return as(h, worker, 'POST', `/tasks/${key}/complete`, { values: VALUES[group] });
}

/**
 * Cases that have not come to their end: those that wait for a person, and those for which a command still waits for
 * the engine.
 */
export async function openInstances(h) {
  const [first, second, office] = await Promise.all([
    inbox(h, 'unit-1', 0, 1),
    inbox(h, 'unit-2', 0, 1),
    as(h, 'supervisor', 'GET', '/operations/health'),
  ]);
  return first.total + second.total + office.outbox.pending;
}
