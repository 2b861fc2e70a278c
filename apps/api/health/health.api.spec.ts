import { visitor } from '#tests/support/raw-client';
import type { Health } from './health.dto';

it('the health of the running product is good and tells no more than that', async () => {
  const { status, body } = await visitor.get<Health>('/health');
  expect(status).toBe(200);
  expect(body).toEqual({
    ok: true,
    parts: { database: 'up', engine: 'up' },
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
  });
});
