import { randomUUID } from 'node:crypto';
import { Authenticator } from '#tests/support/authenticator';
import { OfficeDatabase } from '#tests/support/office-database';
import {
  identified,
  loginAs,
  logIn,
  type ProblemBody,
  type RawClient,
  visitor,
} from '#tests/support/raw-client';
import type { OpenSessionView, OwnAccountView, RecoveryCodesView, SetUpView } from './account.dto';

const PASSWORD = 'a long enough one';
const database = new OfficeDatabase();
afterAll(() => database.close());

interface Newcomer {
  username: string;
  id: string;
  client: RawClient;
}

async function newcomer(): Promise<Newcomer> {
  const username = `safe-${randomUUID().slice(0, 8)}`;
  const admin = await loginAs('admin');
  const body = { username, displayName: '新人', posts: [{ unitId: 'xinhe', role: 'handler' }] };
  const made = await admin.post<{ oneTimePath: string; person: { id: string } }>('/people', body);
  const token = made.body.oneTimePath.split('#')[1];
  const used = await visitor.post<{ csrfToken: string }>('/auth/one-time', { token, password: PASSWORD });
  return { username, id: made.body.person.id, client: identified(used) };
}

/** With two-step sign-in on. */
async function secured(): Promise<Newcomer & { phone: Authenticator; recoveryCodes: string[] }> {
  const person = await newcomer();
  const begun = await person.client.post<SetUpView>('/account/second-factor', { password: PASSWORD });
  expect(begun.status).toBe(201);
  const phone = new Authenticator(begun.body.secret);
  const on = await person.client.post<RecoveryCodesView>('/account/second-factor/confirm', {
    code: phone.code(),
  });
  expect(on.status).toBe(200);
  return { ...person, phone, recoveryCodes: on.body.recoveryCodes };
}

const signIn = (username: string, code?: string, password = PASSWORD) =>
  visitor.post<ProblemBody & { csrfToken: string; secondFactor: string }>('/auth/login', {
    username,
    password,
    ...(code !== undefined && { code }),
  });

const actionsOf = async (id: string) =>
  (
    await database.rows<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_type = 'person' AND subject_id = $1 ORDER BY at, id`,
      [id],
    )
  ).map(({ action }) => action);

describe('a new password', () => {
  it('is refused in words when it is well known or the name, with the field that it stands in', async () => {
    const { client, username } = await newcomer();
    const change = (next: string) =>
      client.post<ProblemBody>('/auth/password', { current: PASSWORD, next }, { 'accept-language': 'en' });
    const known = await change('Password123!');
    expect([known.status, known.body.code, known.body.errors[0]?.field]).toEqual([
      422,
      'access.password-known',
      'next',
    ]);
    expect(known.body.detail).toContain('first that are guessed');
    expect((await change(`${username}2026`)).body.code).toBe('access.password-is-name');
    expect((await change('another long one')).status).toBe(204);
  });

  it('is judged at a one-time link too, which a refusal does not use up', async () => {
    const { id, username } = await newcomer();
    const admin = await loginAs('admin');
    const made = await admin.post<{ oneTimePath: string }>(`/people/${id}/link`);
    const token = made.body.oneTimePath.split('#')[1];
    const use = (password: string) => visitor.post<ProblemBody>('/auth/one-time', { token, password });
    expect((await use('1234567890')).body.code).toBe('access.password-known');
    expect((await use(`${username}!`)).body.code).toBe('access.password-is-name');
    expect((await use('another long one')).status).toBe(200);
  });

  it('is not asked for without end: wrong ones lock the account, here as at sign-in', async () => {
    const { client, username } = await newcomer();
    const guess = () =>
      client.post<ProblemBody>('/auth/password', { current: 'guess', next: 'another long one' });
    const answers = await Promise.all(Array.from({ length: 8 }, guess));
    expect(answers.map(({ status }) => status).sort()).toEqual([422, 422, 422, 422, 423, 423, 423, 423]);
    expect((await signIn(username)).status).toBe(423);
  });
});

describe('two-step sign-in', () => {
  it('counts once a code of the app was entered, and ends the sessions that were opened without it', async () => {
    const { client, username, id } = await newcomer();
    const elsewhere = await logIn(username, PASSWORD);
    const wrong = await client.post<ProblemBody>('/account/second-factor', { password: 'guess' });
    expect([wrong.status, wrong.body.errors[0]?.field]).toEqual([422, 'password']);
    const begun = await client.post<SetUpView>('/account/second-factor', { password: PASSWORD });
    expect(begun.body.uri).toContain(`secret=${begun.body.secret}`);
    expect((await signIn(username)).status).toBe(200);
    const phone = new Authenticator(begun.body.secret);
    const confirm = (code: string) =>
      client.post<ProblemBody & RecoveryCodesView>('/account/second-factor/confirm', { code });
    expect((await confirm(phone.wrongCode())).body.code).toBe('access.wrong-code');
    const on = await confirm(phone.code());
    expect(on.body.recoveryCodes).toHaveLength(10);
    expect((await confirm(phone.code())).body.code).toBe('access.second-factor-not-begun');
    expect((await elsewhere.get('/auth/me')).status).toBe(401);
    const view = (await client.get<OwnAccountView>('/account')).body;
    expect(view.secondFactor).toMatchObject({ on: true, required: false, recoveryCodesLeft: 10 });
    const again = await client.post<ProblemBody>('/account/second-factor', { password: PASSWORD });
    expect([again.status, again.body.code]).toEqual([409, 'access.second-factor-on']);
    expect(await actionsOf(id)).toContain('access.second-factor-on');
  });

  it('asks for a code once the password is right, takes each code once, and none that is old', async () => {
    const { username, phone } = await secured();
    expect((await signIn(username, undefined, 'wrong one here')).body.code).toBe('access.wrong-login');
    const asked = await signIn(username);
    expect([asked.status, asked.body.code, asked.headers.get('set-cookie')]).toEqual([
      401,
      'access.code-needed',
      null,
    ]);
    const code = phone.code();
    const entered = await Promise.all([1, 2, 3].map(() => signIn(username, code)));
    expect(entered.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    expect(entered.find(({ status }) => status === 200)?.body.secondFactor).toBe('on');
    expect((await signIn(username, phone.wrongCode())).body.code).toBe('access.wrong-code');
    expect((await signIn(username, phone.code())).status).toBe(200);
  });

  it('does not let codes be guessed: wrong ones lock the account, whose right code then does not open it', async () => {
    const { username, phone } = await secured();
    const answers = [];
    for (let guess = 0; guess < 6; guess++) answers.push((await signIn(username, phone.wrongCode())).status);
    expect(answers).toEqual([401, 401, 401, 401, 423, 423]);
    expect((await signIn(username, phone.code())).status).toBe(423);
  });

  it('is passed by a recovery code once; new ones void those before', async () => {
    const { username, client, phone, recoveryCodes, id } = await secured();
    const [first = '', second = ''] = recoveryCodes;
    const typed = first.toLowerCase().replaceAll('-', ' ');
    expect((await signIn(username, typed)).status).toBe(200);
    expect((await signIn(username, first)).body.code).toBe('access.wrong-code');
    expect(await actionsOf(id)).toContain('access.use-recovery-code');
    const renewed = await client.post<RecoveryCodesView>('/account/second-factor/recovery-codes', {
      password: PASSWORD,
      code: phone.code(),
    });
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    expect((await signIn(username, second)).status).toBe(401);
    expect((await signIn(username, renewed.body.recoveryCodes[3])).status).toBe(200);
    expect((await client.get<OwnAccountView>('/account')).body.secondFactor.recoveryCodesLeft).toBe(9);
  });

  it('is turned off by password and code together only', async () => {
    const { username, client, phone, id } = await secured();
    const end = (password: string, code: string) =>
      client.post<ProblemBody>('/account/second-factor/end', { password, code });
    expect((await end('guess', phone.wrongCode())).body.code).toBe('access.wrong-password');
    expect((await end(PASSWORD, phone.wrongCode())).body.code).toBe('access.wrong-code');
    expect((await signIn(username)).status).toBe(401);
    expect((await end(PASSWORD, phone.code())).status).toBe(204);
    expect((await signIn(username)).status).toBe(200);
    expect(await actionsOf(id)).toContain('access.second-factor-off');
    const left = await database.rows(
      `SELECT id FROM second_factor WHERE person_id = $1 UNION ALL SELECT id FROM recovery_code WHERE person_id = $1`,
      [id],
    );
    expect(left).toEqual([]);
  });

  it('is not passed by a one-time link: that replaces the password, and still asks for the code', async () => {
    const { id, phone } = await secured();
    const admin = await loginAs('admin');
    const made = await admin.post<{ oneTimePath: string }>(`/people/${id}/link`);
    const token = made.body.oneTimePath.split('#')[1];
    const use = (code?: string) =>
      visitor.post<ProblemBody>('/auth/one-time', {
        token,
        password: 'another long one',
        ...(code && { code }),
      });
    expect((await use()).body.code).toBe('access.code-needed');
    expect((await use(phone.wrongCode())).body.code).toBe('access.wrong-code');
    expect((await use(phone.code())).status).toBe(200);
  });

  it('keeps its secret sealed and its recovery codes as hashes', async () => {
    const { id, recoveryCodes, client, phone } = await secured();
    const [row] = await database.rows<{ sealed: string; digests: string }>(
      `SELECT encode(f.secret_cipher, 'escape') AS sealed,
         (SELECT string_agg(c.code_digest, ' ') FROM recovery_code c WHERE c.person_id = f.person_id) AS digests
       FROM second_factor f WHERE f.person_id = $1`,
      [id],
    );
    const shown = JSON.stringify((await client.get('/account')).body) + row?.sealed + row?.digests;
    for (const code of recoveryCodes) expect(shown).not.toContain(code);
    expect(shown).not.toMatch(/[A-Z2-7]{32}/);
    expect(phone.code()).toMatch(/^\d{6}$/);
  });
});

describe('an administrator', () => {
  const reason = '手机遗失，已当面核实本人';

  it('resets the two-step sign-in of somebody who has lost it: on record, with the reason, and they are told', async () => {
    const { id, username, client } = await secured();
    const admin = await loginAs('admin');
    const reset = () => admin.post<ProblemBody>(`/people/${id}/second-factor/reset`, { reason });
    expect((await reset()).status).toBe(204);
    expect((await client.get('/auth/me')).status).toBe(401);
    expect((await reset()).body.code).toBe('access.second-factor-off');
    const person = await logIn(username, PASSWORD);
    const view = (await person.get<OwnAccountView>('/account')).body;
    expect(view.resets).toEqual([expect.objectContaining({ kind: 'second-factor', reason })]);
    const notices = (await person.get<{ kind: string; by: string }[]>('/staff-notices')).body;
    expect(notices).toEqual([
      expect.objectContaining({ kind: 'second-factor-reset', by: view.resets[0]?.by }),
    ]);
    const audit = await (
      await loginAs('auditor')
    ).get<{ items: { detail: { reason?: string } }[] }>(
      `/audit?action=access.reset-second-factor&subjectId=${id}`,
    );
    expect(audit.body.items.map(({ detail }) => detail.reason)).toEqual([reason]);
  });

  it('ends all sessions of a person, and the list of people counts them', async () => {
    const { id, username, client } = await newcomer();
    const elsewhere = await logIn(username, PASSWORD);
    const admin = await loginAs('admin');
    const listed = async () =>
      (await admin.get<{ id: string; account: { sessions: number } }[]>('/people')).body.find(
        (person) => person.id === id,
      )?.account.sessions;
    expect(await listed()).toBe(2);
    expect((await admin.post(`/people/${id}/sessions/end`, { reason })).status).toBe(204);
    expect([(await client.get('/auth/me')).status, (await elsewhere.get('/auth/me')).status]).toEqual([
      401, 401,
    ]);
    expect(await listed()).toBe(0);
    const person = await logIn(username, PASSWORD);
    const notices = (await person.get<{ kind: string }[]>('/staff-notices')).body;
    expect(notices.map(({ kind }) => kind)).toEqual(['sessions-ended']);
    expect(await actionsOf(id)).toContain('access.end-sessions');
  });

  it('does neither to their own account, to nobody, nor without a reason', async () => {
    const admin = await loginAs('admin');
    const me = (await admin.get<{ id: string }>('/auth/me')).body.id;
    for (const what of ['second-factor/reset', 'sessions/end']) {
      const own = await admin.post<ProblemBody>(`/people/${me}/${what}`, { reason });
      expect([own.status, own.body.code]).toEqual([409, 'account.not-oneself']);
      expect((await admin.post(`/people/${randomUUID()}/${what}`, { reason })).status).toBe(404);
      expect((await admin.post(`/people/${me}/${what}`, { reason: '  ' })).status).toBe(422);
      const handler = await loginAs('handler.hexi');
      expect((await handler.post(`/people/${me}/${what}`, { reason })).status).toBe(403);
    }
  });
});

describe('the list of sessions', () => {
  const list = async (client: RawClient) => (await client.get<OpenSessionView[]>('/account/sessions')).body;

  it('tells where each was opened by no more than one knows it again by, and marks the one that asks', async () => {
    const { client, username, id } = await newcomer();
    const agent = 'Mozilla/5.0 (Windows NT 10.0; Zhang) Chrome/147.0 Safari/537.36 Edg/147.0';
    const opened = await visitor.post<{ csrfToken: string }>(
      '/auth/login',
      { username, password: PASSWORD },
      { 'user-agent': agent },
    );
    const sessions = await list(client);
    expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
    const other = sessions.find(({ current }) => !current);
    expect(other).toMatchObject({ browser: 'edge', system: 'windows', network: '127.0.0.*' });
    const kept = await database.rows('SELECT * FROM session WHERE person_id = $1', [id]);
    expect(JSON.stringify(kept)).not.toMatch(/Zhang|Mozilla|127\.0\.0\.1/);
    expect((await list(identified(opened))).find(({ current }) => current)?.id).toBe(other?.id);
  });

  it('ends one, or all others, and nobody else’s', async () => {
    const { client, username, id } = await newcomer();
    const [second, third] = [await logIn(username, PASSWORD), await logIn(username, PASSWORD)];
    const secondId = (await list(second)).find(({ current }) => current)?.id;
    const end = (from: RawClient, ref = '') => from.delete<ProblemBody>(`/account/sessions/${ref}`);
    const stranger = await newcomer();
    expect((await end(stranger.client, secondId)).status).toBe(404);
    expect((await end(client, randomUUID())).body.code).toBe('access.session-not-found');
    expect((await end(client, secondId)).status).toBe(204);
    expect((await second.get('/auth/me')).status).toBe(401);
    expect((await third.get('/auth/me')).status).toBe(200);
    const others = await client.post<{ ended: number }>('/account/sessions/end-others');
    expect(others.body).toEqual({ ended: 1 });
    expect((await third.get('/auth/me')).status).toBe(401);
    expect((await client.get('/auth/me')).status).toBe(200);
    expect(await actionsOf(id)).toEqual(
      expect.arrayContaining(['access.end-own-session', 'access.end-other-sessions']),
    );
  });
});
