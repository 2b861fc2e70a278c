import { eventually } from '#tests/support/eventually';
import { loginAs, visitor } from '#tests/support/raw-client';
import type { OperationsHealth, OutboxPage } from './operations.dto';

describe('operations', () => {
  it('are seen by administrators, supervisors and auditors', async () => {
    for (const [username, status] of [
      ['admin', 200],
      ['supervisor', 200],
      ['auditor', 200],
      ['registrar', 403],
      ['leader', 403],
    ] as const) {
      expect([username, (await (await loginAs(username)).get('/operations/health')).status]).toEqual([
        username,
        status,
      ]);
    }
  });

  it('say how far the engine and the read models are behind', async () => {
    const admin = await loginAs('admin');
    const letter = {
      subject: '路灯不亮',
      content: '青年路口的路灯已坏一周，请派人修理。',
    };
    expect(
      (await visitor.post('/public/petitions', { ...letter, anonymous: true, petitioners: [] })).status,
    ).toBe(201);
    // What the engine did with the petition reaches the journal a moment later.
    const body = await eventually('records of the engine', async () => {
      const answer = await admin.get<OperationsHealth>('/operations/health');
      return answer.body.projector.length > 0 && answer.body;
    });
    expect(body.parts).toEqual({ database: 'up', engine: 'up' });
    expect(body.outbox.pending).toBeGreaterThanOrEqual(0);
    for (const partition of body.projector) {
      expect(BigInt(partition.projectorPosition)).toBeLessThanOrEqual(BigInt(partition.journalPosition));
      expect(BigInt(partition.journalPosition)).toBeLessThanOrEqual(BigInt(partition.exporterPosition));
    }
  });

  it('list what was set aside, and retry only that', async () => {
    const admin = await loginAs('admin');
    const { body } = await admin.get<OutboxPage>('/operations/outbox?poisoned=true');
    expect(body.items.every((item) => item.poisonedAt !== null)).toBe(true);
    for (const id of ['9223372036854775807', '9223372036854775808', '0', 'x', '-1']) {
      expect([id, (await admin.post(`/operations/outbox/${id}/retry`)).status]).toEqual([id, 404]);
    }
    expect((await (await loginAs('auditor')).post('/operations/outbox/1/retry')).status).toBe(403);
    expect((await admin.get('/operations/incidents')).status).toBe(200);
  });
});
