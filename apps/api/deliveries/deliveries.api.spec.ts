import { newId } from '#libs/database/id';
import { aPetition, aPetitioner } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { loginAs, visitor } from '#tests/support/raw-client';
import type { PetitionDto } from '../petitions/petition.dto';
import type { PublicPetitionDto } from '../public/public.dto';
import type { DeliveryRowDto } from './deliveries.dto';

/** A petition whose petitioner wants its notices by hand and by e-mail, which the office under test has not set up. */
async function aTold() {
  const registrar = await loginAs('registrar');
  const petitioner = { ...aPetitioner(), email: 'reader@example.org', noticeChannels: ['hand', 'email'] };
  const { body: receipt } = await registrar.post<{ id: string; receiptNumber: string; queryCode: string }>(
    '/petitions',
    aPetition({ channel: 'visit', petitioners: [petitioner] }),
  );
  const view = async () => (await registrar.get<PetitionDto>(`/petitions/${receipt.id}`)).body;
  const settled = await eventually('both deliveries wait for people', async () => {
    const { deliveries } = await view();
    const states = deliveries.map(({ channel, state }) => `${channel} ${state}`).sort();
    return states.join() === 'email failed,hand to-do' && deliveries;
  });
  const of = (channel: string) => settled.find((one) => one.channel === channel)!.id;
  return { registrar, receipt, view, byHand: of('hand'), byEmail: of('email') };
}

it('shows the proof of each delivery, and lists what waits for people', async () => {
  const { registrar, receipt, view, byHand, byEmail } = await aTold();
  for (const [state, id] of [
    ['to-do', byHand],
    ['failed', byEmail],
  ]) {
    const { body } = await registrar.get<DeliveryRowDto[]>(`/deliveries?state=${state}`);
    expect(body.find((row) => row.id === id)).toMatchObject({ petitionId: receipt.id, recipientOrdinal: 1 });
  }
  const health = await (
    await loginAs('supervisor')
  ).get<{ deliveries: { failed: number; toDo: number } }>('/operations/health');
  expect(health.body.deliveries.failed).toBeGreaterThan(0);
  expect(health.body.deliveries.toDo).toBeGreaterThan(0);

  const bad = await registrar.post(`/deliveries/${byHand}/result`, {
    result: 'delivered',
    reason: '本人签收',
    attachmentId: newId(),
  });
  expect(bad).toMatchObject({ status: 422, body: { errors: [{ field: 'attachmentId' }] } });
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').toString('base64');
  const attached = await registrar.post<{ id: string }>(`/petitions/${receipt.id}/attachments`, {
    name: '签收单.png',
    content: picture,
  });
  expect(attached.status).toBe(201);
  const proof = { result: 'delivered', reason: '本人签收', attachmentId: attached.body.id };
  expect((await registrar.post(`/deliveries/${byHand}/result`, proof)).status).toBe(204);
  expect((await registrar.post(`/deliveries/${byHand}/result`, proof)).status).toBe(409);
  const delivered = (await view()).deliveries.find(({ id }) => id === byHand);
  expect(delivered).toMatchObject({
    state: 'delivered',
    events: [{ outcome: 'delivered', reason: '本人签收', attachmentId: attached.body.id }],
  });
  expect(delivered!.events[0]!.by).toBeTruthy();
});

it('sends again what failed, and nothing else', async () => {
  const { registrar, view, byHand, byEmail } = await aTold();
  expect((await registrar.post(`/deliveries/${byHand}/retry`)).status).toBe(409);
  expect((await registrar.post(`/deliveries/${byEmail}/retry`)).status).toBe(204);
  await eventually('it failed again', async () => {
    const { events } = (await view()).deliveries.find(({ id }) => id === byEmail)!;
    return events.map(({ outcome }) => outcome).join() === 'permanent,retried,permanent';
  });
});

it('is for those alone who may record deliveries and see the case', async () => {
  const { byHand } = await aTold();
  for (const [username, status] of [
    ['discipline', 404],
    ['auditor', 403],
    ['admin', 403],
  ] as const) {
    const client = await loginAs(username);
    const answer = await client.post(`/deliveries/${byHand}/result`, { result: 'refused', reason: '拒收' });
    expect([username, answer.status]).toEqual([username, status]);
  }
});

it('lets petitioners choose how they are told, among what the office offers and they left an address for', async () => {
  const petitioners = [{ ...aPetitioner(), email: 'reader@example.org', address: '东街九号' }];
  const { body } = await visitor.post<{ receiptNumber: string; queryCode: string }>(
    '/public/petitions',
    aPetition({ petitioners }),
  );
  const receipt = { receiptNumber: body.receiptNumber, queryCode: body.queryCode };
  const track = async () =>
    (await visitor.post<PublicPetitionDto>('/public/track', receipt)).body.noticePreference;
  expect(await track()).toEqual({ channels: [], language: 'zh', choices: ['post', 'hand'] });
  const choose = (channels: string[]) =>
    visitor.post('/public/notice-preference', { ...receipt, channels, language: 'en' });
  expect(await choose(['email'])).toMatchObject({ status: 422, body: { errors: [{ field: 'channels' }] } });
  expect((await choose(['post'])).status).toBe(204);
  expect(await track()).toMatchObject({ channels: ['post'], language: 'en' });
});
