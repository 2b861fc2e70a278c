import { OfficeDatabase } from '#tests/support/office-database';
import { operations } from '#tests/support/operations';
import { loginAs } from '#tests/support/api-client';
import { aPetitioner, CaseDriver } from '#tests/support/case-driver';
import { refusals } from './diagrams';

/**
 * Guard 7: no watch lists, no record of a petitioner's movements, no scoring of petitioners, no evidence file against them.
 * Attacked by looking for a place where one could be kept: tables and columns, routes, searches by person, diagrams.
 */
const database = new OfficeDatabase();
afterAll(() => database.close());

const AGAINST =
  /watch_?list|black_?list|risk|threat|movement|location|geo|latitude|whereabouts|trace|track_|stability|key_person|suspicio/i;

it('no table and no column keeps such a thing', async () => {
  const columns = await database.rows<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
  );
  expect(columns.length).toBeGreaterThan(200);
  expect(columns.filter(({ name }) => AGAINST.test(name))).toEqual([]);
});

it('nothing is scored but the handling, by the petitioner, and nothing has a label but the matter of a case', async () => {
  const scored = await database.rows<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name ~ '(^|_)(score|rank|grade|flag|label|tag)(_|$)' ORDER BY 1`,
  );
  expect(scored.map(({ name }) => name)).toEqual(['case_tag.tag_id', 'rating.score']);
  // What a tag says of people its list does not take.
  const supervisor = await loginAs('supervisor');
  for (const nameZh of ['缠访人员', '重点人员', '上访老户', '稳控对象', '黑名单']) {
    const { status, body } = await supervisor.request('POST', '/tags', { nameZh, nameEn: 'Housing' });
    expect([status, body.code]).toEqual([422, 'tag.of-people']);
  }
});

it('a petitioner has no row of their own beyond a petition: nobody can be followed from one to the next', async () => {
  const keys = await database.rows<{ table: string }>(
    `SELECT DISTINCT table_name AS "table" FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'petitioner_id'`,
  );
  expect(keys).toEqual([]);
});

it('no list can be asked for a person, and no search finds a petitioner by name, phone or number', async () => {
  const asked = operations().flatMap(({ method, path, query }) =>
    method === 'GET' ? query.map((name) => `${path} ${name}`) : [],
  );
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((one) => /petitioner|name|phone|idNumber|identity/i.test(one))).toEqual([]);
  const petitioner = aPetitioner();
  await CaseDriver.register({ petitioners: [petitioner] });
  for (const name of ['supervisor', 'registrar', 'auditor']) {
    for (const q of [petitioner.name, petitioner.phone]) {
      const found = await (await loginAs(name)).get(`/petitions?q=${encodeURIComponent(q)}`);
      expect(found.items).toEqual([]);
    }
  }
});

it('backlog cases are a list of cases: of the petitioner they hold that an opinion was accepted, and nothing else', async () => {
  const columns = await database.rows<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND (table_name LIKE 'backlog%' OR table_name = 'opinion_acceptance') ORDER BY 1`,
  );
  expect(columns.length).toBeGreaterThan(40);
  const ofPeople = /petitioner|person|name|phone|address|id_number|ordinal|attitude|visit|behaviour/;
  expect(columns.filter(({ name }) => ofPeople.test(name)).map(({ name }) => name)).toEqual([
    'opinion_acceptance.ordinal',
  ]);
});

it('no route is made for it', () => {
  expect(operations().filter(({ path }) => AGAINST.test(path.replaceAll('/', ' ')))).toEqual([]);
});

it('a diagram with such a step is not published', async () => {
  const found = await refusals('first-petition', {
    xml: (xml) => xml.replace('name="调查核实"', 'name="稳控并固定证据"'),
  });
  expect(found).toContain('guard.against-petitioner @ investigate-petition');
});
