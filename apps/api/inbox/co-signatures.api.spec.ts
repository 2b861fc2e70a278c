import { AbsenceDriver } from '#tests/support/absence-driver';
import { type ApiClient, loginAs } from '#tests/support/api-client';
import { CaseDriver, toDraftedOpinion, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { newcomer } from '#tests/support/newcomer';

const WORD = '受理口径请把关';
const OPINION = '应当先核对物业合同';
const absences = new AbsenceDriver();
afterEach(() => absences.endAll());

interface Waiting {
  one: CaseDriver;
  key: string;
  handler: ApiClient;
  head: ApiClient;
}

/** A case whose acceptance its handler has in hand. */
async function inHand(): Promise<Waiting> {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  const { key } = await one.task('accept-petition');
  const [handler, head] = [await loginAs('handler.dongjie'), await loginAs('head.dongjie')];
  await handler.post(`/tasks/${key}/claim`);
  return { one, key, handler, head };
}

const said = async (who: ApiClient, path: string, body: object) => {
  const { status, body: answer } = await who.request('POST', path, body);
  return { status, code: answer.code };
};
const ask = (who: ApiClient, key: string, ...people: ApiClient[]) =>
  said(who, `/tasks/${key}/co-signatures`, {
    personIds: people.map(({ personId }) => personId),
    word: WORD,
  });
const accept = (who: ApiClient, key: string) =>
  said(who, `/tasks/${key}/complete`, { values: { decision: 'accept' } });
const toGive = async (who: ApiClient, petitionId: string): Promise<any[]> =>
  (await who.get(`/co-signatures?petitionId=${petitionId}`)).items;
const of = (who: ApiClient, key: string): Promise<any[]> => who.get(`/tasks/${key}/co-signatures`);
const told = async (who: ApiClient, petition: CaseDriver): Promise<string[]> =>
  (await who.get('/staff-notices'))
    .filter(
      ({ receiptNumber, task }: any) => (receiptNumber ?? task?.receiptNumber) === petition.receiptNumber,
    )
    .map(({ kind }: any) => kind);

describe('a co-signature', () => {
  it('is waited for, given with an opinion, and stands in the circulation', async () => {
    const { one, key, handler, head } = await inHand();
    const choices = await handler.get(`/tasks/${key}/co-signers`);
    expect(choices.map(({ id }: any) => id)).toContain(head.personId);
    expect(choices.map(({ id }: any) => id)).not.toContain((await loginAs('handler.hexi')).personId);
    expect(await ask(handler, key, head)).toMatchObject({ status: 201 });
    expect(await told(head, one)).toEqual(['co-sign-asked']);
    const refused = await handler.request('POST', `/tasks/${key}/complete`, {
      values: { decision: 'accept' },
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'co-sign.waits']);
    expect(refused.body.detail ?? refused.body.title).toContain('吴国栋');

    const [asked, ...others] = await toGive(head, one.id);
    expect(others).toEqual([]);
    expect(asked).toMatchObject({
      word: WORD,
      askedBy: '苏婷',
      onBehalfOf: null,
      step: { zh: '受理信访事项' },
    });
    const answer = `/co-signatures/${asked.id}/answer`;
    expect(await said(head, answer, { answer: 'objected' })).toEqual({
      status: 422,
      code: 'co-sign.opinion-missing',
    });
    expect(await said(head, answer, { answer: 'objected', opinion: OPINION })).toMatchObject({ status: 204 });
    expect(await said(head, answer, { answer: 'agreed' })).toEqual({ status: 409, code: 'co-sign.over' });
    expect(await toGive(head, one.id)).toEqual([]);
    expect(await told(handler, one)).toContain('co-sign-objected');
    const seen = { signer: '吴国栋', askedBy: '苏婷', word: WORD, state: 'objected', opinion: OPINION };
    expect(await of(handler, key)).toMatchObject([seen]);
    expect(await accept(handler, key)).toMatchObject({ status: 200 });
    const rows = await handler.get(`/petitions/${one.id}/circulation`);
    expect(rows.find((row: any) => row.key === key).coSignatures).toMatchObject([seen]);
    const timeline = await handler.get(`/petitions/${one.id}/timeline`);
    expect(timeline).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          title: expect.objectContaining({ zh: '会签不同意' }),
          data: expect.objectContaining({ coSigner: '吴国栋', comment: OPINION }),
        }),
      ]),
    );
  });

  it('is asked for by who has the task, of people who may see the case, and answered by them', async () => {
    const { one, key, handler, head } = await inHand();
    const [supervisor, stranger] = [await loginAs('supervisor'), await loginAs('handler.hexi')];
    expect(await ask(head, key, supervisor)).toMatchObject({ status: 403 });
    expect(await ask(stranger, key, head)).toMatchObject({ status: 404 });
    expect(await ask(handler, key, stranger)).toEqual({ status: 422, code: 'colleague.may-not-see' });
    expect(await ask(handler, key, handler)).toEqual({ status: 422, code: 'colleague.oneself' });
    await handler.post(`/tasks/${key}/release`);
    expect(await ask(handler, key, head)).toEqual({ status: 409, code: 'inbox.not-assignee' });
    await handler.post(`/tasks/${key}/claim`);
    expect(await ask(handler, key, head)).toMatchObject({ status: 201 });
    const [{ id }] = await toGive(head, one.id);
    for (const other of [handler, supervisor, stranger])
      expect(await said(other, `/co-signatures/${id}/answer`, { answer: 'agreed' })).toEqual({
        status: 404,
        code: 'co-sign.not-found',
      });
    expect(await said(head, `/co-signatures/${id}/take-away`, { reason: '不需要了' })).toEqual({
      status: 403,
      code: 'co-sign.not-yours',
    });
    expect(await said(handler, `/co-signatures/${id}/take-away`, { reason: ' ' })).toMatchObject({
      status: 422,
    });
    expect(await said(handler, `/co-signatures/${id}/take-away`, { reason: '不需要了' })).toMatchObject({
      status: 204,
    });
    expect(await told(head, one)).toContain('co-sign-taken-away');
    expect(await of(handler, key)).toMatchObject([{ state: 'taken-away', reason: '不需要了' }]);
    expect(await accept(handler, key)).toMatchObject({ status: 200 });
  });

  it('lets one of two win: who asks, or who completes; who answers, or who takes away; who asks first', async () => {
    for (let round = 0; round < 3; round++) {
      const { one, key, handler, head } = await inHand();
      const [asked, completed] = await Promise.all([ask(handler, key, head), accept(handler, key)]);
      if (asked.status === 201) expect(completed).toEqual({ status: 409, code: 'co-sign.waits' });
      else expect([asked, completed.status]).toEqual([{ status: 409, code: 'inbox.not-open' }, 200]);
      expect(await toGive(head, one.id)).toHaveLength(asked.status === 201 ? 1 : 0);

      const other = await inHand();
      const presses = await Promise.all([0, 1].map(() => ask(other.handler, other.key, other.head)));
      expect(presses.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(presses.find(({ status }) => status === 409)?.code).toBe('co-sign.asked-already');
      const [{ id }] = await toGive(other.head, other.one.id);
      const both = await Promise.all([
        said(other.head, `/co-signatures/${id}/answer`, { answer: 'agreed' }),
        said(other.handler, `/co-signatures/${id}/take-away`, { reason: '不需要了' }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
      expect(both.find(({ status }) => status === 409)?.code).toBe('co-sign.over');
      const won = both[0]!.status === 204 ? 'agreed' : 'taken-away';
      expect(await of(other.handler, other.key)).toMatchObject([{ state: won }]);
    }
  });

  it('is given by a deputy while the signer is away, never by who asks', async () => {
    const { one, key, handler, head } = await inHand();
    const supervisor = await loginAs('supervisor');
    expect(await ask(handler, key, head)).toMatchObject({ status: 201 });
    const [{ id }] = await toGive(head, one.id);
    await absences.away('head.dongjie', ['supervisor', 'handler.dongjie']);
    expect(await toGive(handler, one.id)).toEqual([]);
    const agree = { answer: 'agreed' };
    expect(await said(handler, `/co-signatures/${id}/answer`, agree)).toMatchObject({ status: 404 });
    expect(await toGive(supervisor, one.id)).toMatchObject([{ id, onBehalfOf: '吴国栋' }]);
    expect((await of(handler, key))[0].awayUntil).toMatch(/^\d{4}-/);
    expect(await said(supervisor, `/co-signatures/${id}/answer`, agree)).toMatchObject({ status: 204 });
    const deputy = (await supervisor.get('/auth/me')).displayName;
    expect(await of(handler, key)).toMatchObject([{ signer: '吴国栋', state: 'agreed', deputy }]);
  });

  it('lapses when the signer leaves, and who waits for it is told', async () => {
    const { one, key, handler } = await inHand();
    const leaver = await newcomer('会签甲', 'petition-office:registrar');
    expect(await ask(handler, key, leaver.client)).toMatchObject({ status: 201 });
    const [{ id }] = await toGive(leaver.client, one.id);
    const admin = await loginAs('admin');
    expect((await admin.request('PATCH', `/people/${leaver.id}`, { active: false })).status).toBe(200);
    expect(await told(handler, one)).toContain('co-sign-lapsed');
    expect(await of(handler, key)).toMatchObject([{ id, state: 'lapsed' }]);
    expect(await accept(handler, key)).toMatchObject({ status: 200 });
  });

  it('lapses when the case goes back from its task', async () => {
    const one = await CaseDriver.register();
    await toDraftedOpinion(one);
    const { key } = await one.task('sign-opinion');
    const [handler, head] = [await loginAs('handler.dongjie'), await loginAs('head.dongjie')];
    await head.post(`/tasks/${key}/claim`);
    expect(await ask(head, key, handler)).toMatchObject({ status: 201 });
    const [{ id }] = await toGive(handler, one.id);
    await head.post(`/tasks/${key}/send-back`, { step: 'draft-opinion', reason: '依据不足' });
    expect(await toGive(handler, one.id)).toEqual([]);
    expect(await said(handler, `/co-signatures/${id}/answer`, { answer: 'agreed' })).toEqual({
      status: 409,
      code: 'co-sign.over',
    });
    await eventually('it has lapsed', async () => (await of(head, key))[0].state === 'lapsed');
  });
});
