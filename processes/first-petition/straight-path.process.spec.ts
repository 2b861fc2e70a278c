import {
  advance,
  aPetition,
  CaseDriver,
  INVESTIGATION,
  officeDay,
  OPINION,
  toDeliveredOpinion,
  toDraftedOpinion,
  TRIAGE_TO,
} from '#tests/support/case-driver';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { eventually } from '#tests/support/eventually';

const contacted = async () => ({ contacted: true, contactedOn: await officeDay(), satisfaction: 5 });

describe('the straight path', () => {
  it('runs from a letter to the archived dossier, each notice given once', async () => {
    const one = await CaseDriver.register();
    await toDeliveredOpinion(one);
    await one.complete('return-visit', await contacted());
    expect((await one.view()).status).toBe('opinion-delivered');
    // A petitioner's last day moves past a holiday.
    await advance({ days: 42 });

    const view = await one.status('archived');
    expect(view.closingKind).toBe('opinion');
    expect(view.notices.map((notice: any) => notice.kind)).toEqual([
      'registration-receipt',
      'acceptance',
      'opinion',
    ]);
    expect(view.deadlines.filter((one: any) => one.state === 'running')).toEqual([]);
    const met = Object.fromEntries(view.deadlines.map((one: any) => [one.rowId, one.state]));
    expect(met).toMatchObject({
      'registration-decision': 'met',
      'acceptance-notice': 'met',
      objection: 'cancelled',
      handling: 'met',
      'review-request': 'met',
      'return-visit': 'met',
    });
    const supervisor = await loginAs('supervisor');
    const diagram = await eventually('the instance has ended', async () => {
      const diagram = await supervisor.get(`/petitions/${one.id}/diagram`);
      // Between two steps nothing is active for a moment: the last one tells.
      return diagram.completed.includes('archive-dossier') && diagram.active.length === 0 && diagram;
    });
    expect(diagram.completed).toEqual(
      expect.arrayContaining(['register-petition', 'sign-opinion', 'deliver-opinion', 'archive-dossier']),
    );
  });

  it('takes a petition from the public page with receipt number and query code alone', async () => {
    const visitor = new ApiClient();
    const receipt = await visitor.post('/public/petitions', aPetition());
    expect(receipt).toMatchObject({
      receiptNumber: expect.stringMatching(/^XF\d{14}$/),
      queryCode: expect.stringMatching(/^[2-9A-HJKMNP-Z]{10}$/),
    });
    const { receiptNumber, queryCode } = receipt;
    const seen = await visitor.post('/public/track', { receiptNumber, queryCode });
    expect(seen).toMatchObject({ receiptNumber: receipt.receiptNumber, canWithdraw: true, canRate: false });
  });

  it('is shorter by the simplified procedure: 3 working days to accept, 10 to handle', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('hexi', { procedure: 'simplified' }));
    expect((await one.task('accept-petition')).dueAt).toBe(
      (await one.deadline('simplified-acceptance')).dueAt,
    );
    await one.complete('accept-petition', { decision: 'accept' });
    expect((await one.task('reply-simply')).dueAt).toBe((await one.deadline('simplified-handling')).dueAt);
    await one.complete('reply-simply', { suitable: true, ...OPINION });
    await one.complete('sign-opinion', { approved: true });
    const view = await one.status('opinion-delivered');
    expect(view.tasks.map((task: any) => task.elementId)).not.toContain('investigate-petition');
    expect((await one.deadline('simplified-handling')).state).toBe('met');
  });

  it('leaves the simplified procedure when the matter proves unfit: 60 days from acceptance, told with the reason', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('hexi', { procedure: 'simplified' }));
    await one.complete('accept-petition', { decision: 'accept' });
    await one.complete('reply-simply', { suitable: false, conversionReason: '双方对事实有争议，需要调查。' });
    const task = await one.task('investigate-petition');
    const handling = await one.deadline('handling');
    expect(task.dueAt).toBe(handling.dueAt);
    const view = await one.view();
    expect(view).toMatchObject({ procedure: 'ordinary', status: 'accepted' });
    expect(new Date(handling.countedFrom).getTime()).toBe(new Date(view.acceptedAt).getTime());
    expect((await one.deadline('simplified-handling')).state).toBe('cancelled');
    expect(view.notices.at(-1)).toMatchObject({ kind: 'procedure-changed', article: 'reg-34' });
    expect(view.notices.at(-1).body).toContain('双方对事实有争议');
  });

  it('sends a draft back to the drafter until the head signs', async () => {
    const one = await CaseDriver.register();
    await toDraftedOpinion(one);
    await one.complete('sign-opinion', { approved: false, comment: '请补充依据。' });
    await one.complete('draft-opinion', { ...OPINION, basis: '《物业管理条例》第四十五条' });
    await one.complete('sign-opinion', { approved: true });
    const view = await one.status('opinion-delivered');
    const opinions = view.documents.filter((document: any) => document.kind === 'opinion');
    expect(opinions.map((document: any) => document.state)).toEqual(['draft', 'issued']);
    expect(view.notices.at(-1).body).toContain('第四十五条');
  });
});

describe('the three branches', () => {
  const classified = async (values: Record<string, unknown>, next: string) => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    await one.complete('accept-petition', { decision: 'accept' });
    await one.complete('investigate-petition', INVESTIGATION);
    await one.complete('classify-claim', { grounds: '根据调查认定的事实和证据。', ...values });
    await one.task(next);
    return one;
  };

  it('resolves a reasonable claim', async () => {
    await classified({ finding: 'reasonable', hardship: false }, 'resolve-claim');
  });

  it('explains the policy where the claim is unreasonable', async () => {
    const one = await classified({ finding: 'unreasonable', hardship: false }, 'explain-policy');
    await one.complete('explain-policy', {
      explanation: '已当面说明现行政策不支持该项诉求。',
      policyBasis: '县政府有关文件',
      explainedOn: await officeDay(),
    });
    await one.task('draft-opinion');
  });

  it('refers for assistance where the claim is partly reasonable and the household in hardship', async () => {
    const one = await classified({ finding: 'partly', hardship: true }, 'describe-hardship');
    const { tasks } = await one.view();
    expect(tasks.map(({ elementId }: any) => elementId)).not.toContain('draft-opinion');
  });
});

describe('mediation and hearing', () => {
  const until = async (hearing: string) => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    await one.complete('accept-petition', { decision: 'accept' });
    await one.complete('investigate-petition', {
      ...INVESTIGATION,
      hearing,
      ...(hearing === 'hearing' ? { hearingPlan: '三月十二日上午九时，镇政府二楼会议室' } : {}),
    });
    return one;
  };

  it('writes an agreement after a mediation that both sides agreed to', async () => {
    const one = await until('mediation');
    await one.complete('hold-mediation', {
      heldAt: await officeDay(),
      participantsCount: 3,
      agreed: true,
      summary: '物业十日内修复，业主补缴物业费。',
    });
    await one.task('classify-claim');
    expect((await one.view()).documents.map((document: any) => document.kind)).toContain('mediation');
    // A party to it gets it: by notice, and to download.
    const given = await one.track();
    expect(given.notices.at(-1)).toMatchObject({ kind: 'mediation', article: 'reg-33' });
  });

  it('tells the petitioner of a hearing, and goes on after it', async () => {
    const one = await until('hearing');
    await one.task('hold-hearing');
    const notice = (await one.track()).notices.find((one: any) => one.kind === 'hearing-notice');
    expect(notice.body).toContain('三月十二日上午九时');
    await one.complete('hold-hearing', {
      heldAt: await officeDay(),
      chair: '镇司法所',
      summary: '双方陈述并出示证据。',
      conclusion: '事实清楚，责任在物业。',
    });
    await one.task('classify-claim');
  });
});
