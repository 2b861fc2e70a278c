import { identified, loginAs, logIn, type ProblemBody, visitor } from '#tests/support/raw-client';
import { SAMPLE_PASSWORD } from '#libs/organisation/sample/index';
import type { Me } from './auth.dto';

const PASSWORD = 'a long enough one';
let people = 0;

/** A new member of staff with a password of their own: what they lock or change is nobody else's. */
async function newcomer(): Promise<{ username: string; id: string }> {
  const username = `newcomer-${process.pid}-${people++}`;
  const admin = await loginAs('admin');
  const body = { username, displayName: '新人', posts: [{ unitId: 'xinhe', role: 'handler' }] };
  const made = await admin.post<{ oneTimePath: string; person: { id: string } }>('/people', body);
  const token = made.body.oneTimePath.split('#')[1];
  const used = await visitor.post('/auth/one-time', { token, password: PASSWORD });
  expect([made.status, used.status]).toEqual([201, 200]);
  return { username, id: made.body.person.id };
}

describe('login', () => {
  it('opens a session and says who is logged in', async () => {
    const answer = await visitor.post<Me>('/auth/login', {
      username: 'Registrar',
      password: SAMPLE_PASSWORD,
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^pd_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/,
    );
    expect(answer.body).toMatchObject({
      username: 'registrar',
      displayName: '林晓燕',
      posts: [
        { unitId: 'petition-office', unitName: { zh: '信访科', en: 'Petition Office' }, role: 'registrar' },
      ],
    });
    expect(answer.body.permissions).toContain('petition.register');
    const me = await identified(answer).get<Me>('/auth/me');
    expect(me.body).toEqual(answer.body);
  });

  it('answers a wrong name and a wrong password alike', async () => {
    const { username } = await newcomer();
    const wrongName = await visitor.post<ProblemBody>('/auth/login', {
      username: 'no.such.one',
      password: 'x',
    });
    const wrongPassword = await visitor.post<ProblemBody>('/auth/login', { username, password: 'x' });
    expect(wrongName.status).toBe(401);
    expect(wrongName.body.code).toBe('access.wrong-login');
    expect(wrongPassword.body).toEqual(wrongName.body);
  });

  it('is locked after too many failures, even with the right password, until an administrator unlocks it', async () => {
    const { username, id } = await newcomer();
    const wrong = () => visitor.post<ProblemBody>('/auth/login', { username, password: 'wrong' });
    const answers = await Promise.all(Array.from({ length: 8 }, wrong));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([401, 401, 401, 401, 423, 423, 423, 423]);
    const right = await visitor.post<ProblemBody>(
      '/auth/login',
      { username, password: PASSWORD },
      { 'accept-language': 'en' },
    );
    expect(right.status).toBe(423);
    expect(right.body.detail).toMatch(/locked; try again in 15 minutes/);
    expect((await (await loginAs('admin')).post(`/people/${id}/unlock`)).status).toBe(204);
    await expect(logIn(username, PASSWORD)).resolves.toBeDefined();
  });
});

describe('a session', () => {
  it('ends at logout', async () => {
    const client = await logIn('assessor', SAMPLE_PASSWORD);
    const ended = await client.post('/auth/logout');
    expect([ended.status, ended.body]).toEqual([200, { providerUrl: null }]);
    expect((await client.get('/auth/me')).status).toBe(401);
  });

  it('changes nothing without its CSRF token', async () => {
    const client = await logIn('assessor', SAMPLE_PASSWORD);
    const { cookie = '' } = client.headers;
    for (const token of [undefined, '', 'guess']) {
      const headers = { cookie, ...(token !== undefined && { 'x-csrf-token': token }) };
      const answer = await visitor.post<ProblemBody>('/auth/locale', { locale: 'en' }, headers);
      expect([answer.status, answer.body.code]).toEqual([403, 'access.csrf']);
    }
    expect((await client.get<Me>('/auth/me')).body.locale).toBe('zh-CN');
  });

  it('keeps the language of its person', async () => {
    const { username } = await newcomer();
    const client = await logIn(username, PASSWORD);
    expect((await client.post('/auth/locale', { locale: 'en' })).status).toBe(204);
    expect((await client.get<Me>('/auth/me')).body.locale).toBe('en');
    expect((await client.post('/auth/locale', { locale: 'fr' })).status).toBe(422);
  });

  it('ends when its person is made inactive', async () => {
    const { username, id } = await newcomer();
    const client = await logIn(username, PASSWORD);
    expect((await (await loginAs('admin')).patch(`/people/${id}`, { active: false })).status).toBe(200);
    expect((await client.get('/auth/me')).status).toBe(401);
    await expect(logIn(username, PASSWORD)).rejects.toThrow('401');
  });
});

describe('a password', () => {
  it('is changed by its owner, which ends the other sessions', async () => {
    const { username } = await newcomer();
    const [here, elsewhere] = [await logIn(username, PASSWORD), await logIn(username, PASSWORD)];
    const next = 'another long one';
    const wrong = await here.post<ProblemBody>('/auth/password', { current: 'guess', next });
    expect([wrong.status, wrong.body.errors[0]?.field]).toEqual([422, 'current']);
    const short = await here.post<ProblemBody>('/auth/password', { current: PASSWORD, next: 'short' });
    expect([short.status, short.body.errors[0]?.rule]).toEqual([422, 'isLength']);
    const same = await here.post<ProblemBody>('/auth/password', { current: PASSWORD, next: PASSWORD });
    expect([same.status, same.body.code]).toEqual([422, 'access.same-password']);
    expect((await here.post('/auth/password', { current: PASSWORD, next })).status).toBe(204);
    expect((await here.get('/auth/me')).status).toBe(200);
    expect((await elsewhere.get('/auth/me')).status).toBe(401);
    await expect(logIn(username, PASSWORD)).rejects.toThrow('401');
    await expect(logIn(username, next)).resolves.toBeDefined();
  });

  it('is set by a link once, and a newer link takes the place of an older', async () => {
    const { id } = await newcomer();
    const admin = await loginAs('admin');
    const link = async () =>
      (await admin.post<{ oneTimePath: string }>(`/people/${id}/link`)).body.oneTimePath.split('#')[1];
    const [older, newer] = [await link(), await link()];
    const use = (token: string | undefined, more = {}) =>
      visitor.post<ProblemBody>('/auth/one-time', { token, password: PASSWORD, ...more });
    expect((await use(older)).status).toBe(410);
    expect((await use(newer, { username: 'somebody-else' })).body.code).toBe('access.link-name-fixed');
    expect((await use(newer)).status).toBe(200);
    expect((await use(newer)).status).toBe(410);
  });
});
