import { dueAt, findDeadline, loadDeadlineRules, WorkingCalendar } from '#libs/deadline/index';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { advance, aPetitioner, CaseDriver, officeDay, toDeliveredOpinion } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';

const DAY_MS = 86_400_000;
const publicly = new ApiClient();

/** A case whose opinion is on the public page, and also to be posted. */
async function posted() {
  const petitioner = { ...aPetitioner(), address: '青年路九号', noticeChannels: ['post'] };
  const one = await CaseDriver.register({ petitioners: [petitioner] });
  await toDeliveredOpinion(one);
  const { notices, deliveries } = await one.view();
  const opinion = notices.find(({ kind }: any) => kind === 'opinion');
  const letter = deliveries.find(({ noticeId }: any) => noticeId === opinion.id);
  const registrar = await loginAs('registrar');
  const receive = (receivedOn?: string) =>
    registrar.request('POST', `/deliveries/${letter.id}/result`, {
      result: 'delivered',
      reason: '挂号信回执，本人签收',
      receivedOn,
    });
  return { one, letter, receive, deliveredOn: await officeDay() };
}

/** The day so many days after one, both `YYYY-MM-DD`. */
const after = (day: string, days: number) =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
/** When 30 days from such a day end, by the office's calendar: a last day off is moved on. */
const ends = async (day: string) => {
  const row = findDeadline((await loadDeadlineRules()).table, 'review-request');
  return dueAt(new Date(`${day}T12:00:00+08:00`), row, new WorkingCalendar()).dueAt.toISOString();
};
const dueOf = async (one: CaseDriver) => (await one.deadline('review-request')).dueAt;

it('counts the 30 days from the receipt of the paper when that is later than the public page', async () => {
  const { one, letter, receive, deliveredOn } = await posted();
  expect(await dueOf(one)).toBe(await ends(deliveredOn));
  await advance({ days: 9 });
  for (const wrong of [after(deliveredOn, -1), after(deliveredOn, 10), '2026-02-30', 'x']) {
    const answer = await receive(wrong);
    expect([wrong, answer.status, answer.body.errors[0].field]).toEqual([wrong, 422, 'receivedOn']);
  }
  expect(await dueOf(one)).toBe(await ends(deliveredOn));
  expect((await receive(after(deliveredOn, 6))).status).toBe(204);
  expect(await dueOf(one)).toBe(await ends(after(deliveredOn, 6)));
  const { changes, countedFrom } = await one.deadline('review-request');
  expect(changes).toMatchObject([{ kind: 'moved', article: 'reg-35' }]);
  expect(Date.parse(countedFrom)).toBeGreaterThan(Date.parse(deliveredOn) + 5 * DAY_MS);
  const proof = (await one.view()).deliveries.find(({ id }: any) => id === letter.id);
  expect(proof.events).toMatchObject([{ outcome: 'delivered', receivedOn: after(deliveredOn, 6) }]);

  // The engine waits for the new day, too.
  await one.complete('return-visit', { contacted: true, contactedOn: await officeDay(), satisfaction: 4 });
  await advance({ days: 24 });
  expect((await one.track()).canRequestReview).toBe(true);
  expect((await one.view()).status).toBe('opinion-delivered');
  await advance({ days: 12 });
  await one.status('archived');
});

it('never takes days away', async () => {
  const { one, receive, deliveredOn } = await posted();
  expect((await receive()).status).toBe(204);
  expect(await dueOf(one)).toBe(await ends(deliveredOn));
  expect((await one.deadline('review-request')).changes).toEqual([]);
});

it('gives a right back that lapsed before the receipt was on record', async () => {
  const { one, receive, deliveredOn } = await posted();
  await one.complete('return-visit', { contacted: true, contactedOn: deliveredOn, satisfaction: 4 });
  await advance({ days: 40 });
  await one.status('archived');
  expect((await one.track()).canRequestReview).toBe(false);
  expect((await receive(after(deliveredOn, 25))).status).toBe(204);
  expect((await one.track()).appeal).toMatchObject({ level: 'review', late: false });
  await publicly.post('/public/review', { ...one.credentials, reason: '意见没有回应噪音来源' });
  await eventually('the review is asked for in time', async () => {
    const [review] = (await one.track()).reviews;
    return review && review.late === false;
  });
});
