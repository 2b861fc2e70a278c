import { loginAs, type ProblemBody } from '#tests/support/raw-client';
import type { AuditPage } from './audit.dto';

describe('the audit', () => {
  it('is read by auditors and administrators only', async () => {
    for (const username of ['supervisor', 'registrar', 'leader', 'discipline']) {
      expect((await (await loginAs(username)).get('/audit')).status).toBe(403);
    }
    for (const username of ['auditor', 'admin']) {
      expect((await (await loginAs(username)).get('/audit')).status).toBe(200);
    }
  });

  it('is paged newest first, each entry once', async () => {
    const auditor = await loginAs('auditor');
    for (const name of ['handler.hexi', 'head.hexi', 'handler.beiyuan']) await loginAs(name);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor ? `&cursor=${cursor}` : '';
      const { body } = await auditor.get<AuditPage>(`/audit?action=access.log-in&limit=2${next}`);
      seen.push(...body.items.map((item) => `${item.at} ${item.id}`));
      cursor = body.nextCursor;
    } while (cursor && seen.length < 12);
    expect(seen.length).toBeGreaterThan(3);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it('refuses what is no cursor, date or id of its own', async () => {
    const auditor = await loginAs('auditor');
    for (const query of [
      'cursor=abc',
      'from=2026-13-01',
      'actorId=1',
      'limit=0',
      'limit=1e9',
      'other=1',
      'limit=1&limit=2',
    ]) {
      const answer = await auditor.get<ProblemBody>(`/audit?${query}`);
      expect([query, answer.status]).toEqual([query, 422]);
    }
  });
});
