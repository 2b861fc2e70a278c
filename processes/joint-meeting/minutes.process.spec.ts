import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { aPetitioner, CaseDriver, officeDay, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { CLERK, CONVENER, MeetingDriver } from '#tests/support/meeting-driver';
import { dayIn } from '#tests/support/office-days';

const publicly = new ApiClient();
const DRAFT = '会议听取了两件事项的情况汇报，研究形成决议。';

async function aCase(name: string): Promise<CaseDriver> {
  const one = await CaseDriver.register({ petitioners: [{ ...aPetitioner(), name }] });
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  return one;
}
/** Two cases on the agenda of one planned meeting. */
async function together(): Promise<{ one: CaseDriver; other: CaseDriver; meeting: MeetingDriver }> {
  const [one, other] = [await aCase('上官议题'), await aCase('司徒议题')];
  const [meeting, second] = [await MeetingDriver.propose(one), await MeetingDriver.propose(other)];
  await second.complete('decide-meeting', CONVENER, { held: true, grounds: '同意召开。' });
  await meeting.plan();
  await (await loginAs(CLERK)).post(`/meetings/${meeting.id}/cases`, { petitionId: other.id });
  return { one, other, meeting };
}
const drafted = async (meeting: MeetingDriver) =>
  meeting.complete('record-meeting', CLERK, { convenedOn: await officeDay(), minutes: DRAFT });
const minutesOf = async (one: CaseDriver) =>
  (await one.view()).documents.findLast(({ kind }: any) => kind === 'meeting-minutes');
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

it('become one signed paper for each case, which says nothing of the others, nor does its dossier', async () => {
  const { one, other, meeting } = await together();
  await meeting.record();
  await drafted(meeting);
  expect(await minutesOf(one)).toMatchObject({ state: 'draft', number: null });
  await meeting.complete('sign-minutes', CONVENER, { signed: true });
  await meeting.state('following');
  const reader = await loginAs('supervisor');
  for (const [mine, theirs, theirName] of [
    [one, other, '司徒议题'],
    [other, one, '上官议题'],
  ] as const) {
    const paper = await eventually('its PDF', async () => {
      const found = await minutesOf(mine);
      return found.pdfSha256 && found;
    });
    expect(paper).toMatchObject({ state: 'signed', number: expect.stringMatching(/^清信纪〔\d{4}〕\d+号$/) });
    const { body, issuer } = await reader.get(`/documents/${paper.id}`);
    expect(issuer).toContain('信访科');
    expect(body).toContain(meeting.number);
    expect(body).toContain(`结论：${mine.receiptNumber} 由东街牵头办理`);
    expect(body).toContain(`东街街道办：同意牵头落实 ${mine.receiptNumber}。`);
    expect(body).toContain('赞成3票，反对1票，弃权0票');
    expect(body).toMatch(/1．完成线路改造并组织验收（东街街道办负责，\d{4}年\d+月\d+日前完成）。/);
    const { subject } = await theirs.view();
    for (const secret of [theirs.receiptNumber, theirName, subject, DRAFT])
      expect(body).not.toContain(secret);

    const pdf = await reader.download('GET', `/documents/${paper.id}/pdf`);
    expect(sha256(pdf)).toBe(paper.pdfSha256);
    const checked = await publicly.post('/public/verify', { code: paper.verifyCode });
    expect(checked).toMatchObject({ number: paper.number, sha256: paper.sha256, pdfSha256: paper.pdfSha256 });
    const files = unzipSync(
      new Uint8Array(await reader.download('POST', `/petitions/${mine.id}/dossier/zip`)),
    );
    const manifest = Buffer.from(files['manifest.json']!).toString('utf8');
    expect(manifest).toContain(paper.sha256);
    for (const secret of [theirs.receiptNumber, theirName, subject]) expect(manifest).not.toContain(secret);
  }
  // Who took part keeps the minutes of what they may know of; who did not has none.
  const path = `/meetings/${meeting.id}/cases/${one.id}/minutes`;
  const pdf = await (await loginAs('head.hexi')).download('GET', path);
  expect(sha256(pdf)).toBe((await minutesOf(one)).pdfSha256);
  expect((await (await loginAs('head.beiyuan')).request('GET', path)).status).toBe(404);
});

it('hold what was written of the meeting where it dealt with one case alone', async () => {
  const one = await aCase('上官议题');
  const meeting = await MeetingDriver.propose(one);
  await meeting.plan();
  await meeting.record();
  await drafted(meeting);
  const { body } = await (await loginAs('supervisor')).get(`/documents/${(await minutesOf(one)).id}`);
  expect(body).toContain(DRAFT);
});

it('are signed for the very text that was shown: neither another draft nor an agenda that has changed', async () => {
  const { one, other, meeting } = await together();
  await meeting.record();
  await drafted(meeting);
  const first = await meeting.view(CONVENER);
  expect(first.minutesHash).toMatch(/^[0-9a-f]{64}$/);
  await meeting.complete('sign-minutes', CONVENER, { signed: false, remarks: '第一项期限太长。' });
  await meeting.record(['dongjie'], 5);
  await drafted(meeting);
  const sign = async (paperHash: string) => {
    const { key } = await meeting.task('sign-minutes', CONVENER);
    const values = { signed: true, paperHash };
    return (await loginAs(CONVENER)).request('POST', `/tasks/${key}/complete`, { values });
  };
  for (const hash of [first.minutesHash, '0'.repeat(64), (await minutesOf(one)).sha256]) {
    const { status, body } = await sign(hash);
    expect([status, body.code, body.errors[0].field]).toEqual([422, 'petition.paper-changed', 'paperHash']);
  }
  const shown = (await meeting.view(CONVENER)).minutesHash;
  await publicly.post('/public/withdraw', { ...other.credentials, reason: '问题已经解决' });
  await other.status('withdrawn');
  expect((await sign(shown)).body.code).toBe('petition.paper-changed');
  await meeting.complete('sign-minutes', CONVENER, { signed: true });
  await meeting.state('following');
  expect((await minutesOf(one)).state).toBe('signed');
  expect((await minutesOf(other)).state).toBe('draft');
});

it('refuse in what is written of one case the number, the subject and the petitioner of another', async () => {
  const { one, other, meeting } = await together();
  const { participants, items } = await meeting.view(CLERK);
  const item = items.find(({ petitionId }: any) => petitionId === one.id);
  const { subject } = await other.view();
  const clerk = await loginAs(CLERK);
  const record = (over: object) =>
    clerk.request('PUT', `/meetings/${meeting.id}/record`, {
      attendance: [],
      outcomes: [],
      resolutions: [],
      ...over,
    });
  for (const named of [other.receiptNumber, subject, '司徒议题']) {
    const words = `与 ${named} 一并研究处理。`;
    const position = { itemId: item.id, text: words };
    const attempts = [
      [{ outcomes: [{ itemId: item.id, outcome: words }] }, 'outcomes.0.outcome'],
      [
        { attendance: [{ participantId: participants[0].id, attended: true, positions: [position] }] },
        'attendance.0.positions.0.text',
      ],
      [
        { resolutions: [{ itemId: item.id, unitId: 'dongjie', what: words, dueOn: await dayIn(5) }] },
        'resolutions.0.what',
      ],
    ] as const;
    for (const [body, field] of attempts) {
      const answer = await record(body);
      expect([answer.status, answer.body.code, answer.body.errors[0].field]).toEqual([
        422,
        'meeting.names-other-case',
        field,
      ]);
    }
  }
  expect((await record({ outcomes: [{ itemId: item.id, outcome: '由东街牵头办理。' }] })).status).toBe(204);
});
