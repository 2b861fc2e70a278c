import { loadRooms } from '#libs/process-contract/load-rooms';
import { requiredJobTypes } from '#libs/zeebe/index';
import { rooms } from '#processes/rooms';
import { engineAddresses } from '#tests/support/engine-addresses';
import { scratchDatabase, type ScratchDatabase } from '#tests/support/scratch-database';
import { deployProcesses } from './deploy-processes';

/** The engine has these diagrams already and makes no new version of them; the scratch database has none. */
let scratch: ScratchDatabase;

beforeAll(async () => {
  scratch = await scratchDatabase('deploy');
});
afterAll(() => scratch.drop());

it('records every room with its forms, and does nothing when nothing changed', async () => {
  const { dataSource } = scratch;
  const bundles = loadRooms();
  const first = await deployProcesses(dataSource, engineAddresses());
  expect(first.map(({ processId, changed }) => [processId, changed])).toEqual(
    bundles.map(({ processId }) => [processId, true]),
  );
  const again = await deployProcesses(dataSource, engineAddresses());
  expect(again).toEqual(first.map((one) => ({ ...one, changed: false })));

  for (const { processId, bpmn, checksum, forms } of bundles) {
    const deployed = await dataSource.query('SELECT xml, checksum FROM deployment WHERE process_id = $1', [
      processId,
    ]);
    expect(deployed).toEqual([{ xml: bpmn, checksum }]);
    const recorded: { form_id: string; schema: object }[] = await dataSource.query(
      'SELECT form_id, schema FROM process_form WHERE process_id = $1',
      [processId],
    );
    expect(Object.fromEntries(recorded.map(({ form_id, schema }) => [form_id, schema]))).toEqual(forms);
  }
  const served = rooms.flatMap(({ workers }) => workers.map(({ type }) => type));
  expect(await requiredJobTypes(dataSource)).toEqual(served.sort());
});

it('deploys again what changed', async () => {
  const { dataSource } = scratch;
  await dataSource.query(
    `UPDATE deployment SET checksum = 'of another day' WHERE process_id = 'first-petition'`,
  );
  const deployed = await deployProcesses(dataSource, engineAddresses());
  const changed = deployed.filter((one) => one.changed).map(({ processId }) => processId);
  expect(changed).toEqual(['first-petition']);
});
