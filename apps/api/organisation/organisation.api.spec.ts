import { type RawClient, loginAs, type ProblemBody } from '#tests/support/raw-client';
import type { PersonView } from './person.dto';
import type { UnitView } from './unit.dto';

let admin: RawClient;
let units = 0;
const unitId = () => `spec-${process.pid}-${units++}`;

beforeAll(async () => {
  admin = await loginAs('admin');
});

function createUnit(id: string, parentId: string) {
  const body = { id, parentId, kind: 'community', nameZh: '测试社区', nameEn: 'Spec Community' };
  return admin.post<UnitView & ProblemBody>('/units', body);
}

describe('units', () => {
  it('are listed as a tree to everybody who is logged in', async () => {
    const { body } = await (await loginAs('handler.hexi')).get<UnitView[]>('/units');
    expect(body[0]).toMatchObject({ id: 'town', parentId: null, path: '/town/', name: { zh: '清河镇' } });
    const seen = new Set<string | null>([null]);
    for (const unit of body) {
      expect(seen).toContain(unit.parentId);
      seen.add(unit.id);
    }
  });

  it('are changed by administrators only', async () => {
    const supervisor = await loginAs('supervisor');
    expect((await supervisor.post('/units', {})).status).toBe(403);
    expect((await supervisor.patch('/units/hexi', { nameZh: '河' })).status).toBe(403);
  });

  it('move with all units under them, but never under themselves', async () => {
    const [upper, lower] = [unitId(), unitId()];
    await createUnit(upper, 'hexi');
    await createUnit(lower, upper);
    expect((await admin.patch(`/units/${upper}`, { parentId: lower })).status).toBe(422);
    expect((await admin.patch(`/units/${upper}`, { parentId: 'beiyuan' })).status).toBe(200);
    const { body } = await admin.get<UnitView[]>('/units');
    expect(body.find((unit) => unit.id === lower)?.path).toBe(`/town/beiyuan/${upper}/${lower}/`);
    await admin.patch(`/units/${lower}`, { active: false });
    await admin.patch(`/units/${upper}`, { active: false });
  });

  it('are not closed while units under them are open, nor when the office needs them', async () => {
    const [upper, lower] = [unitId(), unitId()];
    await createUnit(upper, 'hexi');
    await createUnit(lower, upper);
    const close = (id: string) => admin.patch<ProblemBody>(`/units/${id}`, { active: false });
    expect((await close(upper)).body.code).toBe('organisation.unit-busy');
    for (const id of ['town', 'petition-office', 'discipline']) {
      expect((await close(id)).body.code).toBe('organisation.unit-needed');
    }
    expect([(await close(lower)).status, (await close(upper)).status]).toEqual([200, 200]);
    expect((await createUnit(unitId(), upper)).body.code).toBe('organisation.parent-invalid');
  });

  it('have ids of their own and no other characters than a path can hold', async () => {
    const id = unitId();
    expect((await createUnit(id, 'hexi')).status).toBe(201);
    expect((await createUnit(id, 'hexi')).body.code).toBe('organisation.unit-exists');
    for (const odd of ['A', 'a/b', 'a:b', 'a%', '', '-a', 'a_b']) {
      expect((await createUnit(odd, 'hexi')).status).toBe(422);
    }
    await admin.patch(`/units/${id}`, { active: false });
  });
});

describe('people', () => {
  const make = (more: object) =>
    admin.post<{ person: PersonView } & ProblemBody>('/people', {
      username: `spec-${process.pid}-${units++}`,
      displayName: '测试',
      posts: [],
      ...more,
    });

  it('are listed by post, without their accounts to anybody but administrators', async () => {
    const path = '/people?unitId=dongjie&role=head';
    const { body } = await (await loginAs('registrar')).get<PersonView[]>(path);
    expect(body.map((person) => person.displayName)).toEqual(['吴国栋']);
    expect(body[0]?.account).toBeNull();
    expect((await admin.get<PersonView[]>(path)).body[0]?.account).toMatchObject({
      username: 'head.dongjie',
    });
  });

  it('are refused posts that do not exist or are named twice, and names that are taken', async () => {
    const post = { unitId: 'hexi', role: 'handler' };
    expect((await make({ posts: [{ ...post, unitId: 'nowhere' }] })).body.code).toBe(
      'organisation.post-unknown',
    );
    expect((await make({ posts: [post, post] })).body.code).toBe('organisation.post-twice');
    expect((await make({ posts: [{ ...post, role: 'king' }] })).body.errors[0]?.field).toBe('posts.0.role');
    expect((await make({ username: 'admin' })).body.code).toBe('organisation.username-taken');
  });

  it('keep one administrator at least', async () => {
    const [self] = (await admin.get<PersonView[]>('/people?role=administrator')).body;
    for (const change of [{ active: false }, { posts: [] }]) {
      const answer = await admin.patch<ProblemBody>(`/people/${self?.id}`, change);
      expect([answer.status, answer.body.code]).toEqual([409, 'organisation.last-administrator']);
    }
    expect((await admin.get('/auth/me')).status).toBe(200);
  });

  it('leave an audit entry of codes only when they are changed', async () => {
    const { body } = await make({ displayName: '不入审计', posts: [{ unitId: 'hexi', role: 'handler' }] });
    const { items } = (await admin.get<{ items: object[] }>(`/audit?subjectId=${body.person.id}`)).body;
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      action: 'organisation.create-person',
      detail: { groups: ['hexi:handler'] },
    });
    expect(JSON.stringify(items)).not.toContain('不入审计');
  });
});
