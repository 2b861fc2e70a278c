import { ApiClient, apiUrl, loginAs } from '#tests/support/api-client';
import { CaseDriver } from '#tests/support/case-driver';

/** Rule: petitioners have the files back that they added themselves, as downloads, and no others. */
const base64 = (text: string) => Buffer.from(text).toString('base64');
const publicly = new ApiClient();
const nameOf = ({ attachments }: any) => attachments.map(({ name }: { name: string }) => name);

async function aCaseWithFiles() {
  const one = await CaseDriver.register();
  await publicly.post('/public/material', {
    ...one.credentials,
    name: '../../照片"\\说明\r\nX: 1.txt',
    content: base64('路灯照片'),
  });
  const inside = await (
    await loginAs('registrar')
  ).post(`/petitions/${one.id}/attachments`, { name: '内部笔录.txt', content: base64('内部') });
  const page = await one.track();
  return { one, inside, page, mine: page.attachments[0] };
}

it('shows what the petitioner added and nothing that staff added', async () => {
  const { page, mine } = await aCaseWithFiles();
  expect(page.attachments).toHaveLength(1);
  expect(mine).toMatchObject({ addedBy: 'petitioner', mediaType: expect.stringContaining('text/plain') });
  expect(nameOf(page)[0]).toMatch(/^[^\\/"\r\n]*\.txt$/);
});

it('gives it out as a download whose name harms nobody', async () => {
  const { one, mine } = await aCaseWithFiles();
  const answer = await fetch(`${apiUrl()}/api/public/material/file`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...one.credentials, attachmentId: mine.id }),
  });
  expect(await answer.text()).toBe('路灯照片');
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(mine.name)}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
});

it('refuses what is not theirs, and whoever has not the code', async () => {
  const { one, inside, mine } = await aCaseWithFiles();
  const other = await aCaseWithFiles();
  const ask = async (credentials: object, attachmentId: string) => {
    const { status, body } = await publicly.request('POST', '/public/material/file', {
      ...credentials,
      attachmentId,
    });
    return [status, body.code];
  };
  expect(await ask(one.credentials, inside.id)).toEqual([404, 'attachment.not-found']);
  expect(await ask(one.credentials, other.mine.id)).toEqual([404, 'attachment.not-found']);
  expect(await ask({ ...one.credentials, queryCode: 'WRNG234567' }, mine.id)).toEqual([
    404,
    'petition.track-failed',
  ]);
  expect(
    (await publicly.request('POST', '/public/material/file', { ...one.credentials, attachmentId: 'x' }))
      .status,
  ).toBe(422);
});
