import {
  advance,
  aPetitioner,
  CaseDriver,
  INVESTIGATION,
  OPINION,
  officeDay,
  toDeliveredOpinion,
} from '#tests/support/case-driver';
import { ApiClient, loginAs } from '#tests/support/api-client';
import {
  answeredCase,
  arrangeHearing,
  askFor,
  decideAppeal,
  holdHearing,
  REVIEW_OPINION,
} from '#tests/support/appeal-driver';
import { eventually } from '#tests/support/eventually';

const noticesOf = async (one: CaseDriver) => (await one.view()).notices.map((notice: any) => notice.kind);
const reviewsOf = async (one: CaseDriver) => (await one.track()).reviews;
const requested = async (one: CaseDriver, over = {}) =>
  expect((await askFor('review', one, over)).status).toBe(204);

const opinionsIn = (view: any) => view.documents.filter(({ kind }: any) => kind === 'review-opinion');

describe('a review in time', () => {
  it('is upheld: the petitioner then has 30 days for a re-review, and the case is filed when they have passed', async () => {
    const one = await answeredCase();
    expect(await one.track()).toMatchObject({ canRequestReview: true, canRequestReReview: false });
    await requested(one);
    await one.status('under-review');
    const examination = await one.task('examine-review');
    expect(examination.group).toBe('county-review:reviewer');
    expect(examination.dueAt).toBe((await one.deadline('review')).dueAt);
    const twice = await askFor('review', one);
    expect([twice.status, twice.body.code]).toEqual([409, 'petition.review-already-requested']);

    await decideAppeal('review', one);
    const view = await one.status('review-delivered');
    expect(view.documents.map((document: any) => document.kind)).toContain('review-materials');
    const notice = view.notices.find((one: any) => one.kind === 'review-opinion');
    expect(notice).toMatchObject({ article: 'reg-35', appeal: expect.stringContaining('复核') });
    expect((await one.deadline('review')).state).toBe('met');
    const window = await one.deadline('re-review-request');
    expect(window).toMatchObject({ state: 'running', citation: { id: 'reg-36' } });
    const tracked = await one.track();
    expect(tracked).toMatchObject({ canRequestReview: false, canRequestReReview: true });
    const steps = tracked.steps.map((step: any) => step.name.zh);
    expect(steps).toEqual(expect.arrayContaining(['信访人申请复查', '受理复查申请', '送达复查意见书']));
    expect(steps).not.toContain('办理完成');

    await advance({ days: 45 });
    const filed = await one.status('archived');
    expect(filed.closingKind).toBe('review');
    expect(filed.deadlines.filter((deadline: any) => deadline.state === 'running')).toEqual([]);
  });

  it('shows its own diagram beside that of the first petition', async () => {
    const one = await answeredCase();
    await eventually('the first petition waits for a request', async () => {
      const { active } = await (await loginAs('supervisor')).get(`/petitions/${one.id}/diagram`);
      return active.includes('review-window');
    });
    await requested(one);
    await one.task('examine-review');
    const supervisor = await loginAs('supervisor');
    const diagram = await supervisor.get(`/petitions/${one.id}/diagram`);
    expect(diagram).toMatchObject({ processId: 'review', active: ['examine-review'] });
    expect(diagram.processes.map((process: any) => process.processId)).toEqual(['first-petition', 'review']);
    const first = diagram.processes[0].instanceKey;
    const chosen = await supervisor.get(`/petitions/${one.id}/diagram?instance=${first}`);
    expect(chosen).toMatchObject({
      processId: 'first-petition',
      active: expect.arrayContaining(['appeal-concluded']),
      opens: [{ elementId: 'appeal-concluded', instanceKeys: [diagram.instanceKey] }],
    });
    const other = await supervisor.request('GET', `/petitions/${one.id}/diagram?instance=1`);
    expect(other.status).toBe(404);
    const timeline = await supervisor.get(`/petitions/${one.id}/timeline`);
    const titles = timeline.map((entry: any) => entry.title.zh);
    expect(titles).toEqual(expect.arrayContaining(['登记复查申请', '受理并调取案卷', '送达处理意见书']));
  });

  it('may change the opinion after a hearing, whose time counts', async () => {
    const one = await answeredCase();
    await requested(one);
    await arrangeHearing('review', one);
    const before = (await one.deadline('review')).dueAt;
    await advance({ days: 3 });
    await holdHearing('review', one);
    expect(await one.deadline('review')).toMatchObject({ state: 'running', dueAt: before });
    expect(await noticesOf(one)).toContain('review-hearing');
    await one.complete('draft-review', { ...REVIEW_OPINION, outcome: 'changed' });
    await one.complete('sign-review', { approved: false, comment: '请写明变更的内容。' });
    await one.complete('draft-review', {
      ...REVIEW_OPINION,
      outcome: 'changed',
      opinionText: '变更为十日内修复并书面回告。',
    });
    const { key } = await one.task('sign-review');
    const [sentBack] = opinionsIn(await one.view());
    const stale = await (
      await loginAs('head.county-review')
    ).request('POST', `/tasks/${key}/complete`, { values: { approved: true, paperHash: sentBack.sha256 } });
    expect([stale.status, stale.body.errors[0].field]).toEqual([422, 'paperHash']);
    await one.complete('sign-review', { approved: true });
    const view = await one.status('review-delivered');
    expect(view.notices.at(-1).body).toContain('变更为十日内修复');
    expect(opinionsIn(view).map(({ state, number }: any) => [state, number])).toEqual([
      ['draft', null],
      ['issued', expect.stringMatching(/^清信复意〔\d{4}〕\d+号$/)],
    ]);
    expect(await reviewsOf(one)).toMatchObject([
      { level: 'review', state: 'decided', outcome: 'changed', late: false },
    ]);
  });

  it('refuses a hearing on a day that has passed', async () => {
    const one = await answeredCase();
    await requested(one);
    const task = await one.task('examine-review');
    const values = {
      findings: '需要听证。事实有争议。',
      hearing: true,
      hearingOn: '2020-01-01',
      hearingPlace: '接待中心',
    };
    const answer = await (
      await loginAs('reviewer.county-review')
    ).request('POST', `/tasks/${task.key}/complete`, { values });
    expect([answer.status, answer.body.errors[0].field]).toEqual([422, 'hearingOn']);
  });

  it('is drafted by nobody who has handled the matter, and signed by nobody who drafted', async () => {
    const one = await answeredCase();
    await requested(one);
    await one.task('examine-review');
    const admin = await loginAs('admin');
    const people = await admin.get('/people');
    const handler = people.find((person: any) => person.account.username === 'handler.dongjie');
    const posts = [
      ...handler.posts.map(({ unitId, role }: any) => ({ unitId, role })),
      { unitId: 'county-review', role: 'reviewer' },
    ];
    await admin.request('PATCH', `/people/${handler.id}`, { posts });
    try {
      const task = await one.task('examine-review');
      const answer = await (
        await loginAs('handler.dongjie')
      ).request('POST', `/tasks/${task.key}/complete`, {
        values: { findings: '我自己办的，没有问题。', hearing: false },
      });
      expect([answer.status, answer.body.code]).toEqual([409, 'inbox.same-person']);
    } finally {
      await admin.request('PATCH', `/people/${handler.id}`, { posts: posts.slice(0, -1) });
    }
  });
});

describe('a representative who has withdrawn for himself', () => {
  it('neither asks nor rates for the others, is offered nothing, and they still do', async () => {
    const one = await answeredCase({ petitioners: [aPetitioner(), aPetitioner()], peopleCount: 2 });
    const [other] = one.representatives;
    const { receiptNumber } = one;
    const theirs = { receiptNumber, queryCode: other!.queryCode };
    const publicly = new ApiClient();
    expect(await publicly.post('/public/track', theirs)).toMatchObject({
      canRequestReview: true,
      canRate: true,
    });
    await publicly.post('/public/withdraw', { ...theirs, reason: '不再参加' });

    expect(await publicly.post('/public/track', theirs)).toMatchObject({
      hasWithdrawn: true,
      appeal: null,
      canRequestReview: false,
      canRate: false,
      reopeningUntil: null,
    });
    const refused = [
      await publicly.request('POST', '/public/review', { ...theirs, reason: '对事实认定不服，请上级审查。' }),
      await publicly.request('POST', '/public/reopening', {
        ...theirs,
        reason: '请重新办理，问题没有解决。',
      }),
      await publicly.request('POST', '/public/rate', { ...theirs, score: 1 }),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
      refused.map(() => [409, 'petition.you-withdrew']),
    );
    expect(await reviewsOf(one)).toEqual([]);
    await requested(one);
    await one.status('under-review');
  });
});

describe('sent back', () => {
  it('is handled anew with a new deadline, a new opinion and a new window for a review', async () => {
    const one = await CaseDriver.register();
    await toDeliveredOpinion(one);
    const visit = await one.task('return-visit');
    await requested(one);
    const first = await one.deadline('handling');
    await decideAppeal('review', one, 'sent-back');
    await one.status('accepted');
    const handling = await eventually('a new handling period', async () => {
      const newest = await one.deadline('handling');
      return newest.id !== first.id && newest;
    });
    expect(handling.state).toBe('running');
    expect((await one.task('investigate-petition')).dueAt).toBe(handling.dueAt);
    // The instance that handled it before is ended by a command of its own.
    const view = await eventually('the first return visit is taken away', async () => {
      const view = await one.view();
      return view.tasks.find((task: any) => task.key === visit.key).state === 'cancelled' && view;
    });
    expect(view.notices.at(-1).kind).toBe('rehandling');
    expect((await one.track()).appeal).toBeNull();

    await one.complete('investigate-petition', INVESTIGATION);
    await one.complete('classify-claim', {
      finding: 'reasonable',
      hardship: false,
      grounds: '重新核实，诉求合理。',
    });
    await one.complete('resolve-claim', { measures: '已全部更换并复查。', resolvedOn: await officeDay() });
    await one.complete('draft-opinion', OPINION);
    await one.complete('sign-opinion', { approved: true });
    await one.status('opinion-delivered');
    expect(await one.track()).toMatchObject({ canRequestReview: true, canRequestReReview: false });
    await requested(one);
    await one.status('under-review');
    expect((await reviewsOf(one)).map((review: any) => review.state)).toEqual(['decided', 'admitted']);
  });
});

describe('a late request', () => {
  it('without a reason is refused in writing, with reason and article, and the case stays filed', async () => {
    const one = await answeredCase();
    await advance({ days: 45 });
    await one.status('archived');
    expect((await one.track()).appeal).toMatchObject({ level: 'review', late: true, causeNeeded: false });
    await requested(one);
    const notice = await eventually('the refusal', async () => {
      const { notices } = await one.view();
      return notices.find((one: any) => one.kind === 'review-refusal');
    });
    expect(notice).toMatchObject({ article: 'reg-35', appeal: expect.stringContaining('正当原因') });
    expect(notice.body).toContain('超过三十日');
    expect((await one.view()).status).toBe('archived');
    expect((await one.track()).appeal).toMatchObject({ causeNeeded: true });
    const again = await askFor('review', one);
    expect([again.status, again.body.errors[0].field]).toEqual([422, 'lateCause']);
  });

  it('with a good reason is admitted, the reason on record, and opens the filed case until it is decided', async () => {
    const one = await answeredCase();
    await advance({ days: 45 });
    await one.status('archived');
    await requested(one, { lateCause: 'illness' });
    await one.complete('examine-review-lateness', {
      admitted: true,
      cause: 'illness',
      grounds: '住院证明属实。',
    });
    await one.status('under-review');
    await decideAppeal('review', one);
    await one.status('review-delivered');
    await advance({ days: 45 });
    expect((await one.status('archived')).closingKind).toBe('review');
  });

  it('with a reason found wanting is refused for good', async () => {
    const one = await answeredCase();
    await advance({ days: 45 });
    await one.status('archived');
    await requested(one, { lateCause: 'other' });
    await one.complete('examine-review-lateness', { admitted: false, grounds: '所述原因不构成正当原因。' });
    const notice = await eventually('the refusal', async () => {
      const { notices } = await one.view();
      return notices.find((one: any) => one.kind === 'review-refusal');
    });
    expect(notice.body).toContain('不构成正当原因');
    const again = await askFor('review', one, { lateCause: 'illness' });
    expect([again.status, again.body.code]).toEqual([409, 'petition.review-refused']);
  });
});

it('ends with the petition when the petitioner withdraws it', async () => {
  const one = await answeredCase();
  await requested(one);
  const task = await one.task('examine-review');
  await new ApiClient().post('/public/withdraw', { ...one.credentials, reason: '问题已经解决' });
  const view = await one.status('withdrawn');
  await eventually('the examination is taken away', async () => {
    const tasks = (await one.view()).tasks;
    return tasks.find((one: any) => one.key === task.key).state === 'cancelled';
  });
  expect(view.notices.filter((notice: any) => notice.kind === 'withdrawal')).toHaveLength(1);
  await eventually('the review is withdrawn', async () => (await reviewsOf(one))[0].state === 'withdrawn');
  expect((await one.track()).appeal).toBeNull();
});

it('is not there before the opinion', async () => {
  const one = await CaseDriver.register();
  await one.task('triage-petition');
  const answer = await askFor('review', one);
  expect([answer.status, answer.body.code]).toEqual([409, 'petition.review-not-open']);
});
