import { CLIENT_ID, CLIENT_SECRET, IdentityProvider as TestProvider } from '#tests/support/identity-provider';
import { type Flow, IdentityProvider } from './identity-provider';

const OFFICE = 'http://127.0.0.1:9';
let there: TestProvider;
let here: IdentityProvider;
const settings = () => ({
  oidcIssuer: there.issuer,
  oidcClientId: CLIENT_ID,
  oidcClientSecret: CLIENT_SECRET,
  oidcScopes: 'openid profile',
  oidcUsernameClaim: 'preferred_username',
  oidcGroupsClaim: 'groups',
  publicUrl: OFFICE,
});

beforeAll(async () => {
  there = await TestProvider.listen();
  here = new IdentityProvider(settings());
});
afterAll(() => there.close());

/** What the provider sends the browser back with, as a query. */
async function answered(url: URL): Promise<string> {
  const cookies = new Map<string, string>();
  let at = url;
  while (at.origin !== OFFICE) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`${at.pathname} answered ${answer.status}: ${await answer.text()}`);
    at = new URL(location, at);
  }
  return at.search;
}

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { refusal: string }) => error.refusal,
  );

it('is away while it does not answer, and found again afterwards', async () => {
  expect(await refusal(here.begin('/'))).toBe('away');
  there.open(OFFICE);
  expect((await here.begin('/')).url.origin).toBe(there.issuer);
});

it('asks with state, nonce and the hash of a verifier, each anew, and tells none of what it keeps', async () => {
  const [one, two] = [await here.begin('/inbox'), await here.begin('/inbox')];
  const asked = Object.fromEntries(one.url.searchParams);
  expect(asked).toMatchObject({
    response_type: 'code',
    client_id: CLIENT_ID,
    redirect_uri: `${OFFICE}/api/auth/provider/callback`,
    state: one.flow.state,
    nonce: one.flow.nonce,
    code_challenge_method: 'S256',
  });
  expect(one.url.href).not.toContain(one.flow.verifier);
  for (const key of ['state', 'nonce', 'verifier'] as const) expect(one.flow[key]).not.toBe(two.flow[key]);
});

it('learns who has come, with name and groups in whatever form they are given', async () => {
  there.people.set('s-1', { preferred_username: 'Lin.XY', name: '林晓燕', groups: ['clerks'] });
  there.signsIn = 's-1';
  const { url, flow } = await here.begin('/');
  expect(await here.finish(await answered(url), flow)).toMatchObject({
    issuer: there.issuer,
    subject: 's-1',
    username: 'lin.xy',
    name: '林晓燕',
    groups: ['clerks'],
  });
  there.people.set('s-1', { preferred_username: ' ' });
  const again = await here.begin('/');
  expect(await here.finish(await answered(again.url), again.flow)).toMatchObject({
    username: undefined,
    groups: undefined,
  });
});

it.each(['state', 'nonce', 'verifier'] as const)(
  'believes nothing that does not fit its %s',
  async (part) => {
    there.signsIn = 's-1';
    const [one, two] = [await here.begin('/'), await here.begin('/')];
    const mixed: Flow = { ...one.flow, [part]: two.flow[part] };
    expect(await refusal(here.finish(await answered(one.url), mixed))).toBe('failed');
  },
);

it('takes an answer once', async () => {
  there.signsIn = 's-1';
  const { url, flow } = await here.begin('/');
  const query = await answered(url);
  expect(await refusal(here.finish(query, flow))).toBe('none');
  expect(await refusal(here.finish(query, flow))).toBe('failed');
});

it('tells a person who has cancelled from an answer that is not sound', async () => {
  there.signsIn = null;
  const { url, flow } = await here.begin('/');
  expect(await refusal(here.finish(await answered(url), flow))).toBe('cancelled');
  expect(await refusal(here.finish('?code=x&state=y', flow))).toBe('failed');
  expect(await refusal(here.finish('', flow))).toBe('failed');
});

it('ends the session there, and comes back to the login page', async () => {
  const address = new URL((await here.endAddress('a.b.c')) ?? '');
  expect(address.origin).toBe(there.issuer);
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    post_logout_redirect_uri: `${OFFICE}/login`,
    id_token_hint: 'a.b.c',
  });
});
