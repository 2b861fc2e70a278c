import { ApiClient, loginAs } from '#tests/support/api-client';
import {
  advance,
  aPetitioner,
  CaseDriver,
  fromInvestigationToDraft,
  TRIAGE_TO,
} from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { CLERK, CONVENER, MeetingDriver } from '#tests/support/meeting-driver';
import { OfficeDatabase } from '#tests/support/office-database';
import { ReturnDriver } from '#tests/support/return-driver';

/**
 * Materials are shared for a meeting alone: attacked before the invitation, by whoever is not invited, does not come or has an
 * interest, on other cases and files, and after the meeting.
 */
const database = new OfficeDatabase();
afterAll(() => database.close());

const INVITED = 'head.hexi';
const person = {
  ...aPetitioner(),
  name: '慕容材料',
  idNumber: '110101199003071234',
  address: '清河镇东街8号',
};

/** A case of Dongjie, in which Hexi has no part beside the meeting. */
async function aCase(): Promise<CaseDriver> {
  const one = await CaseDriver.register({ petitioners: [person] });
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  return one;
}
async function anInvitation(): Promise<{ one: CaseDriver; meeting: MeetingDriver }> {
  const one = await aCase();
  const meeting = await MeetingDriver.propose(one);
  await meeting.plan();
  return { one, meeting };
}
const address = (meeting: MeetingDriver, one: CaseDriver) => `/meetings/${meeting.id}/cases/${one.id}`;
const read = async (name: string, meeting: MeetingDriver, one: CaseDriver, rest = '') =>
  (await loginAs(name)).request('GET', `${address(meeting, one)}${rest}`);
const looks = (one: CaseDriver) =>
  database.rows<{ detail: Record<string, string> }>(
    `SELECT detail FROM audit_entry WHERE subject_id = $1 AND action = 'meeting.read-materials' ORDER BY at`,
    [one.id],
  );

async function expectClosed(name: string, meeting: MeetingDriver, one: CaseDriver): Promise<void> {
  const before = await looks(one);
  const { documents, attachments } = await one.view();
  const parts = [
    '',
    ...documents.map(({ id }: any) => `/documents/${id}`),
    ...attachments.map(({ id }: any) => `/attachments/${id}`),
  ];
  for (const part of parts) {
    const { status, body } = await read(name, meeting, one, part);
    expect([name, part, status, body.code]).toEqual([name, part, 404, 'meeting.materials-closed']);
  }
  expect(await looks(one)).toEqual(before);
}

it('gives an invited post the case, its papers and its files, people masked, and every look goes on record', async () => {
  const { one, meeting } = await anInvitation();
  const file = { name: '照片.txt', content: Buffer.from('楼道现状').toString('base64') };
  const { id: fileId } = await (await loginAs('registrar')).post(`/petitions/${one.id}/attachments`, file);
  expect((await (await loginAs(INVITED)).request('GET', `/petitions/${one.id}`)).status).toBe(404);
  const { items } = await meeting.view(INVITED);
  expect(items).toMatchObject([{ opens: false, materials: true }]);
  const { body } = await read(INVITED, meeting, one);
  expect(body).toMatchObject({
    receiptNumber: one.receiptNumber,
    meetingNumber: meeting.number,
    attachments: [{ id: fileId, name: '照片.txt' }],
  });
  const text = JSON.stringify(body);
  for (const secret of [person.name, person.phone, person.idNumber, person.address]) {
    expect(text).not.toContain(secret);
  }
  const [paper] = body.documents;
  const guest = await loginAs(INVITED);
  const pdf = await guest.download('GET', `${address(meeting, one)}/documents/${paper.id}`);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const saved = await guest.download('GET', `${address(meeting, one)}/attachments/${fileId}`);
  expect(saved.toString()).toBe('楼道现状');
  expect((await looks(one)).map(({ detail }) => detail)).toEqual([
    { meetingId: meeting.id },
    { meetingId: meeting.id, documentId: paper.id },
    { meetingId: meeting.id, attachmentId: fileId },
  ]);
});

it('is closed before the invitation, to whoever is not invited or does not come, and opens to a deputy who is named', async () => {
  const one = await aCase();
  const meeting = await MeetingDriver.propose(one);
  await expectClosed(INVITED, meeting, one);
  await meeting.complete('decide-meeting', CONVENER, { held: true, grounds: '同意召开。' });
  await meeting.invite(['hexi']);
  await expectClosed(INVITED, meeting, one);
  await meeting.complete('plan-meeting', CLERK, await meeting.aPlan());
  expect((await read(INVITED, meeting, one)).status).toBe(200);
  for (const name of ['handler.hexi', 'head.beiyuan', 'auditor']) await expectClosed(name, meeting, one);
  const visitor = await new ApiClient().request('GET', address(meeting, one));
  expect(visitor.status).toBe(401);
  await meeting.answer(INVITED, 'deputy', 'handler.hexi');
  expect((await read('handler.hexi', meeting, one)).status).toBe(200);
  await meeting.answer(INVITED, 'not-coming');
  for (const name of [INVITED, 'handler.hexi']) await expectClosed(name, meeting, one);
  await meeting.answer(INVITED, 'coming');
  expect((await read(INVITED, meeting, one)).status).toBe(200);
});

it('opens no other case, no paper or file of one, no draft and nothing that a petitioner signed for their own return', async () => {
  const { one, meeting } = await anInvitation();
  const { one: other, meeting: second } = await anInvitation();
  const file = { name: '内部.txt', content: Buffer.from('另一件').toString('base64') };
  const { id } = await (await loginAs('registrar')).post(`/petitions/${other.id}/attachments`, file);
  const stranger = await aCase();
  expect((await read(INVITED, meeting, other)).body.code).toBe('meeting.materials-closed');
  expect((await read(INVITED, second, stranger)).body.code).toBe('meeting.materials-closed');
  expect((await read(INVITED, meeting, one, `/attachments/${id}`)).body.code).toBe('attachment.not-found');
  const [{ id: paper }] = (await other.view()).documents;
  expect((await read(INVITED, meeting, one, `/documents/${paper}`)).body.code).toBe('document.not-found');

  const signed = await ReturnDriver.paper(one);
  await ReturnDriver.open(one, { origin: 'signed-request', paperId: signed });
  expect((await read(INVITED, meeting, one)).body.attachments).toEqual([]);
  expect((await read(INVITED, meeting, one, `/attachments/${signed}`)).body.code).toBe(
    'attachment.not-found',
  );
  await one.complete('accept-petition', { decision: 'accept' });
  await fromInvestigationToDraft(one);
  const { documents } = await one.view();
  const draft = documents.find(({ state }: any) => state === 'draft');
  expect((await read(INVITED, meeting, one)).body.documents.map(({ id }: any) => id)).not.toContain(draft.id);
  expect((await read(INVITED, meeting, one, `/documents/${draft.id}`)).body.code).toBe('document.not-found');
});

it('is closed to who has an interest in the case (Reg. 28), and once the case has left or turns out an accusation (Reg. 30)', async () => {
  const { one, meeting } = await anInvitation();
  const interest = {
    personId: (await loginAs(INVITED)).personId,
    kind: 'relative',
    reason: '与信访人系近亲属',
  };
  await (await loginAs('supervisor')).post(`/petitions/${one.id}/interest`, interest);
  await expectClosed(INVITED, meeting, one);

  const { one: gone, meeting: emptied } = await anInvitation();
  await new ApiClient().post('/public/withdraw', { ...gone.credentials, reason: '问题已经解决' });
  await gone.status('withdrawn');
  await expectClosed(INVITED, emptied, gone);

  const accusation = await CaseDriver.register();
  const third = await MeetingDriver.propose(accusation);
  await third.plan();
  expect((await read(INVITED, third, accusation)).status).toBe(200);
  const { key } = await accusation.task('triage-petition');
  const values = { category: 'accusation', competence: 'this-office', urgency: 'normal' };
  await (await loginAs(CLERK)).post(`/tasks/${key}/complete`, { values });
  await eventually(
    'it is closed',
    async () => (await read(INVITED, third, accusation)).body.code === 'meeting.materials-closed',
  );
  for (const name of [INVITED, 'discipline'])
    expect((await read(name, third, accusation)).body.code).toMatch(/materials-closed|not-allowed/);
});

it('ends with the meeting: when it was recorded, and when its day is over', async () => {
  const { one, meeting } = await anInvitation();
  await meeting.hold();
  await expectClosed(INVITED, meeting, one);
  expect((await meeting.view(INVITED)).items).toMatchObject([{ materials: false }]);

  const { one: other, meeting: forgotten } = await anInvitation();
  await advance({ days: 3 });
  expect((await read(INVITED, forgotten, other)).status).toBe(200);
  await advance({ days: 1 });
  await expectClosed(INVITED, forgotten, other);
});
