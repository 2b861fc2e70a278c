import {
  advance,
  CaseDriver,
  aPetition,
  aPetitioner,
  toDeliveredOpinion,
  TRIAGE_TO,
} from '#tests/support/case-driver';
import {
  answeredCase,
  arrangeHearing,
  askFor,
  decideAppeal,
  draftAndSign,
  holdHearing,
} from '#tests/support/appeal-driver';
import { eventually } from '#tests/support/eventually';

const DAY_MS = 86_400_000;

/** A case whose review has upheld the opinion and whose petitioner has asked for a re-review. */
async function underReReview(one?: CaseDriver): Promise<CaseDriver> {
  const reviewed = one ?? (await answeredCase());
  expect((await askFor('review', reviewed)).status).toBe(204);
  await decideAppeal('review', reviewed);
  expect((await askFor('re-review', reviewed)).status).toBe(204);
  await reviewed.status('under-re-review');
  return reviewed;
}

it('is final: the case is filed at once and no appeal is left', async () => {
  const one = await underReReview();
  expect((await one.task('examine-re-review')).group).toBe('city-review:reviewer');
  await decideAppeal('re-review', one, 'changed');
  const filed = await one.status('archived');
  expect(filed.closingKind).toBe('re-review');
  const notice = filed.notices.find((one: any) => one.kind === 're-review-opinion');
  expect(notice).toMatchObject({ article: 'reg-36', appeal: expect.stringContaining('终结') });
  expect((await one.track()).appeal).toBeNull();
  for (const level of ['review', 're-review'] as const) {
    const again = await askFor(level, one);
    expect([again.status, again.body.code]).toEqual([409, 'petition.appeal-final']);
  }
});

it('does not count the time of the hearing: the last day moves by it', async () => {
  const one = await underReReview();
  const before = await one.deadline('re-review');
  await arrangeHearing('re-review', one);
  const stopped = await eventually('the clock stands still', async () => {
    const deadline = await one.deadline('re-review');
    return deadline.state === 'suspended' && deadline;
  });
  expect(stopped.changes.at(-1)).toMatchObject({ kind: 'suspended', article: 'reg-36' });
  await advance({ days: 6 });
  await holdHearing('re-review', one);
  const resumed = await one.deadline('re-review');
  expect(resumed.state).toBe('running');
  const moved = (Date.parse(resumed.dueAt) - Date.parse(before.dueAt)) / DAY_MS;
  // The day in which the rest runs out counts whole.
  expect(moved).toBeGreaterThanOrEqual(6);
  expect(moved).toBeLessThanOrEqual(7);
  expect((await one.task('draft-re-review')).dueAt).toBe(resumed.dueAt);
  await draftAndSign('re-review', one);
  await one.status('archived');
});

it('may send the matter back, which opens everything again', async () => {
  const one = await underReReview();
  await decideAppeal('re-review', one, 'sent-back');
  await one.task('investigate-petition');
  expect((await one.view()).status).toBe('accepted');
});

it('can be asked for after the opinion of a review only', async () => {
  const one = await answeredCase();
  const early = await askFor('re-review', one);
  expect([early.status, early.body.code]).toEqual([409, 'petition.re-review-not-open']);
});

it('is refused late in writing, and the case stays filed', async () => {
  const one = await answeredCase();
  await askFor('review', one);
  await decideAppeal('review', one);
  await advance({ days: 45 });
  await one.status('archived');
  expect((await one.track()).appeal).toMatchObject({ level: 're-review', late: true });
  expect((await askFor('re-review', one)).status).toBe(204);
  const notice = await eventually('the refusal', async () => {
    const { notices } = await one.view();
    return notices.find((one: any) => one.kind === 'review-refusal');
  });
  expect(notice.article).toBe('reg-36');
});

it('answers a repeated petition on the same facts with its opinion in full, and new facts open a new case', async () => {
  const petitioners = [aPetitioner()];
  const one = await CaseDriver.register({ petitioners });
  await toDeliveredOpinion(one);
  await one.complete('return-visit', { contacted: false });
  await underReReview(one);
  await decideAppeal('re-review', one);
  await one.status('archived');

  const repeat = await CaseDriver.register(aPetition({ petitioners, channel: 'letter' }));
  await repeat.complete('triage-petition', {
    category: 'claim',
    competence: 'this-office',
    repeat: 'join',
    earlierPetition: one.receiptNumber,
    urgency: 'normal',
  });
  const answered = await repeat.status('joined');
  const answer = answered.notices.at(-1);
  expect(answer).toMatchObject({ kind: 'final-answer', article: 'reg-36' });
  expect(answer.body).toContain('三、复核意见（维持）');

  const fresh = await CaseDriver.register(aPetition({ petitioners, channel: 'letter' }));
  await fresh.complete('triage-petition', TRIAGE_TO('dongjie'));
  await fresh.task('accept-petition');
});
