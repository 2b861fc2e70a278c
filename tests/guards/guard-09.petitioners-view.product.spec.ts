import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { SAMPLE_PEOPLE } from '#libs/organisation/sample/people';
import { REQUIRED_MESSAGES } from '#libs/process-contract/rules/required-messages';
import { Engine } from '#libs/zeebe/engine';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { answeredCase, askFor, decideAppeal } from '#tests/support/appeal-driver';
import { CaseDriver, OPINION, toDeliveredOpinion, TRIAGE_TO } from '#tests/support/case-driver';
import { engineAddresses } from '#tests/support/engine-addresses';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';
import { type Operation, operations } from '#tests/support/operations';
import { goodBody } from '../fuzz/bad-body';
import { SAMPLES } from '../fuzz/fuzzed-case';
import { refusals } from './diagrams';

/**
 * Guard 9: the petitioner sees progress, deadlines, who is responsible, every notice and opinion, can add material, rate,
 * complain, and ask for review online, with no account.
 * Attacked by looking for a step after which the page is silent, for a notice that it keeps back, for a right that needs an
 * account or puts number or code into an address, by staff who act in the petitioner's name, by diagrams that do not hear
 * the petitioner, by a message sent straight into the engine, and by the running office's role in the database.
 * Complaining is here as asking for review, re-review and handling anew. Complaints about the conduct of staff are a
 * process of their own; their route is one of those with a query code, and so attacked here by itself.
 */
const database = new OfficeDatabase();
afterAll(() => database.close());
const publicly = new ApiClient();

/** What is the petitioner's own: the operations that number and code open. */
const own = operations().filter(
  ({ body }) => body?.properties?.receiptNumber !== undefined && body.properties.queryCode !== undefined,
);
const RIGHTS = [
  '/public/track',
  '/public/papers/pdf',
  '/public/material',
  '/public/rate',
  '/public/withdraw',
  '/public/review',
  '/public/re-review',
  '/public/reopening',
  '/public/notice-preference',
  '/public/erasure-request',
  '/public/assisted-return/request',
  '/public/assisted-return/word',
  '/public/opinion-acceptance',
];
const sent = (operation: Operation, over: object) => ({
  ...JSON.parse(
    goodBody(operation.body!, {
      ...SAMPLES,
      documentId: randomUUID(),
      attachmentId: randomUUID(),
      requestKey: randomUUID(),
      accusedUnitId: 'dongjie',
    }),
  ),
  ...over,
});

it('has a route for each right, and none needs an account or has number or code in its address', () => {
  expect(own.map(({ path }) => path)).toEqual(expect.arrayContaining(RIGHTS));
  for (const { path, rule, method } of own)
    expect([path, rule.kind, method]).toEqual([path, 'public', 'POST']);
  const inAddresses = operations().flatMap(({ path, query, pathParams }) =>
    [...query, ...pathParams].filter((name) => /code|receipt/i.test(name)).map((name) => `${path} ${name}`),
  );
  expect(inAddresses).toEqual([]);
});

it.each(own.map((operation) => [operation.path, operation] as const))(
  '%s is nobody’s but the petitioner’s: not a visitor’s, not any member of staff’s without the code',
  async (path, operation) => {
    const one = await CaseDriver.register();
    const other = await CaseDriver.register();
    const staff = await Promise.all(SAMPLE_PEOPLE.slice(0, 6).map(([name]) => loginAs(name)));
    for (const client of [publicly, ...staff]) {
      const answer = await client.request(
        'POST',
        path,
        sent(operation, { receiptNumber: one.receiptNumber, queryCode: other.queryCode }),
      );
      expect([path, [404, 429].includes(answer.status)]).toEqual([path, true]);
    }
    // The code of one's own case opens no other, and keeps nobody waiting for their own.
    expect((await other.track()).receiptNumber).toBe(other.receiptNumber);
  },
);

it('tells at each step where the case stands, who is responsible, until when, and every notice in full', async () => {
  const one = await CaseDriver.register();
  const shownOn = async () => {
    const page = await one.track();
    const given = await database.rows<{ id: string; body: string; article: string; documentId: string }>(
      `SELECT id, body, article, document_id AS "documentId" FROM notice WHERE petition_id = $1 AND recipient_ordinal = 1`,
      [one.id],
    );
    const byId = new Map<string, any>(page.notices.map((notice: any) => [notice.id, notice]));
    for (const { id, body, article } of given) expect(byId.get(id)).toMatchObject({ body, article });
    const running = await database.rows<{ rowId: string }>(
      `SELECT row_id AS "rowId" FROM deadline WHERE petition_id = $1 AND state IN ('running', 'suspended')`,
      [one.id],
    );
    const deadlines = page.deadlines.filter(({ state }: any) => ['running', 'suspended'].includes(state));
    expect(deadlines.map(({ rowId }: any) => rowId).sort()).toEqual(running.map(({ rowId }) => rowId).sort());
    for (const { dueAt, light, name, citation } of deadlines)
      expect([Number.isNaN(Date.parse(dueAt)), typeof light, name.zh !== '', typeof citation?.id]).toEqual([
        false,
        'string',
        true,
        'string',
      ]);
    return { page, given };
  };

  await one.task('triage-petition');
  const first = await shownOn();
  expect(first.page.deadlines.length).toBeGreaterThan(0);
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.task('accept-petition');
  const assigned = await shownOn();
  expect(assigned.page.responsibleUnit).toMatchObject({ zh: expect.stringContaining('东街') });
  expect(assigned.page.steps.length).toBeGreaterThan(first.page.steps.length);
});

it('gives every opinion in full and as a file, and takes material, rating, review and re-review without an account', async () => {
  const one = await CaseDriver.register();
  const material = { name: '照片说明.txt', content: Buffer.from('路灯照片').toString('base64') };
  await publicly.post('/public/material', { ...one.credentials, ...material });
  await toDeliveredOpinion(one);
  const opinion = (await one.track()).notices.find(({ kind }: any) => kind === 'opinion');
  for (const text of [OPINION.facts, OPINION.opinionText]) expect(opinion.body).toContain(text);
  expect(opinion.appeal.length).toBeGreaterThan(10);
  const pdf = await publicly.download('POST', '/public/papers/pdf', {
    ...one.credentials,
    documentId: opinion.documentId,
  });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

  await publicly.post('/public/rate', { ...one.credentials, score: 4, comment: '总体满意' });
  expect(await one.track()).toMatchObject({ rating: { score: 4 }, canRequestReview: true });
  expect((await askFor('review', one)).status).toBe(204);
  await decideAppeal('review', one);
  const page = await one.track();
  expect(page.notices.map(({ kind }: any) => kind)).toContain('review-opinion');
  expect(page.canRequestReReview).toBe(true);
  expect((await askFor('re-review', one)).status).toBe(204);
});

it('what staff do inside stays inside: the page names no member of staff, and no file of theirs', async () => {
  const one = await CaseDriver.register();
  const registrar = await loginAs('registrar');
  const content = Buffer.from('内部笔录').toString('base64');
  await registrar.post(`/petitions/${one.id}/attachments`, { name: '内部笔录.txt', content });
  await toDeliveredOpinion(one);
  const text = JSON.stringify(await one.track());
  const inside = [...SAMPLE_PEOPLE.map(([, name]) => name), registrar.personId, '内部笔录'];
  expect(inside.filter((word) => text.includes(word))).toEqual([]);
});

it('no setting and no right of staff switches the page off', () => {
  const able = operations().filter(
    ({ method, path }) => method !== 'GET' && /hide|block|ban|mute|public/i.test(path),
  );
  expect(able.filter(({ rule }) => rule.kind !== 'public')).toEqual([]);
});

it('a diagram that does not hear the petitioner is not published, whatever its room says', async () => {
  expect(Object.keys(REQUIRED_MESSAGES)).toEqual(['first-petition', 'review', 're-review']);
  for (const [processId, messages] of Object.entries(REQUIRED_MESSAGES)) {
    expect(await refusals(processId)).toEqual([]);
    for (const message of messages) {
      const found = await refusals(processId, {
        xml: (xml) => xml.replace(`name="${message}"`, 'name="nobody-says-this"'),
        catalogue: (room) => {
          const { [message]: variables = [], ...rest } = room.messageVariables;
          return { ...room, messageVariables: { ...rest, 'nobody-says-this': variables } };
        },
      });
      expect([message, found]).toEqual([message, expect.arrayContaining(['guard.unheard @ process'])]);
    }
  }
});

it('nor one that goes around the 30 days for a review', async () => {
  const found = await refusals('first-petition', {
    xml: (xml) => xml.replace(/(sourceRef="after-delivery" targetRef=")review-window"/, '$1review-settled"'),
  });
  expect(found).toContain('guard.bypassed @ follow-up-done');
  const dropped = await refusals('first-petition', {
    catalogue: (room) => ({ ...room, guards: room.guards.filter(({ to }) => to !== 'follow-up-done') }),
  });
  expect(dropped).toContain('guard.dropped @ follow-up-done');
});

it('a message sent straight into the engine takes nobody’s 30 days for a review', async () => {
  const one = await answeredCase();
  const engine = new Engine(engineAddresses());
  try {
    const sent = await engine.publishMessage({
      name: 'review-window-ended',
      correlationKey: one.id,
      messageId: `guard-9-${one.id}`,
      variables: {},
      ttlMs: 60_000,
    });
    expect(sent.kind).toBe('done');
  } finally {
    await engine.close();
  }
  // The job that would archive it fails, again and again, until somebody looks.
  const incident = await eventually('it is an incident', async () => {
    const rows = await database.rows<{ message: string }>(
      `SELECT i.message FROM incident i JOIN petition p ON p.instance_key = i.instance_key WHERE p.id = $1 AND i.state = 'open'`,
      [one.id],
    );
    return rows[0];
  });
  expect(incident.message).toContain('petition.review-window-open');
  expect(await one.track()).toMatchObject({
    status: 'opinion-delivered',
    closedAt: null,
    canRequestReview: true,
  });
  expect((await askFor('review', one)).status).toBe(204);
  await one.task('examine-review');
});

it('whoever has taken over the running office can’t take away what petitioners read and write', async () => {
  const office = new Pool({ connectionString: process.env.TEST_OFFICE_DATABASE_URL, max: 1 });
  try {
    for (const table of [
      'petition',
      'notice',
      'deadline',
      'document',
      'attachment',
      'rating',
      'dossier_entry',
    ])
      for (const statement of [
        `DROP TABLE ${table}`,
        `TRUNCATE ${table} CASCADE`,
        `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
        `CREATE RULE nothing AS ON INSERT TO ${table} DO INSTEAD NOTHING`,
        `CREATE TRIGGER nothing BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
      ])
        await expect(office.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  } finally {
    await office.end();
  }
});
