import { loginAs, type ProblemBody, visitor } from '#tests/support/raw-client';
import type { ClockView } from './clock.dto';

describe('the clock', () => {
  it('is shown to everybody', async () => {
    const { body } = await visitor.get<ClockView>('/clock');
    expect(body.controlled).toBe(true);
    expect(new Date(body.now).toISOString()).toBe(body.now);
  });

  it('is put forward by an administrator, by at least something and never back', async () => {
    const admin = await loginAs('admin');
    const before = (await visitor.get<ClockView>('/clock')).body;
    const after = await admin.post<ClockView>('/clock/advance', { minutes: 1 });
    expect(after.status).toBe(200);
    expect(after.body.offsetMs).toBeGreaterThanOrEqual(before.offsetMs + 60_000);
    expect((await admin.post<ProblemBody>('/clock/advance', {})).body.code).toBe('clock.backwards');
    expect((await admin.post('/clock/advance', { days: -1 })).status).toBe(422);
    expect((await admin.post('/clock/advance', { days: 0.5 })).status).toBe(422);
    expect((await (await loginAs('supervisor')).post('/clock/advance', { days: 1 })).status).toBe(403);
  });
});
