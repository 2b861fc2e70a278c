import { randomBytes } from 'node:crypto';
import { newId } from '#libs/database/id';
import { loadDeadlineRules, WorkingCalendar } from '#libs/deadline/index';
import { FieldCipher } from '#libs/field-cipher/field-cipher';
import { type Office, type OfficeTransaction, SYSTEM } from '#libs/office/office';
import { submitPetition } from '#libs/petition/submit-petition';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { endDeadlines } from './end-deadline';
import { startDeadline } from './start-deadline';

let database: ScratchDatabase;
let office: Office;
beforeAll(async () => {
  database = await scratchDatabase('deadline_watch');
  office = {
    cipher: new FieldCipher(randomBytes(32).toString('base64')),
    calendar: new WorkingCalendar(),
    rules: await loadDeadlineRules(),
    yellowShare: 0.7,
    fileLimits: { perPetition: 1, mbPerPetition: 1, mbOfOffice: 1 },
  };
});
afterAll(() => database.drop());

const now = new Date('2026-05-11T02:00:00Z');

function within<T>(cause: string, work: (tx: OfficeTransaction) => Promise<T>): Promise<T> {
  return database.dataSource.transaction((manager) => work({ office, manager, now, actor: SYSTEM, cause }));
}

/** A petition with one running deadline; answers the petition's id. */
async function withDeadline(): Promise<string> {
  const petition = {
    channel: 'letter',
    subject: '标题',
    content: '内容内容内容',
    anonymous: true,
    petitioners: [],
  };
  const { id } = await submitPetition(database.dataSource, office.cipher, now, petition as never, null);
  await within(`job:${newId()}`, (tx) =>
    startDeadline(tx, { petitionId: id, rowId: 'handling', countedFrom: now, unitId: null }),
  );
  return id;
}

it('ends a deadline once, however often it is asked to', async () => {
  const id = await withDeadline();
  await within('job:3', (tx) => endDeadlines(tx, id, 'met'));
  await within('job:3', (tx) => endDeadlines(tx, id, 'cancelled'));
  const changes = await database.dataSource.query(
    `SELECT c.kind FROM deadline_change c JOIN deadline d ON d.id = c.deadline_id WHERE d.petition_id = $1`,
    [id],
  );
  expect(changes).toEqual([{ kind: 'met' }]);
});
