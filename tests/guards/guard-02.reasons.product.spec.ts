import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { loginAs } from '#tests/support/api-client';
import { CaseDriver, memberOf, TRIAGE_TO } from '#tests/support/case-driver';
import { OfficeDatabase } from '#tests/support/office-database';
import { around, refusals } from './diagrams';

/**
 * Guard 2: every refusal, extension and closing has a reason, an article, and the way to appeal, in the notice.
 * Attacked by leaving the reason out, by what is in the notices, and by diagrams that tell nobody.
 */
const database = new OfficeDatabase();
afterAll(() => database.close());

const { citations } = JSON.parse(readFileSync(join(projectRoot, 'libs/citation/citations.json'), 'utf8')) as {
  citations: Record<string, unknown>;
};

const COURT = '县人民法院';

async function attempt(one: CaseDriver, step: string, values: object) {
  const task = await one.task(step);
  return (await loginAs(memberOf(task.group))).request('POST', `/tasks/${task.key}/complete`, { values });
}

it('nothing is refused, objected to or extended without a reason', async () => {
  const one = await CaseDriver.register();
  const { unitId: _, ...refused } = TRIAGE_TO('dongjie', { admissible: false, targetAuthority: COURT });
  for (const reason of [undefined, '', '   ']) {
    const answer = await attempt(
      one,
      'triage-petition',
      reason === undefined ? refused : { ...refused, reason },
    );
    expect([reason, answer.status]).toEqual([reason, 422]);
  }
  expect((await one.task('triage-petition')).state).toBe('open');
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  expect((await attempt(one, 'accept-petition', { decision: 'object' })).status).toBe(422);
  const handler = await loginAs('handler.dongjie');
  for (const reason of [undefined, ' ']) {
    const asked = await handler.request('POST', `/petitions/${one.id}/extension`, { days: 5, reason });
    expect(asked.status).toBe(422);
  }
});

it('a refusal says why, by which article, and where to go', async () => {
  const one = await CaseDriver.register();
  const { unitId: _, ...refused } = TRIAGE_TO('dongjie', { admissible: false, targetAuthority: COURT });
  const reason = '所反映事项已有生效判决';
  await one.complete('triage-petition', { ...refused, reason });
  await one.status('refused');
  const notice = (await one.track()).notices.find(({ kind }: any) => kind === 'refusal');
  expect(notice.body).toContain(reason);
  expect(notice.body).toContain(COURT);
  expect(citations).toHaveProperty([notice.article]);
  expect(notice.appeal.length).toBeGreaterThan(10);
});

it('no notice that refuses, extends or closes was ever given without article and appeal', async () => {
  const kinds = ['refusal', 'redirection', 'extension', 'opinion', 'accusation-reply', 'withdrawal'];
  const given = await database.rows<{ kind: string; article: string; appeal: string | null }>(
    `SELECT DISTINCT kind, article, appeal FROM notice`,
  );
  expect(given.length).toBeGreaterThan(0);
  for (const { kind, article, appeal } of given) {
    expect({ kind, known: article in citations }).toEqual({ kind, known: true });
    if (kinds.includes(kind))
      expect({ kind, appeal: (appeal ?? '').length > 10 }).toEqual({ kind, appeal: true });
  }
});

it.each(['notify-refusal', 'notify-redirection', 'notify-acceptance', 'deliver-opinion'])(
  'a diagram that goes around %s is not published',
  async (step) => {
    const found = await refusals('first-petition', { xml: around(step) });
    expect(found.some((one) => /^guard\.(bypassed|ends-untold) @/.test(one))).toBe(true);
  },
);

it('nor one whose room drops the guard, or calls its notices no notices', async () => {
  expect(await refusals('first-petition')).toEqual([]);
  const dropped = await refusals('first-petition', {
    catalogue: (room) => ({ ...room, guards: room.guards.filter(({ to }) => to !== 'petition-refused') }),
  });
  expect(dropped).toContain('guard.dropped @ petition-refused');
  const silent = await refusals('first-petition', { catalogue: (room) => ({ ...room, tells: [] }) });
  expect(silent.filter((one) => one.startsWith('guard.ends-untold')).length).toBeGreaterThan(4);
});
