import { randomUUID } from 'node:crypto';
import { loginAs, type ProblemBody } from '#tests/support/raw-client';
import type { DeadLettersDto } from './dead-letters.dto';
import type { WebhooksDto } from './webhooks.dto';

const WEBHOOK = { name: '群', url: 'https://chat.example.org/hook', kinds: ['red'], active: true };

it('webhooks are seen and kept by administrators alone, and given up reminders read by auditors too', async () => {
  for (const [username, kept, read] of [
    ['admin', 200, 200],
    ['auditor', 403, 200],
    ['handler.xinhe', 403, 403],
  ] as const) {
    const client = await loginAs(username);
    expect([username, (await client.get('/operations/webhooks')).status]).toEqual([username, kept]);
    expect([username, (await client.get('/operations/dead-letters')).status]).toEqual([username, read]);
  }
  const auditor = await loginAs('auditor');
  expect((await auditor.post('/operations/webhooks', WEBHOOK)).status).toBe(403);
  expect((await auditor.post('/operations/dead-letters/retry')).status).toBe(403);
});

it('while the settings allow no host there is none, and the refusal stands at its field', async () => {
  const admin = await loginAs('admin');
  expect((await admin.get<WebhooksDto>('/operations/webhooks')).body).toEqual({ hosts: [], items: [] });
  const refused = await admin.post<ProblemBody>('/operations/webhooks', WEBHOOK);
  expect([refused.status, refused.body.errors.map(({ field }) => field)]).toEqual([422, ['url']]);
  for (const wrong of [{ name: ' ' }, { url: 'javascript:1' }, { kinds: [] }, { kinds: ['weather'] }]) {
    const { status, body } = await admin.post<ProblemBody>('/operations/webhooks', { ...WEBHOOK, ...wrong });
    expect([status, body.errors[0]?.field.split('.')[0]]).toEqual([422, Object.keys(wrong)[0]]);
  }
});

it('nothing is there under an id that nobody gave', async () => {
  const admin = await loginAs('admin');
  const id = randomUUID();
  expect((await admin.post(`/operations/webhooks/${id}/test`)).status).toBe(404);
  expect((await admin.post(`/operations/webhooks/${id}/secret`)).status).toBe(404);
  expect((await admin.delete(`/operations/webhooks/${id}`)).status).toBe(404);
  expect((await admin.post(`/operations/dead-letters/${id}/retry`)).status).toBe(409);
  const { body } = await admin.get<DeadLettersDto>('/operations/dead-letters');
  expect(body.total).toBe(body.items.length);
});
