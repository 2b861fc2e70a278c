import 'reflect-metadata';
import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { handOver } from '#libs/handover/hand-over';
import { ClaimTask } from '#libs/inbox/claim-task';
import { DelegateTask } from '#libs/inbox/delegation/delegate-task';
import { ReassignTask } from '#libs/inbox/reassign-task';
import { UserTaskRegistry } from '#libs/inbox/user-task-registry';
import type { OfficeTransaction } from '#libs/office/office';
import { scratchDatabase } from '#tests/support/scratch-database';
import { MONDAY, RemindedOffice } from './reminder.fixture';

const GROUP = 'dongjie:handler';
const reason = '外出培训，请代为办理。';
let office: RemindedOffice;
let claims: ClaimTask;
let delegations: DelegateTask;
let reassignments: ReassignTask;
const registry = new UserTaskRegistry();
const query = (sql: string, values: unknown[] = []) => office.database.dataSource.query(sql, values);

beforeAll(async () => {
  office = new RemindedOffice(await scratchDatabase('passed_on'));
  await office.open();
  const contract = { elementId: 'investigate-petition', completion: class {}, outputs: [] };
  registry.register('spec', [{ contract, routing: () => ({}) }]);
  const now = () => office.clock.now();
  const open = (manager: unknown, actor: unknown, cause: string) => ({
    office: {},
    manager,
    actor,
    cause,
    now: now(),
  });
  const { dataSource } = office.database;
  claims = new ClaimTask(dataSource, office.clock);
  delegations = new DelegateTask(dataSource, { now, open } as never, registry);
  reassignments = new ReassignTask(dataSource, { now, open } as never, registry);
});
afterAll(() => office.close());
beforeEach(async () => {
  await office.clear();
  await office.at(MONDAY, '10:00');
});

/** Nobody wanted to hear of it when it came; from now on they do. */
async function anEarlierTask(of: { assignee?: string; group?: string } = {}): Promise<string> {
  const key = await office.aTask(of);
  for (const name of ['handler', 'colleague', 'head'] as const)
    await office.chooses(name, { emailKinds: ['new-task'], browserKinds: [] });
  return key;
}
const reminded = async () => (await office.reminders('new-task')).map(({ person }) => person);
const give = (actor: Actor, key: string, to: Actor) =>
  reassignments.reassign(actor, key, { personId: to.personId, reason });

it('a task that is passed on is a new one to whoever gets it, once however often it comes back to them', async () => {
  const { handler, colleague } = office.actors;
  const key = await anEarlierTask({ assignee: handler.personId });
  await give(handler, key, colleague);
  expect(await reminded()).toEqual(['colleague']);
  await give(colleague, key, handler);
  await give(handler, key, colleague);
  expect(await reminded()).toEqual(['colleague', 'handler']);
});

it('so is a free task that is given to somebody, and not one that they take', async () => {
  const { handler, colleague, head } = office.actors;
  const taken = await anEarlierTask();
  await claims.claim(handler, taken);
  await claims.release(handler, taken);
  await claims.claim(handler, taken);
  expect(await reminded()).toEqual([]);
  const free = await office.aTask();
  await query('DELETE FROM reminder');
  await give(head, free, colleague);
  expect(await reminded()).toEqual(['colleague']);
});

it('whoever a task is delegated to is reminded of it, and its owner not when it comes back', async () => {
  const { handler, colleague } = office.actors;
  const key = await anEarlierTask({ assignee: handler.personId });
  await delegations.delegate(handler, key, { personId: colleague.personId, reason });
  expect(await reminded()).toEqual(['colleague']);
  await delegations.handIn(colleague, key, reason);
  await delegations.delegate(handler, key, { personId: colleague.personId, reason });
  await delegations.recall(handler, key);
  expect(await reminded()).toEqual(['colleague']);
});

it('what a leaver hands over, several tasks at once, is new to who gets it', async () => {
  const { handler, colleague, supervisor } = office.actors;
  await anEarlierTask({ assignee: handler.personId });
  await query('UPDATE reminder_setting SET email_kinds = $1', [[]]);
  await office.aTask({ assignee: handler.personId });
  await query('UPDATE reminder_setting SET email_kinds = $1', [['new-task']]);
  await office.database.dataSource.transaction((manager) =>
    handOver(
      {
        office: {},
        manager,
        actor: { kind: 'person', id: supervisor.personId },
        cause: `spec:${newId()}`,
        now: office.clock.now(),
      } as unknown as OfficeTransaction,
      registry,
      handler.personId,
      [],
      { receivers: [{ group: GROUP, personId: colleague.personId }], reason },
    ),
  );
  expect(await reminded()).toEqual(['colleague', 'colleague']);
});

it('a free task that another group stands in for is new to that group, and a deputy who takes one is not told of it', async () => {
  const { handler, colleague } = office.actors;
  const key = await anEarlierTask();
  await query(`UPDATE task SET candidate_group = 'dongjie:head', stood_in_for = $2 WHERE key = $1`, [
    key,
    GROUP,
  ]);
  expect(await reminded()).toEqual(['head']);
  const held = await office.aTask({ assignee: handler.personId });
  await query('DELETE FROM reminder');
  await query('UPDATE task SET assignee = $2, on_behalf_of = $3 WHERE key = $1', [
    held,
    colleague.personId,
    handler.personId,
  ]);
  await query('UPDATE task SET assignee = $2, on_behalf_of = NULL WHERE key = $1', [held, handler.personId]);
  expect(await reminded()).toEqual([]);
});
