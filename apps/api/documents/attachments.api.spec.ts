import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiUrl, loginAs } from '#tests/support/api-client';
import { aPetition, CaseDriver } from '#tests/support/case-driver';
import { OfficeDatabase } from '#tests/support/office-database';

const database = new OfficeDatabase();
afterAll(() => database.close());

const text = '照片说明：东街三号路灯';

/** A file on a new case, and where its blob lies. */
async function attached(): Promise<{ id: string; fileId: string; blob: string; one: CaseDriver }> {
  const one = await CaseDriver.register(aPetition({ channel: 'letter' }));
  const registrar = await loginAs('registrar');
  const content = Buffer.from(text).toString('base64');
  const { id } = await registrar.post(`/petitions/${one.id}/attachments`, { name: '说明.txt', content });
  const [row] = await database.rows<{ fileId: string; key: string }>(
    `SELECT s.id AS "fileId", s.key FROM attachment a JOIN stored_file s ON s.id = a.file_id WHERE a.id = $1`,
    [id],
  );
  const blob = join(process.env.TEST_DATA_DIR ?? '', 'files', row!.key);
  return { id, fileId: row!.fileId, blob, one };
}

it('lie outside the database, encrypted, and come back as a download only', async () => {
  const { id, blob } = await attached();
  expect(readFileSync(blob).includes(text)).toBe(false);
  expect(await database.value('SELECT content FROM attachment WHERE id = $1', [id])).toBeNull();
  const answer = await (await loginAs('registrar')).request('GET', `/attachments/${id}`);
  expect(answer.body).toBe(text);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('说明.txt')}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
});

it('are nothing to whoever has not signed in', async () => {
  const { id } = await attached();
  expect((await fetch(`${apiUrl()}/api/attachments/${id}`)).status).toBe(401);
});

it('are refused with a clear text and an audit entry when the blob was changed', async () => {
  const { id, fileId, blob } = await attached();
  const bytes = readFileSync(blob);
  bytes[bytes.length - 1]! ^= 1;
  writeFileSync(blob, bytes);
  const answer = await (await loginAs('registrar')).request('GET', `/attachments/${id}`);
  expect(answer.status).toBe(409);
  expect(answer.body).toMatchObject({ code: 'file.damaged', detail: expect.stringContaining(fileId) });
  expect(JSON.stringify(answer.body)).not.toContain('路灯');
  const { items } = await (await loginAs('auditor')).get('/audit?action=file.damaged&limit=10');
  expect(items.map((item: { subjectId: string }) => item.subjectId)).toContain(fileId);
});
