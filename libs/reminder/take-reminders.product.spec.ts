import { StepTexts } from '#libs/step-texts/step-texts';
import { scratchDatabase } from '#tests/support/scratch-database';
import { MONDAY, RemindedOffice, SECRETS } from './reminder.fixture';
import { takeReminders } from './take-reminders';

let office: RemindedOffice;
beforeAll(async () => {
  office = new RemindedOffice(await scratchDatabase('take_reminders'));
  await office.open();
});
afterAll(() => office.close());
beforeEach(async () => {
  await office.clear();
  await office.at(MONDAY, '10:00');
});

const take = () => {
  const { dataSource } = office.database;
  return takeReminders(dataSource, new StepTexts(dataSource), office.actors.handler, office.clock.now());
};
const browser = (more = {}) =>
  office.chooses('handler', { emailKinds: [], browserKinds: ['new-task', 'red'], ...more });

it('gives each once, however many pages ask at the same moment, and says nothing of what a matter is about', async () => {
  await browser();
  const key = await office.aTask();
  const taken = await Promise.all([take(), take(), take()]);
  expect(taken.flat()).toMatchObject([{ kind: 'new-task', path: `/tasks/${key}` }]);
  for (const secret of SECRETS) expect(JSON.stringify(taken)).not.toContain(secret);
  expect(await take()).toEqual([]);
});

it('keeps what comes in the quiet hours until their end, but what is let through', async () => {
  await browser({ quietFrom: '20:00', quietTo: '07:30', quietExcept: ['red'] });
  await office.at(MONDAY, '23:00');
  const key = await office.aTask();
  await office.turns(key, 'red');
  expect((await take()).map(({ kind }) => kind)).toEqual(['red']);
  await office.at('2027-03-16', '07:30');
  expect((await take()).map(({ kind }) => kind)).toEqual(['new-task']);
});

it('does not give what is old, done, or a colleague’s by now', async () => {
  await browser();
  await office.aTask();
  await office.at('2027-03-16', '10:00');
  expect(await take()).toEqual([]);
  await office.aTask();
  await office.database.dataSource.query(`UPDATE task SET assignee = $1 WHERE state = 'open'`, [
    office.actors.colleague.personId,
  ]);
  expect(await take()).toEqual([]);
});
