import 'reflect-metadata';
import type { Actor } from '#libs/access/index';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import type { ClaimTask } from './claim-task';
import type { SeededInbox } from './inbox.fixture';
import { form, outcome, TaskDesk } from './task-desk.fixture';
import type { TaskReader } from './task-view';

let database: ScratchDatabase;
let desk: TaskDesk;
let inbox: SeededInbox;
let claims: ClaimTask;
let reader: TaskReader;
let handler: Actor;
let colleague: Actor;

beforeAll(async () => {
  database = await scratchDatabase('task_view');
  desk = await TaskDesk.open(database.dataSource);
  ({ inbox, claims, reader } = desk);
  ({ handler, colleague } = inbox.actors);
});
afterAll(() => database.drop());

const aTask: TaskDesk['aTask'] = (of) => desk.aTask(of);

describe("a task's page", () => {
  it('offers what the reader may do', async () => {
    const { key } = await aTask();
    expect((await reader.read(handler, key)).can).toEqual({
      claim: true,
      release: false,
      putAside: false,
      complete: true,
      delegate: false,
      handIn: false,
      recall: false,
      reassign: true,
      urge: false,
      sendBack: false,
      takeBack: false,
    });
    await claims.claim(handler, key);
    expect((await reader.read(handler, key)).can).toEqual({
      claim: false,
      release: true,
      putAside: true,
      complete: true,
      delegate: true,
      handIn: false,
      recall: false,
      reassign: true,
      urge: false,
      sendBack: false,
      takeBack: false,
    });
    expect((await reader.read(colleague, key)).can).toEqual({
      claim: false,
      release: false,
      putAside: false,
      complete: false,
      delegate: false,
      handIn: false,
      recall: false,
      reassign: false,
      urge: false,
      sendBack: false,
      takeBack: false,
    });
    expect((await reader.read(inbox.actors.head, key)).can).toMatchObject({
      complete: false,
      reassign: true,
      urge: true,
      sendBack: false,
      takeBack: false,
    });
    expect(await outcome(reader.read(inbox.actors.nobody, key))).toBe('404 inbox.task-not-found');
  });

  it('shows the form of its version, and says so when there is none', async () => {
    const { key } = await aTask();
    expect((await reader.read(handler, key)).form).toEqual(form);
    const stray = await aTask({ elementId: 'no-such-step' });
    expect(await outcome(reader.read(handler, stray.key))).toBe('500 inbox.form-missing');
  });
});
