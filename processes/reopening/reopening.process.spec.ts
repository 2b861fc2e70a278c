import { advance, CaseDriver, INVESTIGATION } from '#tests/support/case-driver';
import { answeredCase, askFor } from '#tests/support/appeal-driver';
import { ApiClient } from '#tests/support/api-client';
import { eventually } from '#tests/support/eventually';

const publicly = new ApiClient();
const ask = (one: CaseDriver) =>
  publicly.request('POST', '/public/reopening', {
    ...one.credentials,
    reason: '承诺更换的楼道灯至今没有更换。',
  });

async function closedCase(): Promise<CaseDriver> {
  const one = await answeredCase();
  await advance({ days: 45 });
  await one.status('archived');
  return one;
}

it('reaches the unit head with a clock of its own, and is handled anew to a new opinion', async () => {
  const one = await closedCase();
  expect((await one.track()).reopeningUntil).not.toBeNull();
  expect((await ask(one)).status).toBe(204);
  const task = await one.task('decide-reopening');
  const deadline = await one.deadline('reopening-decision');
  expect([task.group, task.dueAt]).toEqual(['dongjie:head', deadline.dueAt]);
  expect(deadline).toMatchObject({ state: 'running', citation: { id: 'office-rule' } });
  const twice = await ask(one);
  expect([twice.status, twice.body.code]).toEqual([409, 'petition.reopening-already-requested']);
  const appeal = await askFor('review', one);
  expect([appeal.status, appeal.body.code]).toEqual([409, 'petition.reopening-already-requested']);

  const before = await one.deadline('handling');
  await one.complete('decide-reopening', { reopened: true, grounds: '经核实确未更换。' });
  await one.task('investigate-petition');
  const view = await one.view();
  expect(view).toMatchObject({ status: 'accepted', closedAt: null });
  const handling = await one.deadline('handling');
  expect(handling.id).not.toBe(before.id);
  expect(handling.state).toBe('running');
  expect((await one.deadline('reopening-decision')).state).toBe('met');
  expect(view.notices.at(-1)).toMatchObject({ kind: 'rehandling', article: 'reg-34' });
  await one.complete('investigate-petition', INVESTIGATION);
  await one.task('classify-claim');
});

it('is declined in writing with reason and way of appeal, once for each closing', async () => {
  const one = await closedCase();
  expect((await ask(one)).status).toBe(204);
  await one.complete('decide-reopening', { reopened: false, grounds: '承诺事项已经全部落实' });
  const notice = await eventually('the refusal', async () => {
    const { notices } = await one.track();
    return notices.find((one: any) => one.kind === 'reopening-refusal');
  });
  expect(notice).toMatchObject({ article: 'office-rule', appeal: expect.stringContaining('上一级') });
  expect(notice.body).toContain('承诺事项已经全部落实');
  expect((await one.view()).status).toBe('archived');
  expect(await one.track()).toMatchObject({ reopening: 'declined', reopeningUntil: null });
  const again = await ask(one);
  expect([again.status, again.body.code]).toEqual([409, 'petition.reopening-declined']);
  // An appeal is open again as it was.
  expect((await one.track()).appeal).toMatchObject({ level: 'review', late: true });
});

it('is withdrawn with the case that is handled anew', async () => {
  const one = await closedCase();
  await ask(one);
  await one.complete('decide-reopening', { reopened: true, grounds: '经核实确未更换。' });
  await one.status('accepted');
  await publicly.post('/public/withdraw', { ...one.credentials, reason: '问题已经解决' });
  expect((await one.status('withdrawn')).closingKind).toBe('withdrawal');
});

it('can be asked for within its period only, and not before the case is closed', async () => {
  const one = await answeredCase();
  const early = await ask(one);
  expect([early.status, early.body.code]).toEqual([409, 'petition.reopening-not-open']);
  await advance({ days: 45 });
  await one.status('archived');
  await advance({ days: 190 });
  const late = await ask(one);
  expect([late.status, late.body.code]).toEqual([409, 'petition.reopening-too-late']);
  expect((await one.track()).reopeningUntil).toBeNull();
});
