import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { CaseDriver } from '#tests/support/case-driver';
import { OfficeDatabase } from '#tests/support/office-database';
import { loginAs, type ProblemBody } from '#tests/support/raw-client';
import type { AuditPage } from './audit.dto';

const database = new OfficeDatabase();
afterAll(() => database.close());

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

describe('of a case', () => {
  it('is everything about it and nothing else, by its receipt number', async () => {
    const one = await CaseDriver.register();
    const other = await CaseDriver.register();
    const { key } = await one.task('triage-petition');
    const registrar = await loginAs('registrar');
    await registrar.post(`/tasks/${key}/claim`);
    await registrar.post(`/tasks/${(await other.task('triage-petition')).key}/claim`);
    const auditor = await loginAs('auditor');
    const { body } = await auditor.get<AuditPage>(`/audit?q=${one.receiptNumber}`);
    expect(body.items.map(({ action, subjectType }) => [action, subjectType])).toEqual([
      ['task.claim', 'task'],
      ['petition.submit', 'petition'],
    ]);
    expect(body.items.map(({ subjectId }) => subjectId)).toEqual([key, one.id]);
    expect((await auditor.get<AuditPage>('/audit?q=XF20990101999999')).body.items).toEqual([]);
  });

  it('leaves as it is shown, and that is on record under the case', async () => {
    const one = await CaseDriver.register();
    await one.task('triage-petition');
    const auditor = await loginAs('auditor');
    const shown = await auditor.get<AuditPage>(`/audit?q=${one.receiptNumber}`);
    const taken = await auditor.post<AuditPage>('/audit/export', { q: one.receiptNumber });
    expect([taken.status, taken.body]).toEqual([200, { items: shown.body.items, truncated: false }]);
    const [newest] = (await auditor.get<AuditPage>('/audit?action=audit.export&limit=1')).body.items;
    expect(newest).toMatchObject({
      subjectType: 'petition',
      subjectId: one.id,
      detail: { rows: shown.body.items.length, truncated: false },
    });
  });
});

describe('the pages', () => {
  it.each(['zh-CN', 'en'])('name in %s whatever has been done so far', async (language) => {
    const texts = JSON.parse(
      readFileSync(join(projectRoot, `apps/web/src/locales/${language}/audit.json`), 'utf8'),
    );
    const done = await database.rows<{ action: string; type: string }>(
      'SELECT DISTINCT action, subject_type AS type FROM audit_entry',
    );
    const named = ({ action, type }: { action: string; type: string }) => {
      const [area = '', ...name] = action.split('.');
      return texts.actions[area]?.[name.join('.')] && texts.subjects[type];
    };
    expect(done.length).toBeGreaterThan(3);
    expect(done.filter((one) => !named(one))).toEqual([]);
  });
});
