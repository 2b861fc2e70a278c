import {
  aPetition,
  aPetitioner,
  advance,
  CaseDriver,
  memberOf,
  toDeliveredOpinion,
  toDraftedOpinion,
  TRIAGE_TO,
} from '#tests/support/case-driver';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { askFor, decideAppeal } from '#tests/support/appeal-driver';
import { eventually } from '#tests/support/eventually';

describe('the ways out of triage', () => {
  it('refuses with reason, article and the way to appeal in the notice', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', {
      ...TRIAGE_TO('dongjie'),
      admissible: false,
      unitId: undefined,
      procedure: undefined,
      targetAuthority: '县人民政府行政复议机构',
      reason: '反映的事项没有具体事实，经两次联系未能补充。',
    });
    const view = await one.status('refused');
    const notice = view.notices.find((one: any) => one.kind === 'refusal');
    expect(notice.body).toContain('没有具体事实');
    expect(notice.body).toContain('县人民政府行政复议机构');
    expect(notice.article).toBe('reg-22');
    expect(notice.appeal).toMatch(/上一级/);
    expect((await one.track()).notices.map((one: any) => one.kind)).toContain('refusal');
  });

  it('tells where to go when a court, arbitration or appeal is competent', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', {
      category: 'claim',
      competence: 'judicial',
      repeat: 'none',
      urgency: 'normal',
      targetAuthority: '县人民法院',
      reason: '劳动争议应当先行仲裁。',
    });
    const view = await one.status('redirected');
    expect(view.notices.at(-1).body).toContain('县人民法院');
  });

  it('forwards to another competent authority', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', {
      category: 'suggestion',
      competence: 'other-authority',
      repeat: 'none',
      urgency: 'normal',
      targetAuthority: '县交通运输局',
    });
    expect((await one.status('forwarded')).notices.at(-1).body).toContain('县交通运输局');
  });

  it('refuses a triage that breaks a rule and changes nothing', async () => {
    const one = await CaseDriver.register();
    const task = await one.task('triage-petition');
    const registrar = await loginAs('registrar');
    const attempt = (values: object) => registrar.request('POST', `/tasks/${task.key}/complete`, { values });
    const unknownUnit = await attempt(TRIAGE_TO('no-such-unit'));
    expect(unknownUnit.status).toBe(422);
    expect(unknownUnit.body.errors[0].field).toBe('unitId');
    const { unitId: _, ...refusal } = TRIAGE_TO('dongjie', { admissible: false });
    const noReason = await attempt({ ...refusal, targetAuthority: '县人民法院' });
    expect([noReason.status, noReason.body.errors[0].field]).toEqual([422, 'values.reason']);
    const nowhere = await attempt({ ...refusal, reason: '同一事项已有生效判决。' });
    expect([nowhere.status, nowhere.body.errors[0].field]).toEqual([422, 'values.targetAuthority']);
    expect((await one.view()).status).toBe('received');
  });
});

describe('a repeated petition', () => {
  it('is found, joins the earlier case and is answered by its opinion', async () => {
    const petitioners = [aPetitioner()];
    const subject = `村道路面破损积水无法通行 ${Date.now()}`;
    const first = await CaseDriver.register({ petitioners, subject });
    await first.task('triage-petition');
    const second = await CaseDriver.register({ petitioners, subject });
    await second.task('triage-petition');
    expect((await second.view()).related).toMatchObject([{ id: first.id, relation: 'may-repeat' }]);

    await second.complete('triage-petition', {
      category: 'claim',
      competence: 'this-office',
      repeat: 'join',
      earlierPetition: first.receiptNumber,
      urgency: 'normal',
    });
    await second.status('joined');
    await toDeliveredOpinion(first);
    const told = await second.track();
    expect(told.notices.map((notice: any) => notice.kind)).toEqual([
      'registration-receipt',
      'joined',
      'opinion',
    ]);
  });

  it('of an answered case is answered with its opinion at once, and new facts open a case of their own', async () => {
    const petitioners = [aPetitioner()];
    const first = await CaseDriver.register({ petitioners });
    await toDeliveredOpinion(first);
    const opinion = (await first.track()).notices.find((notice: any) => notice.kind === 'opinion');

    const repeat = await CaseDriver.register({ petitioners });
    await repeat.complete('triage-petition', {
      category: 'claim',
      competence: 'this-office',
      repeat: 'join',
      earlierPetition: first.receiptNumber,
      urgency: 'normal',
    });
    await repeat.status('joined');
    const answer = (await repeat.track()).notices.at(-1);
    expect(answer).toMatchObject({ kind: 'earlier-answer', article: 'reg-22' });
    expect(answer.body).toContain(opinion.body);
    expect(answer.body).toContain(first.receiptNumber);
    // The opinion's own window goes on as it was, and what is decided of it reaches the repeat as well.
    expect((await askFor('review', first)).status).toBe(204);
    await decideAppeal('review', first);
    expect((await repeat.track()).notices.at(-1).kind).toBe('review-opinion');

    const fresh = await CaseDriver.register({ petitioners });
    await fresh.complete('triage-petition', TRIAGE_TO('dongjie'));
    await fresh.task('accept-petition');
  });

  it('joins neither a stranger’s case nor one that ended without an opinion', async () => {
    const petitioners = [aPetitioner()];
    const strangers = await CaseDriver.register();
    const withdrawn = await CaseDriver.register({ petitioners });
    await withdrawn.task('triage-petition');
    await new ApiClient().post('/public/withdraw', { ...withdrawn.credentials, reason: '问题已经解决' });
    await withdrawn.status('withdrawn');

    const again = await CaseDriver.register({ petitioners });
    const task = await again.task('triage-petition');
    for (const earlier of [strangers, withdrawn]) {
      const answer = await (
        await loginAs('registrar')
      ).request('POST', `/tasks/${task.key}/complete`, {
        values: {
          category: 'claim',
          competence: 'this-office',
          repeat: 'join',
          earlierPetition: earlier.receiptNumber,
          urgency: 'normal',
        },
      });
      expect([answer.status, answer.body.errors[0].field]).toEqual([422, 'earlierPetition']);
    }
  });
});

describe('an anonymous petition', () => {
  it('is handled to its opinion and archived without notice, visit or review window', async () => {
    const one = await CaseDriver.register({ anonymous: true, petitioners: [] });
    await toDraftedOpinion(one);
    await one.complete('sign-opinion', { approved: true });
    const view = await one.status('archived');
    expect(view.notices).toEqual([]);
    expect(view.deadlines.map((deadline: any) => deadline.rowId)).not.toContain('return-visit');
  });
});

describe('an objection of the unit', () => {
  it('goes back to triage when it is upheld', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    await one.complete('accept-petition', {
      decision: 'object',
      reason: '该路段属河西街道管辖，不在我办范围。',
    });
    await one.complete('decide-objection', { upheld: true, reason: '经核实情况属实。' });
    await one.complete('triage-petition', TRIAGE_TO('hexi'));
    const task = await one.task('accept-petition');
    expect(memberOf(task.group)).toBe('handler.hexi');
  });

  it('stays with the unit when it is rejected', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    await one.complete('accept-petition', { decision: 'object', reason: '本办人手不足，请求改派其他单位。' });
    await one.complete('decide-objection', { upheld: false, reason: '理由不成立，仍由你办办理。' });
    await one.complete('accept-petition', { decision: 'accept' });
    await one.status('accepted');
  });

  it('is refused after five working days', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    const task = await one.task('accept-petition');
    await advance({ days: 15 });
    const answer = await (
      await loginAs('handler.dongjie')
    ).request('POST', `/tasks/${task.key}/complete`, {
      values: { decision: 'object', reason: '该路段属河西街道管辖，不在我办范围。' },
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'petition.objection-late']);
    // The right has lapsed; nobody is urged for not having used it.
    const objection = await eventually('the right has lapsed', async () => {
      const deadline = await one.deadline('objection');
      return deadline.state === 'met' && deadline;
    });
    expect(objection.late).toBe(false);
    expect(objection.changes.map((change: any) => change.kind)).toEqual(['lapsed']);
    await one.complete('accept-petition', { decision: 'accept' });
  });
});

describe('an accusation', () => {
  const accusation = () =>
    CaseDriver.register({ category: 'accusation', accusedUnitId: 'dongjie', petitioners: [aPetitioner()] });

  it('goes the protected way to an answer, unseen by registrar, supervisor and the accused', async () => {
    const one = await accusation();
    const task = await one.task('triage-petition');
    expect(task.group).toBe('discipline:discipline');
    for (const name of [
      'registrar',
      'supervisor',
      'head.dongjie',
      'handler.qingnianlu',
      'leader',
      'auditor',
    ]) {
      const reader = await loginAs(name);
      expect((await reader.request('GET', `/petitions/${one.id}`)).status).toBe(404);
      const found = await reader.request('GET', `/petitions?q=${one.receiptNumber}`);
      expect(found.body.items).toEqual([]);
    }
    await one.complete('triage-petition', {
      category: 'accusation',
      competence: 'this-office',
      urgency: 'normal',
    });
    await one.complete('handle-accusation', {
      finding: 'substantiated',
      opinion: '经查，反映的问题部分属实，已作处理。',
      reply: '您反映的问题已经查实并依纪处理。',
    });
    const view = await one.status('archived');
    expect(view.notices.at(-1)).toMatchObject({ kind: 'accusation-reply', article: 'reg-30' });
  });

  it('against the town itself still reaches the discipline office, and nobody else', async () => {
    const receipt = await new ApiClient().post(
      '/public/petitions',
      aPetition({ category: 'accusation', accusedUnitId: 'town' }),
    );
    const found = async (name: string) =>
      (await (await loginAs(name)).get(`/petitions?q=${receipt.receiptNumber}`)).items.length;
    for (const name of ['leader', 'registrar', 'supervisor', 'head.dongjie'])
      expect(await found(name)).toBe(0);
    expect(await found('discipline')).toBe(1);
  });
});
