import { rebuild } from '#libs/journal/rebuild';
import { advance } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';
import { killPart, PARTS, partIsBack } from '#tests/support/running-parts';
import { settled } from '#tests/support/settled';
import { Caseload } from './caseload';
import { Desk, pause } from './desk';
import { planOf } from './plans';
import { PROOF, WATCHES_TOO_MANY } from './proof';
import { readModels } from './read-models';
import { Staff } from './staff';

const PETITIONS = 60;
/** A killed relay's commands and jobs are taken up again after a minute. */
const PATIENCE_MS = 300_000;
/** Until the engine has done what was due in months. */
const LONG_PATIENCE_MS = 300_000;
const database = new OfficeDatabase();
const desk = new Desk();
const caseload = new Caseload(desk, `故障演练${Date.now()}`, PETITIONS);
const staff = new Staff(database, desk, caseload);
/** What was under way when a part was killed. */
const atKill: { part: string; calls: number; cases: number }[] = [];
/** Ids of all petitions of the run: those with a receipt, and those whose receipt never arrived. */
let ids: string[] = [];

const ofRun = `SELECT count(*)::int FROM petition WHERE subject LIKE $1 || ' %'`;
const open = (statuses: string[]) =>
  database.value<number>(`${ofRun} AND status <> ALL ($2)`, [caseload.run, statuses]);
/** For whoever looks into a run that has stopped: what it stopped at. */
const UNDER_WAY = `
  SELECT p.subject, p.status, ARRAY(SELECT t.element_id || ' ' || t.state || coalesce(' ' || t.refusal, '') FROM task t
      WHERE t.petition_id = p.id AND t.state IN ('open', 'completing')) AS tasks,
    ARRAY(SELECT c.process_id || ' ' || coalesce(i.state, 'unknown') || ' ' || (c.finished_at IS NOT NULL) FROM instance_claim c
      LEFT JOIN process_instance i ON i.key = c.instance_key WHERE c.petition_id = p.id ORDER BY c.claimed_at) AS claims,
    ARRAY(SELECT o.kind || ' ' || o.attempts FROM outbox o WHERE o.petition_id = p.id) AS outbox
  FROM petition p WHERE p.subject LIKE $1 || ' %' AND (p.status <> ALL ($2) OR EXISTS (
    SELECT 1 FROM task t WHERE t.petition_id = p.id AND t.state IN ('open', 'completing')))`;
const IDLE = `SELECT count(*)::int FROM task t JOIN petition p ON p.id = t.petition_id
  WHERE p.subject LIKE $1 || ' %' AND t.state IN ('open', 'completing')`;
const FOLLOWED = `
  SELECT p.subject, r.state, r.follow_up_at, ARRAY(SELECT t.element_id || ' ' || t.state || coalesce(' ' || t.refusal, '') FROM task t
      WHERE t.petition_id = p.id AND t.process_id = 'assistance-referral') AS tasks,
    ARRAY(SELECT e.element_id || ' ' || e.state FROM instance_claim c JOIN element_instance e ON e.instance_key = c.instance_key
      WHERE c.petition_id = p.id AND c.process_id = 'assistance-referral' AND e.state = 'active') AS stands
  FROM assistance_referral r JOIN petition p ON p.id = r.petition_id WHERE p.subject LIKE $1 || ' %'`;
const ENDS = ['archived', 'refused', 'withdrawn'];

/** Waits, unless the staff can't go on. */
const inTheEnd = (what: string, probe: () => Promise<boolean>) =>
  Promise.race([eventually(what, probe, PATIENCE_MS), staff.failed]);

/** Kills each part while petitions come in and the staff work, a quarter of the petitions for each. */
async function killEachPart(): Promise<void> {
  for (const [index, part] of PARTS.entries()) {
    const received = caseload.receive(
      Math.round((index * PETITIONS) / PARTS.length),
      Math.round(((index + 1) * PETITIONS) / PARTS.length),
    );
    // Its failure is thrown where it is awaited.
    received.catch(() => undefined);
    const before = staff.done;
    await inTheEnd(`work is under way for ${part} to be killed in`, async () => staff.done >= before + 8);
    const cases = await open(ENDS);
    while (desk.waiting === 0) await pause(1);
    atKill.push({ part, calls: desk.waiting, cases });
    const pid = killPart(part);
    await partIsBack(part, pid);
    await received;
  }
}

/** Closed cases are handled anew, on the petitioner's word, while the engine is killed. */
async function handleAnew(): Promise<void> {
  const opinions = () =>
    database.value<number>(
      `SELECT count(*)::int FROM reopening o JOIN petition p ON p.id = o.petition_id
       WHERE p.subject LIKE $1 || ' %' AND p.opinion_delivered_at > o.requested_at`,
      [caseload.run],
    );
  // What other suites have left open climbs its ladder meanwhile; a watch that is begun twice there would outlive this run.
  await settled(database);
  const before = staff.done;
  await staff.start();
  const asked = await staff.requests.askForReopening();
  await inTheEnd('cases are handled anew', async () => staff.done >= before + asked);
  await partIsBack('broker', killPart('broker'));
  await inTheEnd('each of them has a new opinion', async () => (await opinions()) === asked);
  await settled(database);
  await inTheEnd('nothing is left to do', async () => (await database.value(IDLE, [caseload.run])) === 0);
  await staff.stop();
  await advance({ days: 45 });
  await inTheEnd('they have ended once more', async () => (await open(ENDS)) === 0);
}

/** Three months after the payment somebody asks each household that was helped how it is. */
async function followUp(): Promise<void> {
  const waiting = () =>
    database.value<number>(
      `SELECT count(*)::int FROM assistance_referral r JOIN petition p ON p.id = r.petition_id
       WHERE p.subject LIKE $1 || ' %' AND r.state NOT IN ('done', 'refused', 'ineligible')`,
      [caseload.run],
    );
  expect(await waiting()).toBeGreaterThan(0);
  // Ninety days were put forward since the payments; a day more, and each household's has come.
  await advance({ days: 1 });
  await staff.start();
  await inTheEnd('each household was asked how it is', async () => (await waiting()) === 0).catch(
    async (error) => {
      const rows = await database.rows(FOLLOWED, [caseload.run]);
      throw new Error(`${error.message}; under way: ${JSON.stringify(rows)}`, { cause: error });
    },
  );
  await settled(database);
  await staff.stop();
}

beforeAll(async () => {
  await settled(database);
  await staff.start();
  await killEachPart();
  const waits = [...ENDS, 'opinion-delivered', 'review-delivered'];
  const onlyWaits = async () =>
    (await open(waits)) === 0 && (await database.value(IDLE, [caseload.run])) === 0;
  // The status is ahead of the task that follows from it: a look at a moment in between would send the staff home early.
  await inTheEnd(
    'only the petitioners’ time for a review is left',
    async () => (await onlyWaits()) && settled(database).then(onlyWaits),
  ).catch(async (error) => {
    throw new Error(
      `${error.message}; under way: ${JSON.stringify(await database.rows(UNDER_WAY, [caseload.run, waits]))}`,
      {
        cause: error,
      },
    );
  });
  await staff.stop();
  await advance({ days: 45 });
  await inTheEnd('every petition has ended', async () => (await open(ENDS)) === 0);
  await handleAnew();
  await followUp();
  // A watch that was started twice has a twin that no message reaches; its timer ends it.
  await advance({ days: 100 });
  await settled(database);
  ids = (
    await database.rows<{ id: string }>(`SELECT id FROM petition WHERE subject LIKE $1 || ' %'`, [
      caseload.run,
    ])
  ).map(({ id }) => id);
}, 1_200_000);

afterAll(async () => {
  // Also when something went wrong before: who goes on working keeps the whole run from ending.
  await staff.stop();
  const twins = await database.value<number>(
    `SELECT count(*)::int FROM process_instance i WHERE process_id = 'first-petition'
       AND NOT EXISTS (SELECT 1 FROM instance_claim c WHERE c.instance_key = i.key)`,
  );
  process.stdout.write(
    `faults: ${atKill.map(({ part, calls, cases }) => `${part} killed with ${cases} cases and ${calls} calls open`).join('; ')}.\n` +
      `  ${caseload.receipts.size} receipts, ${ids.length} petitions, ${staff.done} tasks done, ` +
      `${desk.unanswered} calls without an answer, ${twins} instances superseded\n`,
  );
  await database.close();
});

it('kills every part with work in flight', () => {
  expect(atKill.map(({ part }) => part)).toEqual([...PARTS]);
  expect(atKill.filter(({ calls, cases }) => calls === 0 || cases === 0)).toEqual([]);
});

it('answers no call with an error of its own', () => {
  expect(desk.failures).toEqual([]);
});

it('keeps every receipt that it has given, once', async () => {
  const given = [...caseload.receipts.values()].map(({ receiptNumber }) => receiptNumber);
  const kept = await database.rows<{ receipt_number: string }>(
    'SELECT receipt_number FROM petition WHERE receipt_number = ANY ($1) ORDER BY 1',
    [given],
  );
  expect(new Set(given).size).toBe(PETITIONS);
  expect(kept.map((row) => row.receipt_number)).toEqual(given.sort());
});

it('brings every petition to its own end, with its own notices', async () => {
  const rows = await database.rows<{ receipt: string; status: string; notices: string[] }>(
    `SELECT p.receipt_number AS receipt, p.status, ARRAY(SELECT n.kind FROM notice n WHERE n.petition_id = p.id
       ORDER BY n.issued_at, n.document_id, n.id) AS notices FROM petition p WHERE p.id = ANY ($1)`,
    [ids],
  );
  const found = new Map(rows.map(({ receipt, status, notices }) => [receipt, { status, notices }]));
  for (const [index, { receiptNumber }] of caseload.receipts) {
    const { name, ends, notices } = planOf(index);
    expect({ name, ...found.get(receiptNumber) }).toEqual({ name, status: ends, notices });
  }
});

it.each(Object.entries(PROOF))('%s', async (_, query) => {
  expect(ids.length).toBeGreaterThanOrEqual(PETITIONS);
  expect(await database.rows(query, query.includes('$1') ? [ids] : [])).toEqual([]);
});

it('numbers papers without gap or duplicate', async () => {
  const wrong = await database.rows(
    `SELECT c.series, c.last, count(d.id)::int AS papers FROM paper_counter c
       LEFT JOIN document d ON d.number ~ ('^清信' || c.series || '〔' || c.year || '〕[0-9]+号$')
     GROUP BY c.year, c.series, c.last HAVING count(DISTINCT d.number) <> c.last OR count(d.id) <> c.last`,
  );
  expect(await database.value<number>('SELECT count(*)::int FROM paper_counter')).toBeGreaterThan(3);
  expect(wrong).toEqual([]);
});

it('makes every paper in the end, once', async () => {
  await eventually(
    'every numbered paper has its files',
    async () =>
      (await database.value<number>(
        `SELECT count(*)::int FROM document WHERE petition_id = ANY ($1) AND number IS NOT NULL AND pdf_sha256 IS NULL`,
        [ids],
      )) === 0,
    180_000,
  );
  const files = await database.rows(
    `SELECT f.owner_id FROM stored_file f JOIN document d ON d.id = f.owner_id AND f.owner_type = 'document'
     WHERE f.id IS DISTINCT FROM d.docx_file_id AND f.id IS DISTINCT FROM d.pdf_file_id`,
  );
  expect(files).toEqual([]);
});

it('sets no command aside', async () => {
  expect(
    await database.rows('SELECT id, kind, last_error FROM outbox WHERE poisoned_at IS NOT NULL'),
  ).toEqual([]);
});

it(
  'leaves no watch over a deadline that has ended',
  async () => {
    // A right that lapses is met a moment before the engine has ended its watch; and the clock was put forward by months, in
    // which whatever other suites have left open climbed its ladder, was supervised and went to a joint meeting.
    await eventually(
      'no more watches than running deadlines',
      async () => (await database.value<number>(WATCHES_TOO_MANY)) === 0,
      LONG_PATIENCE_MS,
    );
  },
  LONG_PATIENCE_MS + 60_000,
);

it('has the read models that the journal gives', async () => {
  const before = await readModels(database);
  expect(before.task?.length).toBeGreaterThan(PETITIONS);
  await rebuild(database.url);
  const after = await readModels(database);
  for (const [table, rows] of Object.entries(before)) {
    expect({ table, rows: after[table] }).toEqual({ table, rows });
  }
});
