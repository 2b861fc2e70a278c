import { PERMISSIONS, ROLE_PERMISSIONS } from '#libs/access/permissions';
import { ROLES } from '#libs/organisation/role';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { newcomer } from '#tests/support/newcomer';
import { loginAs, type ProblemBody, type RawClient } from '#tests/support/raw-client';
import type { PersonView } from './person.dto';
import type { RolesView, RoleView } from './role.dto';

let admin: RawClient;
const roles: string[] = [];
const held: string[] = [];
let count = 0;

beforeAll(async () => {
  admin = await loginAs('admin');
});
afterAll(async () => {
  for (const id of held) await admin.patch(`/people/${id}`, { posts: [], active: false });
  for (const id of roles) await admin.delete(`/roles/${id}`);
});

const body = (permissions: readonly string[]) => {
  const name = `自设${process.pid}-${count++}`;
  return { nameZh: name, nameEn: `Own ${name}`, permissions };
};
async function make(...permissions: string[]): Promise<RoleView> {
  const answer = await admin.post<RoleView>('/roles', body(permissions));
  expect(answer.status).toBe(201);
  roles.push(answer.body.id);
  return answer.body;
}
const change = (role: RoleView, permissions: string[], version = role.version) =>
  admin.patch<RoleView & ProblemBody>(`/roles/${role.id}`, {
    nameZh: role.name.zh,
    nameEn: role.name.en,
    permissions,
    version,
  });
async function holder(role: RoleView) {
  const person = await newcomer('自设角色者', `xinhe:${role.id}`);
  held.push(person.id);
  return person;
}

it('every role is shown with what the guard asks for, and who holds it', async () => {
  const { body: shown } = await admin.get<RolesView>('/roles');
  expect(shown.permissions.map(({ id }) => id)).toEqual([...PERMISSIONS]);
  for (const { name } of shown.permissions) expect(name.zh && name.en).toBeTruthy();
  for (const role of ROLES) {
    const one = shown.roles.find(({ id }) => id === role);
    expect([role, one?.own, one?.permissions]).toEqual([role, false, [...ROLE_PERMISSIONS[role]]]);
  }
  const heads = shown.roles.find(({ id }) => id === 'head')?.holders.map(({ displayName }) => displayName);
  expect(heads).toContain('吴国栋');
  expect((await (await loginAs('auditor')).get('/roles')).status).toBe(200);
  expect((await (await loginAs('supervisor')).get('/roles')).status).toBe(403);
});

it('a role of the office’s own opens what it was given, a change holds at once, and each step is on record', async () => {
  const role = await make('process.read');
  const { client, id } = await holder(role);
  const may = async (path: string) => (await client.request('GET', path)).status;
  expect([await may('/designer/processes'), await may('/petitions'), await may('/roles')]).toEqual([
    200, 403, 403,
  ]);
  expect((await change(role, ['petition.read'])).status).toBe(200);
  expect([await may('/designer/processes'), await may('/petitions')]).toEqual([403, 200]);
  // Of the unit's subtree alone.
  const shown = async (unitId: string) => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO(unitId));
    return (await client.get(`/petitions?q=${one.receiptNumber}`)).items.length;
  };
  expect([await shown('xinhe'), await shown('beiyuan')]).toEqual([1, 0]);
  const me = await client.get('/auth/me');
  expect([me.permissions, me.posts[0].roleName.zh]).toEqual([['petition.read'], role.name.zh]);
  await admin.patch(`/people/${id}`, { posts: [] });
  expect(await may('/petitions')).toBe(403);
  expect((await admin.delete(`/roles/${role.id}`)).status).toBe(204);
  const { items } = (
    await admin.get<{ items: { action: string; detail: object }[] }>(`/audit?subjectId=${role.id}`)
  ).body;
  expect(items.map(({ action, detail }) => [action, detail])).toEqual([
    ['organisation.remove-role', {}],
    ['organisation.change-role', { added: ['petition.read'], removed: ['process.read'] }],
    ['organisation.create-role', { permissions: ['process.read'] }],
  ]);
});

it.each([
  [['petition.read', 'petition.read-protected'], 'role.discipline-only'],
  [['conduct.handle'], 'role.discipline-only'],
  [['organisation.manage'], 'role.administrator-only'],
  [['task.work', 'petition.read'], 'role.tasks-only'],
  [['process.read', 'process.design', 'process.publish'], 'role.author-and-publisher'],
  [['petition.read', 'petition.request-extension', 'deadline.move'], 'role.proposer-and-approver'],
  [['audit.read', 'operations.manage'], 'role.auditor-changes-nothing'],
  [['petition.reveal'], 'role.needs-reading'],
])('%j is refused when a role is made and when it is changed: %s', async (permissions, rule) => {
  const refusal = ({ status, body: { errors } }: { status: number; body: ProblemBody }) => [
    status,
    errors[0]?.field,
  ];
  const made = await admin.post<ProblemBody>('/roles', body(permissions));
  expect([...refusal(made), made.body.code]).toEqual([422, 'permissions', rule]);
  const role = await make('process.read');
  const changed = await change(role, permissions);
  expect([...refusal(changed), changed.body.code]).toEqual([422, 'permissions', rule]);
  const { body: shown } = await admin.get<RolesView>('/roles');
  expect(shown.roles.find(({ id }) => id === role.id)?.permissions).toEqual(['process.read']);
});

it('the product’s roles are fixed, names are unique, held roles stay, and of two administrators the second is told', async () => {
  const fixed = { nameZh: '某', nameEn: 'Some', permissions: [], version: 1 };
  expect((await admin.patch('/roles/administrator', fixed)).status).toBe(404);
  expect((await admin.delete('/roles/auditor')).status).toBe(404);
  const taken = await admin.post<ProblemBody>('/roles', { ...body([]), nameZh: '审计员' });
  expect([taken.status, taken.body.code, taken.body.errors[0]?.field]).toEqual([
    422,
    'access.role-name-taken',
    'nameZh',
  ]);
  expect((await admin.post('/roles', body(['no.such-permission']))).status).toBe(422);
  const role = await make('process.read');
  await holder(role);
  const answer = await admin.delete<ProblemBody>(`/roles/${role.id}`);
  expect([answer.status, answer.body.code]).toEqual([409, 'access.role-held']);
  expect((await change(role, [])).status).toBe(200);
  expect((await change(role, ['paper.manage'])).body.code).toBe('access.role-changed');
  const nobody = {
    username: `r.${process.pid}`,
    displayName: '某',
    posts: [{ unitId: 'xinhe', role: 'own-none' }],
  };
  expect((await admin.post<ProblemBody>('/people', nobody)).body.code).toBe('organisation.role-unknown');
});

it('is for administrators to change', async () => {
  const auditor = await loginAs('auditor');
  expect((await auditor.post('/roles', body([]))).status).toBe(403);
  const [self] = (await admin.get<PersonView[]>('/people?role=administrator')).body;
  const answer = await admin.patch<ProblemBody>(`/people/${self?.id}`, { posts: [] });
  expect(answer.body.code).toBe('organisation.last-administrator');
});
