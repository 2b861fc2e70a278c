import { DataSource } from 'typeorm';
import { createDataSource } from '#libs/database/data-source';
import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import { apiUrl } from '#tests/support/api-client';
import { loginAs, logIn, visitor } from '#tests/support/raw-client';
import { SAMPLE_PASSWORD } from '#libs/organisation/sample/index';

let database: DataSource;
const streams: AbortController[] = [];

beforeAll(async () => {
  database = await createDataSource({
    databaseUrl: process.env.TEST_DATABASE_URL ?? '',
    databasePool: 1,
  }).initialize();
});
afterEach(() => streams.splice(0).forEach((stream) => stream.abort()));
afterAll(() => database.destroy());

/** What a browser of this person has heard so far; `until` waits for a text in it. */
async function listen(username: string) {
  const stream = new AbortController();
  streams.push(stream);
  const { headers } = await loginAs(username);
  const answer = await fetch(`${apiUrl()}/api/events`, { headers, signal: stream.signal });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const until = async (text: string): Promise<string> => {
    while (!heard.includes(text)) {
      const { value, done } = await reader.read();
      if (done) throw new Error(`the stream ended before ${text}`);
      heard += value;
    }
    return heard;
  };
  await until('retry: 3000');
  return until;
}

describe('events', () => {
  it('need a session', async () => {
    expect((await visitor.get('/events')).status).toBe(401);
  });

  it('reach the group concerned and nobody beside it', async () => {
    const [hexi, dongjie] = [await listen('handler.hexi'), await listen('handler.dongjie')];
    const key = newId();
    await notifyChange(database.manager, { t: 'task', groups: ['hexi:handler'], key });
    // What both may hear comes last, so that what one has not heard by then never comes.
    await notifyChange(database.manager, { t: 'clock', key: `${key}-end` });
    expect(await hexi(`${key}-end`)).toContain(`event: change\nid: `);
    expect(await hexi(`${key}-end`)).toContain(`data: {"t":"task","key":"${key}"}`);
    expect(await dongjie(`${key}-end`)).not.toContain(`"${key}"`);
  });

  it('of an unknown petition reach nobody, and of incidents those who operate', async () => {
    const [supervisor, registrar] = [await listen('supervisor'), await listen('registrar')];
    const id = newId();
    await notifyChange(database.manager, { t: 'petition', petitionId: id });
    await notifyChange(database.manager, { t: 'incident', key: `${id}-incident` });
    await notifyChange(database.manager, { t: 'clock', key: `${id}-end` });
    const [supervisorHeard, registrarHeard] = [await supervisor(`${id}-end`), await registrar(`${id}-end`)];
    expect(supervisorHeard).not.toContain(`"${id}"`);
    expect(supervisorHeard).toContain(`${id}-incident`);
    expect(registrarHeard).not.toContain(`${id}-incident`);
  });

  it('go on after the connection to the database was lost, with everything to be looked at again', async () => {
    const registrar = await listen('registrar');
    await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'petition-desk-events'`,
    );
    await registrar('data: {"t":"petition"}');
    const key = newId();
    await notifyChange(database.manager, { t: 'clock', key });
    await registrar(key);
  });

  it('are refused once the session has ended', async () => {
    const client = await logIn('assessor', SAMPLE_PASSWORD);
    await client.post('/auth/logout');
    expect((await client.get('/events')).status).toBe(401);
  });
});
