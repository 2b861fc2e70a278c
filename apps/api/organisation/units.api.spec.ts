import { loginAs, type ProblemBody, type RawClient } from '#tests/support/raw-client';
import type { PersonView } from './person.dto';
import type { UnitMoveView, UnitOverviewView } from './unit-overview.dto';
import type { UnitView } from './unit.dto';
import type { UnitsImportDto } from './units-import.dto';

let admin: RawClient;
const opened: string[] = [];
const made: string[] = [];
let count = 0;
const newId = () => `u-${process.pid}-${count++}`;

beforeAll(async () => {
  admin = await loginAs('admin');
});
afterAll(async () => {
  for (const id of made) await admin.patch(`/people/${id}`, { active: false, posts: [] });
  for (const id of opened.reverse()) await admin.patch(`/units/${id}`, { active: false });
});

async function unitUnder(parentId: string): Promise<string> {
  const id = newId();
  const body = { id, parentId, kind: 'community', nameZh: `单位${id}`, nameEn: `Unit ${id}` };
  expect((await admin.post('/units', body)).status).toBe(201);
  opened.push(id);
  return id;
}

async function personIn(unitId: string, role = 'handler'): Promise<PersonView> {
  const posts = [{ unitId, role }];
  const body = { username: `u.${process.pid}.${count++}`, displayName: `人员${count}`, posts };
  const { person } = (await admin.post<{ person: PersonView }>('/people', body)).body;
  made.push(person.id);
  return person;
}

const overview = async (id: string) => (await admin.get<UnitOverviewView>(`/units/${id}`)).body;
const change = (id: string, body: object) => admin.patch<UnitView & ProblemBody>(`/units/${id}`, body);

describe('a unit', () => {
  it('keeps what was changed of it, by whom, with names', async () => {
    const id = await unitUnder('hexi');
    const person = await personIn(id, 'head');
    expect((await change(id, { nameZh: '新名', version: 1 })).body.version).toBe(2);
    await change(id, { leaders: [{ personId: person.id, rank: 'chief' }], version: 2 });
    const { unit, people, history, load } = await overview(id);
    expect([unit.version, load]).toEqual([3, { cases: 0, tasks: 0, people: 1, units: 0 }]);
    expect(people).toEqual([
      { id: person.id, displayName: person.displayName, roles: ['head'], leads: 'chief' },
    ]);
    expect(history.map(({ version, before, after }) => [version, before?.nameZh, after.nameZh])).toEqual([
      [3, '新名', '新名'],
      [2, `单位${id}`, '新名'],
      [1, undefined, `单位${id}`],
    ]);
    expect(history[0]?.after.leaders).toEqual([person.displayName]);
    expect(history.every(({ by }) => by)).toBe(true);
  });

  it('tells the second of two administrators that somebody was first, and by whom', async () => {
    const id = await unitUnder('hexi');
    expect((await change(id, { nameZh: '甲', version: 1 })).status).toBe(200);
    const second = await change(id, { nameZh: '乙', version: 1 });
    expect([second.status, second.body.code]).toEqual([409, 'organisation.unit-changed']);
    expect((await overview(id)).unit.name.zh).toBe('甲');
  });

  it('is closed only when nothing is left in it, and the refusal says what is', async () => {
    const id = await unitUnder('hexi');
    const person = await personIn(id);
    const below = await unitUnder(id);
    const refused = await change(id, { active: false });
    expect([refused.status, refused.body.code]).toEqual([409, 'organisation.unit-busy']);
    expect(refused.body.detail ?? JSON.stringify(refused.body)).toMatch(/1 (名|people)/);
    await admin.patch(`/people/${person.id}`, { posts: [] });
    await change(below, { active: false });
    expect((await change(id, { active: false })).status).toBe(200);
    expect((await change(below, { active: true })).body.code).toBe('organisation.parent-invalid');
    expect((await change(id, { active: true })).status).toBe(200);
  });

  it('is led by people who have a post in it, one of them first', async () => {
    const id = await unitUnder('hexi');
    const [one, two] = [await personIn(id), await personIn(id)];
    const stranger = await personIn('xinhe');
    const lead = (...leaders: [PersonView, string][]) =>
      change(id, { leaders: leaders.map(([{ id: personId }, rank]) => ({ personId, rank })) });
    expect((await lead([one, 'chief'], [two, 'chief'])).body.code).toBe('organisation.chief-twice');
    expect((await lead([one, 'chief'], [one, 'deputy'])).body.code).toBe('organisation.leader-twice');
    const refused = await lead([stranger, 'deputy']);
    expect([refused.body.code, refused.body.errors[0]?.field]).toEqual([
      'organisation.leader-without-post',
      'leaders',
    ]);
    expect((await lead([one, 'king'])).status).toBe(422);
    expect((await lead([one, 'chief'], [two, 'deputy'])).status).toBe(200);
    // Other posts of theirs may change; who loses the post leads no more.
    await admin.patch(`/people/${one.id}`, { posts: [{ unitId: id, role: 'head' }] });
    await admin.patch(`/people/${two.id}`, { posts: [] });
    const { people, history } = await overview(id);
    expect(people.map(({ leads }) => leads)).toEqual(['chief']);
    expect(history[0]?.after.leaders).toEqual([one.displayName]);
  });

  it('says before it is moved who gains and who loses sight of its cases', async () => {
    const [from, to] = [await unitUnder('xinhe'), await unitUnder('xinhe')];
    const id = await unitUnder(from);
    await unitUnder(id);
    const [loser, winner, own] = [await personIn(from), await personIn(to), await personIn(id)];
    await personIn(from, 'designer');
    const { body } = await admin.get<UnitMoveView>(`/units/${id}/move?parentId=${to}`);
    expect(body).toEqual({
      cases: 0,
      tasks: 0,
      units: 1,
      lose: [loser.displayName],
      gain: [winner.displayName],
    });
    expect(JSON.stringify(body)).not.toContain(own.displayName);
    expect((await admin.get(`/units/no-such-unit/move?parentId=${to}`)).status).toBe(404);
    expect((await admin.get(`/units/${id}/move`)).status).toBe(422);
  });

  it('is for administrators', async () => {
    const supervisor = await loginAs('supervisor');
    for (const path of ['/units/hexi', '/units/hexi/move?parentId=beiyuan'])
      expect((await supervisor.get(path)).status).toBe(403);
    expect((await supervisor.post('/units/import', { mode: 'preview', content: 'YQ==' })).status).toBe(403);
  });
});

describe('a sheet of units', () => {
  const HEADING = '单位代码,中文名称,英文名称,类型,上级单位,排序,状态';
  const send = async (mode: string, ...rows: string[]) => {
    const content = Buffer.from([HEADING, ...rows].join('\n')).toString('base64');
    return (await admin.post<UnitsImportDto>('/units/import', { mode, content })).body;
  };
  const places = ({ faults }: UnitsImportDto) => faults.map(({ row, column, rule }) => [row, column, rule]);

  it('adds, renames, moves and closes, all of it or nothing; a preview changes nothing', async () => {
    const [upper, lower] = [newId(), newId()];
    opened.push(upper, lower);
    const rows = [`${lower},下,Lower,社区,${upper},,`, `${upper},上,Upper,社区,hexi,7,启用`];
    const planned = await send('preview', ...rows);
    expect([planned.applied, planned.faults, planned.units.map(({ change: what }) => what)]).toEqual([
      false,
      [],
      ['create', 'create'],
    ]);
    expect((await admin.get(`/units/${upper}`)).status).toBe(404);
    // One fault, and nothing of it happens.
    const refused = await send('apply', ...rows, `${newId()},无,None,社区,no-such-unit,,`);
    expect([refused.applied, places(refused)]).toEqual([
      false,
      [[4, '上级单位', 'units-import.parent-unknown']],
    ]);
    expect((await admin.get(`/units/${upper}`)).status).toBe(404);
    expect((await send('apply', ...rows)).applied).toBe(true);
    expect((await overview(lower)).unit.path).toBe(`/town/hexi/${upper}/${lower}/`);
    // The other way round: the lower one above, in one step.
    const turned = await send(
      'apply',
      `${upper},上,Upper,社区,${lower},7,启用`,
      `${lower},下改,Lower,社区,hexi,,停用`,
    );
    expect([turned.applied, places(turned)]).toEqual([false, [[3, '状态', 'organisation.unit-busy']]]);
    const closed = await send(
      'apply',
      `${upper},上,Upper,社区,${lower},7,停用`,
      `${lower},下改,Lower,社区,hexi,,停用`,
    );
    expect([closed.applied, places(closed)]).toEqual([true, []]);
    const after = await overview(upper);
    expect([after.unit.path, after.unit.active]).toEqual([`/town/hexi/${lower}/${upper}/`, false]);
  });

  it('refuses circles, other kinds, and what the office cannot do without, by row and column', async () => {
    const [one, two] = [await unitUnder('hexi'), await unitUnder('hexi')];
    const circle = await send('apply', `${one},一,One,社区,${two},,`, `${two},二,Two,社区,${one},,`);
    expect(places(circle)).toEqual([
      [2, '上级单位', 'units-import.circle'],
      [3, '上级单位', 'units-import.circle'],
    ]);
    const { unit } = await overview('discipline');
    const kept = await send(
      'apply',
      `discipline,${unit.name.zh},${unit.name.en},纪检监察,town,,停用`,
      `${one},一,One,部门,hexi,,`,
    );
    expect(places(kept)).toEqual([
      [2, null, 'organisation.unit-needed'],
      [3, '类型', 'units-import.kind-fixed'],
    ]);
    expect((await overview(one)).unit.name.zh).toBe(`单位${one}`);
  });

  it('of the units as they are changes nothing', async () => {
    const { body: units } = await admin.get<UnitView[]>('/units');
    const rows = units.map(({ id, name, kind, parentId, sort, active }) =>
      [id, `"${name.zh}"`, `"${name.en}"`, kind, parentId ?? '', sort, active ? '启用' : '停用'].join(','),
    );
    const report = await send('apply', ...rows);
    expect([report.faults, report.units.filter(({ change: what }) => what !== 'same')]).toEqual([[], []]);
  });
});

describe('leaders in the sheet of people', () => {
  const send = async (mode: string, ...rows: string[]) => {
    const text = ['用户名,姓名,英文名,单位,职责,领导', ...rows].join('\n');
    const content = Buffer.from(text).toString('base64');
    return (
      await admin.post<{ applied: boolean; faults: { row: number; column: string; rule: string }[] }>(
        '/people/import',
        { mode, content },
      )
    ).body;
  };

  it('are named, a second first leader is refused, and two may change places', async () => {
    const id = await unitUnder('hexi');
    const [one, two] = [await personIn(id), await personIn(id)];
    const row = ({ account, displayName }: PersonView, rank: string) =>
      `${account?.username},${displayName},,${id},经办人,${rank}`;
    expect((await send('apply', row(one, '一把手'))).applied).toBe(true);
    const refused = await send('apply', row(two, '一把手'));
    expect([refused.applied, refused.faults.map(({ row: at, column, rule }) => [at, column, rule])]).toEqual([
      false,
      [[2, '领导', 'people-import.chief-taken']],
    ]);
    expect((await send('apply', row(two, '一把手'), row(one, '副职'))).applied).toBe(true);
    // A blank takes nothing away.
    expect((await send('apply', row(two, ''))).applied).toBe(true);
    const { people } = await overview(id);
    expect(people.map(({ id: who, leads }) => [who, leads]).sort()).toEqual(
      [
        [one.id, 'deputy'],
        [two.id, 'chief'],
      ].sort(),
    );
  });
});
