import { readFileSync } from 'node:fs';
import type { Me } from '#apps/api/auth/auth.dto';
import { SAMPLE_PASSWORD } from '#libs/organisation/sample/index';
import { filesOf } from '#tests/privacy/places';
import { ApiClient, apiUrl } from '#tests/support/api-client';
import { seriousFindings } from '#tests/support/axe';
import { DESKTOP, fitsWidth, PHONE, TestBrowser } from '#tests/support/browser';
import { aPetition } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { CLIENT_ID, CLIENT_SECRET, IdentityProvider } from '#tests/support/identity-provider';
import { OfficeDatabase } from '#tests/support/office-database';
import { OwnProduct } from '#tests/support/own-product';
import { logIn, type ProblemBody, type RawClient } from '#tests/support/raw-client';
import { Walker } from '#tests/support/walker';

/** The provider is the whole office's: it needs a product of its own. */
const product = new OwnProduct('provider');
const shared = process.env.TEST_DATA_DIR;
const CALLBACK = /\/api\/auth\/provider\/callback/;
let provider: IdentityProvider;
let database: OfficeDatabase;
let browser: TestBrowser;
let settings: Record<string, string>;

beforeAll(async () => {
  provider = await IdentityProvider.listen();
  settings = {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT_ID,
    OIDC_CLIENT_SECRET: CLIENT_SECRET,
    OIDC_NAME: '政务身份',
    OIDC_GROUP_POSTS: 'clerks=petition-office:registrar, heads=hexi:head, admins=town:administrator',
    SECOND_FACTOR_ROLES: 'registrar',
  };
  await product.up(settings);
  process.env.TEST_DATA_DIR = product.dataDir;
  database = new OfficeDatabase();
  browser = await TestBrowser.open();
}, 400_000);
afterEach(() => expect(browser.takeFaults()).toEqual([]));
afterAll(async () => {
  await browser.close();
  await database.close();
  process.env.TEST_DATA_DIR = shared;
  await product.end();
  await provider.close();
});

const shown = ({ pathname, search }: URL) => pathname + search;

/** Whoever the provider says has come ends up at an address, with a session or without. */
async function arrive(
  subject: string | null,
  next?: string,
): Promise<{ at: string; client?: RawClient; walker: Walker }> {
  provider.signsIn = subject;
  const walker = new Walker();
  const query = next === undefined ? '' : `?next=${encodeURIComponent(next)}`;
  const at = shown(await walker.go(`/api/auth/provider/start${query}`));
  const client = await walker.session();
  return { at, walker, ...(client && { client }) };
}

const meOf = async (client: RawClient | undefined) => (await client?.get<Me>('/auth/me'))?.body;
const postsOf = async (client: RawClient | undefined) =>
  (await meOf(client))?.posts.map(({ unitId, role }) => `${unitId}:${role}`).sort();

async function account(username: string): Promise<string> {
  const admin = await logIn('admin', SAMPLE_PASSWORD);
  const body = { username, displayName: '统一', posts: [{ unitId: 'hexi', role: 'handler' }] };
  return (await admin.post<{ person: { id: string } }>('/people', body)).body.person.id;
}

it('while the provider does not answer, one is told so and led back to where one was', async () => {
  const { at, client } = await arrive('s-lin', '/petitions');
  expect([at, client]).toEqual(['/login?provider=away&next=%2Fpetitions', undefined]);
  provider.open(apiUrl());
});

it('an account that nobody has used yet is linked to the identity of its name, and goes to the page asked for', async () => {
  const id = await account('lin.new');
  provider.people.set('s-lin', { preferred_username: 'Lin.New', name: '林新', groups: ['clerks', 'others'] });
  const { at, client } = await arrive('s-lin', '/petitions?q=1');
  expect(at).toBe('/petitions?q=1');
  // The provider's business: no second factor is due here, as it is for whoever has that post and a password.
  expect(await meOf(client)).toMatchObject({ id, username: 'lin.new', secondFactor: 'off' });
  expect(await postsOf(client)).toEqual(['hexi:handler', 'petition-office:registrar']);
  expect((await client?.get<{ byProvider: boolean }[]>('/account/sessions'))?.body[0]?.byProvider).toBe(true);
  expect((await client?.get<{ hasPassword: boolean }>('/account'))?.body.hasPassword).toBe(false);
  const local = await logIn('registrar', SAMPLE_PASSWORD);
  expect((await meOf(local))?.secondFactor).toBe('due');
});

it('posts that groups stand for go with them, what was held in them is free for the group, others stay', async () => {
  const { client } = await arrive('s-lin');
  await new ApiClient().post('/public/petitions', aPetition());
  const key = await eventually('a task to claim', async () => {
    const { body } = (await client!.get<{ items: { key: string; role: string }[] }>('/inbox')) ?? {};
    return body.items[0]?.key;
  });
  expect((await client!.post(`/tasks/${key}/claim`)).status).toBeLessThan(300);
  provider.people.set('s-lin', { preferred_username: 'lin.new', groups: ['heads'] });
  const again = await arrive('s-lin');
  expect(await postsOf(again.client)).toEqual(['hexi:handler', 'hexi:head']);
  expect(await postsOf(client)).toEqual(['hexi:handler', 'hexi:head']);
  expect(await database.rows('SELECT assignee FROM task WHERE key = $1', [key])).toEqual([
    { assignee: null },
  ]);
  const followed = await database.rows<{ detail: object }>(
    `SELECT detail FROM audit_entry WHERE action = 'access.follow-groups' ORDER BY at DESC LIMIT 1`,
  );
  expect(followed[0]?.detail).toEqual({ gained: ['hexi:head'], lost: ['petition-office:registrar'] });
  provider.people.set('s-lin', { preferred_username: 'lin.new' });
  expect((await arrive('s-lin')).at).toBe('/login?provider=no-groups');
  expect(await postsOf(again.client)).toEqual(['hexi:handler', 'hexi:head']);
  provider.people.set('s-lin', { preferred_username: 'renamed', groups: [] });
  expect((await meOf((await arrive('s-lin')).client))?.username).toBe('lin.new');
});

it('whoever has no account is refused, and none is made', async () => {
  provider.people.set('s-nobody', { preferred_username: 'nobody.here', groups: ['admins'] });
  const { at, client } = await arrive('s-nobody', '/inbox');
  expect([at, client]).toEqual(['/login?provider=unknown&next=%2Finbox', undefined]);
  expect(await database.rows(`SELECT id FROM person WHERE username = 'nobody.here'`)).toEqual([]);
  provider.people.set('s-nameless', { groups: ['admins'] });
  expect((await arrive('s-nameless')).at).toBe('/login?provider=unknown');
});

it('an account with a password is nobody’s by its name alone: an administrator allows it, and ends it', async () => {
  provider.people.set('s-hexi', { preferred_username: 'handler.hexi', groups: [] });
  expect((await arrive('s-hexi')).at).toBe('/login?provider=not-allowed');
  const admin = await logIn('admin', SAMPLE_PASSWORD);
  const people = (
    await admin.get<{ id: string; account: { username: string; provider: string } }[]>('/people')
  ).body;
  const { id } = people.find((person) => person.account.username === 'handler.hexi')!;
  const provides = (what: string) =>
    admin.post(`/people/${id}/provider/${what}`, { reason: '已核实为同一人' });
  expect((await provides('allow')).status).toBe(204);
  const { client } = await arrive('s-hexi');
  expect((await meOf(client))?.username).toBe('handler.hexi');
  const told = (await client!.get<{ kind: string }[]>('/staff-notices')).body.map(({ kind }) => kind);
  expect(told).toContain('provider-allowed');
  // The name is given to somebody else at the provider.
  provider.people.set('s-other', { preferred_username: 'handler.hexi', groups: [] });
  expect((await arrive('s-other')).at).toBe('/login?provider=unknown');
  expect((await provides('end')).status).toBe(204);
  expect(await meOf(client)).not.toHaveProperty('username');
  expect((await arrive('s-hexi')).at).toBe('/login?provider=not-allowed');
  expect((await logIn('handler.hexi', SAMPLE_PASSWORD)) !== undefined).toBe(true);
});

it('who has been deactivated stays out', async () => {
  const id = await account('gone.soon');
  provider.people.set('s-gone', { preferred_username: 'gone.soon', groups: [] });
  expect((await arrive('s-gone')).client).toBeDefined();
  const admin = await logIn('admin', SAMPLE_PASSWORD);
  expect((await admin.patch(`/people/${id}`, { active: false })).status).toBe(200);
  expect((await arrive('s-gone')).at).toBe('/login?provider=unknown');
});

it('nothing that comes back is believed but the answer to one’s own question, once', async () => {
  provider.people.set('s-lin', { preferred_username: 'lin.new', groups: ['heads'] });
  provider.signsIn = 's-lin';
  const victim = new Walker();
  const answer = await victim.go('/api/auth/provider/start', CALLBACK);
  const failed = async (walker: Walker, address: string) => {
    expect(shown(await walker.go(address))).toMatch(/^\/login\?provider=failed/);
    expect(await walker.session()).toBeUndefined();
  };
  await failed(new Walker(), answer.href);
  // In a browser that has asked a question of its own.
  const other = new Walker();
  await other.go('/api/auth/provider/start', CALLBACK);
  await failed(other, answer.href);
  const forged = new Walker();
  await forged.go('/api/auth/provider/start', CALLBACK);
  const sealed = forged.get('pd_flow') ?? '';
  expect(sealed.length).toBeGreaterThan(100);
  forged.set('pd_flow', `${sealed.slice(0, -3)}${sealed.endsWith('AAA') ? 'BBB' : 'AAA'}`);
  await failed(forged, answer.href);
  // One and the same answer opens one session.
  const first = new Walker();
  const mine = await first.go('/api/auth/provider/start', CALLBACK);
  const flow = first.get('pd_flow') ?? '';
  await first.go(mine.href);
  expect(await first.session()).toBeDefined();
  const replay = new Walker();
  replay.set('pd_flow', flow);
  await failed(replay, mine.href);
  await failed(new Walker(), '/api/auth/provider/callback?code=x&state=y');
});

it('leads to pages of this site alone', async () => {
  for (const next of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/login?next=x',
    'javascript:1',
  ]) {
    expect([next, (await arrive('s-lin', next)).at]).toEqual([next, '/start']);
  }
});

it('says so when it was cancelled at the provider', async () => {
  expect((await arrive(null)).at).toBe('/login?provider=cancelled');
});

it('is a button of the login page; signing out ends the session at the provider too', async () => {
  provider.signsIn = 's-lin';
  const page = await browser.visit('/login?next=%2Faccount', { viewport: DESKTOP });
  await page.getByRole('link', { name: '用政务身份登录' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('link', { name: '用政务身份登录' }).click();
  await page.getByText('您通过统一身份认证登录').waitFor();
  await page.getByText('经统一身份认证').first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/account');
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL((url) => url.origin === provider.issuer);
  await page.locator('button[name=logout]').click();
  await page.waitForURL((url) => url.pathname === '/login');
  await page.getByRole('heading', { name: '工作人员登录' }).waitFor();
  // Signed out there: the next one to sit down is asked again.
  provider.signsIn = null;
  await page.getByRole('link', { name: '用政务身份登录' }).click();
  await page.getByText('您在统一身份认证取消了登录').waitFor();
});

it('the login page says why nobody was signed in, in English on a phone', async () => {
  const page = await browser.visit('/login', { viewport: PHONE, locale: 'en' });
  await page.evaluate(`localStorage.setItem('pd.language', 'en')`);
  await page.goto(new URL('/login?provider=not-allowed', page.url()).href);
  await page.getByText('an administrator must allow it').waitFor();
  expect(await fitsWidth(page)).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
});

it('an administrator allows it on the page of people', async () => {
  const page = await browser.logIn('admin', { viewport: DESKTOP });
  await page.goto(new URL('/admin/people', page.url()).href);
  await page.getByLabel('姓名或用户名').fill('handler.beiyuan');
  const row = page.getByRole('row').filter({ hasText: 'handler.beiyuan' });
  await row.getByRole('button', { name: /账号安全/ }).click();
  await page.getByRole('menuitem', { name: '允许统一身份认证' }).click();
  const dialog = page.getByRole('dialog', { name: /允许 .* 用统一身份认证登录/ });
  await dialog.getByLabel(/理由|原因/).fill('已核实为同一人');
  await dialog.getByRole('button', { name: '允许统一身份认证' }).click();
  await page.getByText(/已允许 .* 用统一身份认证登录/).waitFor();
});

it('with the setting, whoever has no account gets one without any right but those of groups', async () => {
  await product.down();
  await product.up({ ...settings, OIDC_UNKNOWN: 'create' });
  provider.open(apiUrl());
  await database.close();
  database = new OfficeDatabase();
  provider.people.set('s-made', { preferred_username: 'made.up', name: '新来的', groups: ['unheard-of'] });
  const { client } = await arrive('s-made');
  expect(await meOf(client)).toMatchObject({
    username: 'made.up',
    displayName: '新来的',
    posts: [],
    permissions: [],
  });
  expect((await client!.get<ProblemBody>('/petitions')).status).toBe(403);
  provider.people.set('s-bad', { preferred_username: 'Not A Name!', groups: [] });
  expect((await arrive('s-bad')).at).toBe('/login?provider=unknown');
}, 300_000);

it('no log has the secret, a token or a code', () => {
  const logs = filesOf('logs').map((file) => readFileSync(file, 'utf8'));
  expect(logs.join('').length).toBeGreaterThan(1000);
  for (const log of logs)
    expect(log).not.toMatch(new RegExp(`${CLIENT_SECRET}|eyJ[\\w-]{20}|[?&](code|state)=`));
});
