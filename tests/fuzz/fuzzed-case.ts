import { randomUUID } from 'node:crypto';
import { dayAhead } from '#tests/support/absence-driver';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { BacklogDriver } from '#tests/support/backlog-driver';
import { aPetition, aPetitioner, CaseDriver, officeNow, TRIAGE_TO } from '#tests/support/case-driver';
import type { Operation } from '#tests/support/operations';
import type { Samples } from './bad-body';
import { MeetingDriver } from '#tests/support/meeting-driver';
import { ReferralDriver } from '#tests/support/referral-driver';
import { throwAway, type ThrowAway } from './visitors';

/** A real case with everything that an operation can be pointed at. */
export interface FuzzedCase {
  petitionId: string;
  taskKey: string;
  samples: Samples;
  account: ThrowAway;
  /** The address of an operation, its ids real ones. */
  addressOf: (operation: Operation) => string;
}

/** Nothing has this number; a command that could be tried again exists only after a fault. */
const NO_COMMAND = '999999999999';

/** `person` is what is known of its petitioner beside a name and a phone. */
export async function fuzzedCase(person: object = {}): Promise<FuzzedCase> {
  const account = await throwAway();
  const petitioners = [{ ...aPetitioner(), noticeChannels: ['hand'], ...person }];
  const one = await CaseDriver.register(aPetition({ channel: 'letter', petitioners }));
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.complete('accept-petition', { decision: 'accept' });
  const task = await one.task('investigate-petition');
  const handler = await loginAs('handler.dongjie');
  const file = { name: '照片.txt', content: Buffer.from('路灯').toString('base64') };
  const attached = await handler.post(`/petitions/${one.id}/attachments`, file);
  const forwarded = await handler.post(`/petitions/${one.id}/forwardings`, {
    authority: '县水务集团',
    matter: '二次供水水箱清洗',
    lastDay: new Date((await officeNow()).getTime() + 10 * 86_400_000).toISOString().slice(0, 10),
  });
  const view = await one.view();
  const deadline = await one.deadline('handling');
  // Made now: asking for papers that nobody needed before makes them.
  await (await loginAs('supervisor')).download('POST', `/petitions/${one.id}/dossier/zip`);
  const ids: Record<string, string> = {
    petitions: one.id,
    tasks: task.key,
    deadlines: deadline.id,
    documents: view.documents[0].id,
    attachments: attached.id,
    deliveries: view.deliveries[0].id,
    forwardings: forwarded.id,
    people: account.id,
    units: 'qingnianlu',
    roles: await aRole(),
    // Of `paper-templates`.
    templates: 'acceptance',
    outbox: NO_COMMAND,
    // Of no case; the settings allow no host, so that there is none.
    webhooks: randomUUID(),
    // Of `dead-letters`: nothing was given up.
    letters: randomUUID(),
    complaints: await aComplaint(one),
    meetings: await aMeeting(one),
    copies: await aCopy(one),
    comments: await aComment(one),
    // Of `co-signatures`.
    signatures: await aCoSignature(),
    // Of `meetings`.
    cases: one.id,
    // Of `staff-notices`: one to nobody.
    notices: randomUUID(),
    // One that is over; and none.
    absences: await anAbsence(),
    deputyships: randomUUID(),
    // Of `account`: of nobody.
    sessions: randomUUID(),
    // Of `desk`: of nobody.
    views: randomUUID(),
    phrases: randomUUID(),
    // Of no case.
    tags: randomUUID(),
    // Of `assistance-referrals`, and of `assistance-funds`.
    referrals: await aReferral(),
    funds: await ReferralDriver.fund('finance', 1000),
    // Of `assisted-returns`.
    returns: await aReturn(one),
    // Of `designer`.
    processes: 'merged-case',
    ...(await aDraft()),
    milestones: await aMilestone(),
    // Of `case-migrations`: none.
    migrations: randomUUID(),
    // Of `case-moves`: one that is taken back.
    moves: await aMove(one),
  };
  return {
    petitionId: one.id,
    taskKey: task.key,
    account,
    samples: { ...SAMPLES, ...one.credentials, personId: account.id },
    addressOf: ({ path }) =>
      path.replace(/(\w+)\/\{\w+\}/, (_, collection: string) => {
        const id = ids[collection];
        if (!id) throw new Error(`nothing to point ${path} at`);
        return `${collection}/${id}`;
      }),
  };
}

/** An absence that was ended at once, so that nobody is away. */
async function anAbsence(): Promise<string> {
  const handler = await loginAs('handler.agriculture');
  const firstDay = await dayAhead();
  const { id } = await handler.post('/absences', { firstDay, lastDay: firstDay, deputies: [] });
  await handler.post(`/absences/${id}/end`);
  return id;
}

/** A role of the office's own that nobody holds. */
async function aRole(): Promise<string> {
  const name = `试 ${randomUUID().slice(0, 8)}`;
  const admin = await loginAs('admin');
  const { id } = await admin.post('/roles', { nameZh: name, nameEn: name, permissions: ['process.read'] });
  return id;
}

/** A copy of the case to the head of its unit. */
async function aCopy(one: CaseDriver): Promise<string> {
  const { personId } = await loginAs('head.dongjie');
  const handler = await loginAs('handler.dongjie');
  const { ids } = await handler.post(`/petitions/${one.id}/copies`, { personIds: [personId] });
  return ids[0];
}

/** Something that the handler has said of the case. */
async function aComment(one: CaseDriver): Promise<string> {
  const handler = await loginAs('handler.dongjie');
  const comment = { text: '已联系住户。', mentions: [], requestKey: randomUUID() };
  return (await handler.post(`/petitions/${one.id}/comments`, comment)).id;
}

/** The handler of another case asks their head for an opinion on a task of it. */
async function aCoSignature(): Promise<string> {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  const { key } = await one.task('accept-petition');
  const { personId } = await loginAs('head.dongjie');
  const handler = await loginAs('handler.dongjie');
  await handler.post(`/tasks/${key}/claim`);
  return (await handler.post(`/tasks/${key}/co-signatures`, { personIds: [personId] })).ids[0];
}

/** A joint meeting on the case that is planned, so that its participants and its record can be written. */
async function aMeeting(one: CaseDriver): Promise<string> {
  const meeting = await MeetingDriver.propose(one);
  await meeting.plan();
  return meeting.id;
}

/** A proposal to enter a step of the case once more, which is taken back. */
async function aMove(one: CaseDriver): Promise<string> {
  const supervisor = await loginAs('supervisor');
  const [stay] = await supervisor.get(`/petitions/${one.id}/stays`);
  const proposal = { stay: stay.key, toElement: stay.elementId, reason: '重新进入本环节' };
  const { id } = await supervisor.post(`/petitions/${one.id}/moves`, proposal);
  await supervisor.post(`/case-moves/${id}/withdraw`);
  return id;
}

/** A draft of a process, and the version that it was begun from. */
async function aDraft(): Promise<{ drafts: string; bundles: string }> {
  const designer = await loginAs('designer');
  const draft = { title: '模糊测试', note: '' };
  const { id } = await designer.post('/designer/processes/merged-case/drafts', draft);
  return { drafts: id, bundles: (await designer.get(`/designer/drafts/${id}`)).baseDigest };
}

/** Help home that its petitioner has asked for. */
async function aReturn(one: CaseDriver): Promise<string> {
  await new ApiClient().post('/public/assisted-return/request', one.credentials);
  await one.task('make-offer');
  const { returns } = await (await loginAs('registrar')).get(`/petitions/${one.id}/assisted-returns`);
  return returns[0].id;
}

/** A step of the plan of a backlog case, which is a case of its own. */
async function aMilestone(): Promise<string> {
  const backlog = await BacklogDriver.opened();
  await backlog.planned();
  return (await backlog.view()).milestones[0].id;
}

/** A referral of another case, whose petitioner is asked. */
async function aReferral(): Promise<string> {
  return (await (await ReferralDriver.opened()).asked()).id;
}

/** A complaint about an official's conduct, which discipline reads. */
async function aComplaint({ credentials }: CaseDriver): Promise<string> {
  await new ApiClient().post('/public/conduct-complaints', {
    ...credentials,
    requestKey: randomUUID(),
    accusedUnitId: 'dongjie',
    official: '某干部',
    content: '办事人员态度恶劣',
  });
  const complaints: { id: string; receivedAt: string }[] = await (
    await loginAs('discipline')
  ).get('/conduct-complaints');
  return complaints.toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt)).at(-1)!.id;
}

/** What descriptions don't say of a field's form. */
export const SAMPLES: Samples = {
  phone: '13912345678',
  idNumber: '110101199003070038',
  email: 'petitioner@example.org',
  url: 'https://chat.example.org/hook',
  digestAt: '08:30',
  quietFrom: '20:00',
  quietTo: '07:30',
  unitId: 'dongjie',
  accusedUnitId: 'hexi',
  parentId: 'town',
  username: 'fuzz.nobody',
  id: 'fuzz-unit',
  lastDay: '2099-01-04',
  transferOn: '2026-01-05',
  until: '2026-01-05',
  dueOn: '2099-01-04',
  doneOn: '2026-01-05',
  query: 'box=claimed',
  receivedAt: new Date(Date.now() - 3_600_000).toISOString(),
  content: Buffer.from('一段足够长的内容').toString('base64'),
  category: 'claim',
  token: 'no-such-token',
  code: '123456',
  name: '某某',
  stay: '999999999999',
  voids: ['999999999999'],
  fromElement: 'triage-petition',
  toElement: 'triage-petition',
};
