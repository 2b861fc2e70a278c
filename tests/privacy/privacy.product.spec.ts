import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { Mailbox, Receiver } from '#libs/delivery/courier.fixture';
import { readable } from '#libs/reminder/reminder.fixture';
import { REMINDER_KINDS } from '#libs/reminder/vocabulary';
import { Engine } from '#libs/zeebe/engine';
import { assistanceReferral } from '#processes/assistance-referral/assistance-referral.gen';
import { assistedReturn } from '#processes/assisted-return/assisted-return.gen';
import { backlogCase } from '#processes/backlog-case/backlog-case.gen';
import { erasureRequest } from '#processes/erasure-request/erasure-request.gen';
import { firstPetition } from '#processes/first-petition/first-petition.gen';
import { mergedCase } from '#processes/merged-case/merged-case.gen';
import { jointMeeting } from '#processes/joint-meeting/joint-meeting.gen';
import { meetingReminder } from '#processes/meeting-reminder/meeting-reminder.gen';
import { meetingResolution } from '#processes/meeting-resolution/meeting-resolution.gen';
import { reReview } from '#processes/re-review/re-review.gen';
import { supervision } from '#processes/supervision/supervision.gen';
import { reopening } from '#processes/reopening/reopening.gen';
import { review } from '#processes/review/review.gen';
import { loginAs } from '#tests/support/api-client';
import { advance, CaseDriver } from '#tests/support/case-driver';
import { choosesEverything } from '#tests/support/choose-reminders';
import { engineAddresses } from '#tests/support/engine-addresses';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';
import { OwnProduct } from '#tests/support/own-product';
import { settled } from '#tests/support/settled';
import { MarkedCases } from './marked-cases';
import { Markers } from './markers';
import { Overheard } from './overheard';
import { columnsWith, filesOf, filesWith } from './places';

/** Every process that people work in. */
const ROOMS = [
  erasureRequest,
  firstPetition,
  mergedCase,
  review,
  reReview,
  reopening,
  jointMeeting,
  meetingReminder,
  meetingResolution,
  supervision,
  assistedReturn,
  backlogCase,
  assistanceReferral,
];
/**
 * A product of its own: the engine's log is then as young as the cases, and holds everything that was ever given to it. An
 * older one has been cut behind a snapshot, and what is not found there proves nothing.
 */
const product = new OwnProduct('privacy');
const sharedDataDir = process.env.TEST_DATA_DIR;
/** What every reminder, and every message to a petitioner, says as it leaves. */
const mailbox = new Mailbox();
/** The office's chat, which gets every kind of reminder of everybody. */
const receiver = new Receiver();
/** Of every post that has to do with the cases; they are reminded of everything. */
const REMINDED = [
  'registrar',
  'supervisor',
  'discipline',
  'handler.dongjie',
  'head.dongjie',
  'civil-affairs',
  'finance',
];
let database: OfficeDatabase;
const markers = new Markers();
const cases = new MarkedCases(markers);
/** Put into the engine on purpose, before and after the cases: where these are found, markers would be. */
const controls = ['before', 'after'].map((when) => `对照籭虪 ${when} ${process.pid}${Date.now()}`);
/** What a watch is given for the id of its deadline, so that its job fails on it. */
const noId = `no-id-${process.pid}${Date.now()}`;
let engine: Engine;
let overheard: Overheard;

async function publish(word: string): Promise<void> {
  const outcome = await engine.publishMessage({
    name: 'privacy-control',
    correlationKey: 'control',
    messageId: `privacy-${Date.now()}`,
    variables: { word },
    // Kept in the log only, as the variables of an instance are that has ended.
    ttlMs: 0,
  });
  if (outcome.kind !== 'done') throw new Error(`the control was not published: ${outcome.kind}`);
}

/** A job whose input is wrong becomes an incident, with a message that everybody in operations reads. */
async function provokeIncident(): Promise<{ message: string }> {
  await engine.createInstance('deadline-watch', {
    deadlineId: noId,
    petitionId: cases.petitionIds[0],
    stage: 'yellow',
    nextAt: '2020-01-01T00:00:00Z',
    watch: 'running',
  });
  const incident = await eventually('an incident', async () => {
    const rows = await database.rows<{ message: string; instanceKey: string }>(
      `SELECT message, instance_key AS "instanceKey" FROM incident
       WHERE state = 'open' AND element_id = 'mark-yellow' ORDER BY key DESC LIMIT 1`,
    );
    return rows[0];
  });
  await engine.cancelInstance(incident.instanceKey);
  return incident;
}

let incident: { message: string };

beforeAll(async () => {
  await mailbox.open();
  await receiver.open();
  await product.up({
    SMTP_URL: mailbox.url,
    SMTP_FROM: 'office@example.org',
    SMTP_REQUIRE_TLS: 'false',
    WEBHOOK_HOSTS: `${new URL(receiver.url).host}=private`,
    WEBHOOK_HTTP_ON_LOOPBACK: 'true',
  });
  process.env.TEST_DATA_DIR = product.dataDir;
  database = new OfficeDatabase();
  engine = new Engine(engineAddresses());
  overheard = await Overheard.start();
  await publish(controls[0]!);
  for (const username of REMINDED) {
    await choosesEverything(await loginAs(username), mailbox, `${username}@example.org`);
  }
  await (
    await loginAs('admin')
  ).post('/operations/webhooks', { name: '群', url: receiver.url, kinds: REMINDER_KINDS, active: true });
  await cases.run();
  incident = await provokeIncident();
  await settled(database);
  await publish(controls[1]!);
}, 400_000);

afterAll(async () => {
  await overheard.stop();
  await engine.close();
  await database.close();
  process.env.TEST_DATA_DIR = sharedDataDir;
  await product.end();
  await mailbox.close();
  await receiver.close();
});

it('runs every user task, and fills in every text that a form asks for', async () => {
  const asked = ROOMS.flatMap(({ processId }) => {
    const folder = join(projectRoot, 'processes', processId, 'forms');
    if (!existsSync(folder)) return [];
    return readdirSync(folder).flatMap((file) => {
      const { components } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return components
        .filter(({ type }: { type: string }) => type === 'textfield' || type === 'textarea')
        .map(({ key }: { key: string }) => `${file.replace('.form', '')}.${key}`);
    });
  });
  const codes = new Set([
    'triage-petition.unitId',
    'triage-petition.earlierPetition',
    'plan-meeting.startsAt',
    'make-offer.leaderUnitId',
    'describe-hardship.documentId',
    'decide-civil-affairs.fundId',
    'decide-finance.fundId',
    'record-payment.receiptId',
    'sign-opinion.paperHash',
    'sign-review.paperHash',
    'sign-re-review.paperHash',
    'sign-minutes.paperHash',
  ]);
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((label) => !codes.has(label) && !markers.labels.has(label))).toEqual([]);

  const done = await database.rows<{ id: string }>(
    `SELECT DISTINCT element_id AS id FROM task WHERE (petition_id = ANY ($1) OR meeting_id IN
       (SELECT meeting_id FROM meeting_item WHERE petition_id = ANY ($1))) AND state = 'completed' ORDER BY 1`,
    [cases.petitionIds],
  );
  expect(done.map(({ id }) => id)).toEqual(ROOMS.flatMap((room) => Object.keys(room.userTasks)).sort());
});

it('runs every service task', async () => {
  const done = await database.rows<{ type: string }>(
    `SELECT DISTINCT type FROM job_result WHERE type !~ '^(deadline-watch|retention-check|meeting-year-check)[.]' ORDER BY 1`,
  );
  expect(done.map(({ type }) => type)).toEqual(
    ROOMS.flatMap((room) => [...room.jobTypes])
      // Only when a retention period is over, years from here.
      .filter((type) => type !== 'erasure-request.list-asked-case')
      .sort(),
  );
});

describe('the engine', () => {
  it('is searched where its variables are', () => {
    const files = filesOf('broker');
    for (const control of controls) expect(filesWith(files, [control])).not.toEqual([]);
    for (const id of cases.petitionIds) expect(filesWith(files, [id])).not.toEqual([]);
  });

  it('holds no text that anybody wrote and nothing that names a person', () => {
    expect(filesWith(filesOf('broker'), [...markers.texts, ...markers.personal])).toEqual([]);
  });
});

describe('the outbox', () => {
  it('was given commands of every kind, none with a text or a person', async () => {
    const commands = await overheard.commands();
    const kinds = new Set(commands.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      'cancel-instance',
      'complete-task',
      'move-task',
      'publish-message',
      'start-instance',
    ]);
    const words = [...markers.texts, ...markers.personal];
    expect(commands.filter(({ payload }) => words.some((word) => payload.includes(word)))).toEqual([]);
  });

  it('and what was notified says none either', () => {
    expect(overheard.notifications.length).toBeGreaterThan(50);
    const words = [...markers.texts, ...markers.personal];
    expect(overheard.notifications.filter((told) => words.some((word) => told.includes(word)))).toEqual([]);
  });
});

describe('what is sent', () => {
  it('are lights, notices and digests, and they say no text and no person', async () => {
    // One more, which nobody sees to: it is told of as a task, and when its light turns.
    const { receiptNumber } = await CaseDriver.register({
      subject: markers.text('petition.subject'),
      content: markers.text('petition.content'),
      petitioners: [markers.person],
    });
    const toldOf = (said: string) =>
      eventually(`${said} ${receiptNumber}`, async () => {
        const told = mailbox.mails
          .map(readable)
          .some((mail) => mail.includes(said) && mail.includes(receiptNumber));
        // The next e-mail is sent some minutes later.
        if (!told) await advance({ minutes: 6 });
        return told;
      });
    await toldOf('新任务');
    await advance({ days: 40 });
    await toldOf('转为红灯');
    const kinds = await database.rows<{ kind: string }>('SELECT DISTINCT kind FROM reminder');
    expect(kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['meeting', 'new-task', 'other', 'red', 'yellow']),
    );
    const sent = mailbox.mails.map(readable);
    expect(sent.filter((mail) => mail.includes('每日摘要'))).not.toEqual([]);
    // The addresses of petitioners stand in the heads of what they are sent themselves.
    const told = sent.filter((mail) => !mail.includes(`To: ${markers.person.email}`));
    const words = [...markers.texts, ...markers.personal];
    expect(told.filter((mail) => words.some((word) => mail.includes(word)))).toEqual([]);
    const posted = receiver.hooks.map(({ headers, body }) => JSON.stringify(headers) + body);
    expect(posted.filter((one) => one.includes(receiptNumber))).not.toEqual([]);
    expect(posted.filter((one) => words.some((word) => one.includes(word)))).toEqual([]);
    const own = sent
      .filter((mail) => !told.includes(mail))
      .map((mail) => mail.replaceAll(markers.person.email, ''));
    expect(own.filter((mail) => words.some((word) => mail.includes(word)))).toEqual([]);
  });
});

describe('the logs', () => {
  it('hold none', () => {
    const files = filesOf('logs');
    expect(files.map((file) => file.split('/').at(-1))).toEqual(
      expect.arrayContaining(['api.log', 'broker.log', 'postgres.log', 'worker.log']),
    );
    expect(filesWith(files, ['/api/petitions/:id/reveal'])).not.toEqual([]);
    expect(filesWith([...files, ...filesOf('run')], [...markers.texts, ...markers.personal, noId])).toEqual(
      [],
    );
  });
});

describe('the file store', () => {
  it('holds what was attached, and none of it can be read there', () => {
    const files = filesOf('files');
    expect(files.length).toBeGreaterThanOrEqual(2);
    expect(filesWith(files, [...markers.texts, ...markers.personal])).toEqual([]);
  });
});

describe('the database', () => {
  it('has what people wrote where it belongs, and nowhere else', async () => {
    expect(await columnsWith(database, markers.texts)).toEqual([
      'assistance_decision.conditions',
      'assistance_decision.reasons',
      'assistance_payment.voucher',
      'assistance_question.question',
      'assistance_question.reply',
      'assistance_referral.follow_up_report',
      'assisted_return.help',
      'assisted_return.plan',
      'assisted_return.promised_plan',
      'assisted_return.transfer_body',
      'assisted_return.transfer_number',
      'attachment.name',
      'backlog_act.record',
      'backlog_case.end_reason',
      'backlog_case.plan',
      'backlog_case.reason',
      'backlog_meeting.record',
      'backlog_milestone.what',
      'case_copy.word',
      'case_merge.end_reason',
      'case_merge.reason',
      'case_move.reason',
      'case_move.word',
      'case_split.reason',
      'case_text.body',
      'co_signature.opinion',
      'co_signature.reason',
      'co_signature.word',
      'comment_version.text',
      'deadline_change.reason',
      'document.body',
      'document.field_values',
      'dossier_entry.data',
      'erasure_request.reason',
      'forwarding.answer',
      'forwarding.answered_by',
      'forwarding.authority',
      'forwarding.matter',
      'interest.reason',
      'meeting.minutes',
      'meeting.place',
      'meeting_item.outcome',
      'meeting_item.reason',
      'meeting_participant.position',
      'meeting_position.text',
      'meeting_task.report',
      'meeting_task.what',
      'notice.body',
      'petition.content',
      'petition.demand',
      'petition.place',
      'petition.subject',
      'rating.comment',
      'reopening.reason',
      'review.reason',
      'step_back.reason',
      'supervision.reason',
      'task.outcome',
      'task.subject',
      'task_delegation.answer',
      'task_delegation.word',
      'unit_transfer.reason',
      // Why personal fields were shown.
      'unmasking.reason',
    ]);
  });

  it('says nothing that anybody wrote in the audit', async () => {
    const words = markers.texts.map((word) => `%${word}%`);
    const entries = await database.rows<{ action: string; detail: object }>(
      `SELECT action, detail FROM audit_entry WHERE detail::text LIKE ANY ($1)`,
      [words],
    );
    expect(entries).toEqual([]);
    const [reveal] = await database.rows<{ detail: object }>(
      `SELECT detail FROM audit_entry WHERE action = 'petition.reveal' AND subject_id = ANY ($1)`,
      [cases.petitionIds],
    );
    expect(Object.keys(reveal?.detail ?? {}).sort()).toEqual(['fields', 'unmaskingId']);
  });

  it('has no name, number or address in the clear anywhere, in no table', async () => {
    // One of them has had what reaches the person erased.
    const kept = await database.value<number>(
      `SELECT count(*)::int FROM petitioner WHERE petition_id = ANY ($1) AND name_cipher IS NOT NULL
         AND phone_cipher IS NOT NULL AND id_number_cipher IS NOT NULL AND address_cipher IS NOT NULL
         AND email_cipher IS NOT NULL`,
      [cases.petitionIds],
    );
    expect(kept).toBe(cases.petitionIds.length - 1);
    expect(await columnsWith(database, markers.personal)).toEqual([]);
  });

  it('seals equal values differently', async () => {
    const ciphers = await database.rows<{ cipher: string }>(
      `SELECT encode(phone_cipher, 'hex') AS cipher FROM petitioner WHERE petition_id = ANY ($1)`,
      [cases.petitionIds],
    );
    expect(new Set(ciphers.map(({ cipher }) => cipher)).size).toBe(ciphers.length);
  });
});

describe('an incident', () => {
  it('does not quote the input that it is about', async () => {
    expect(incident.message).not.toBe('');
    expect(incident.message).not.toContain(noId);
    expect(await columnsWith(database, [noId])).toEqual([]);
  });
});
