import 'reflect-metadata';
import { deadlineIds } from '#libs/deadline/deadline-id';
import { checkProcess } from '#libs/process-contract/check-process';
import { lintProcess } from '#libs/process-contract/lint-process';
import { loadRooms } from '#libs/process-contract/load-rooms';
import { rooms } from '#processes/rooms';
import { generateContracts } from '../../scripts/generate-contracts';
import { projectRoot } from '#libs/project/root';

const bundles = loadRooms();

it('there are rooms, and each has a catalogue', () => {
  expect(bundles.length).toBeGreaterThan(0);
  expect(rooms.map((room) => room.processId).sort()).toEqual(bundles.map((bundle) => bundle.processId));
});

describe.each(bundles.map((bundle) => [bundle.processId, bundle] as const))('%s', (processId, bundle) => {
  it('keeps the contract between its diagram and its code', async () => {
    const catalogue = rooms.find((room) => room.processId === processId);
    if (!catalogue) throw new Error(`${processId} has no catalogue`);
    const findings = await checkProcess(bundle.bpmn, {
      forms: bundle.forms,
      decisions: bundle.decisions,
      catalogue,
      deadlineRows: deadlineIds,
    });
    expect(findings.filter((one) => one.severity === 'error').map((one) => one.message.en)).toEqual([]);
  });

  it('is drawn without mistakes, and with what the engine’s version supports', async () => {
    const findings = await lintProcess(bundle.bpmn);
    expect(findings.map((one) => `${one.rule}: ${one.message.en}`)).toEqual([]);
  });
});

it('the generated names are those of the diagrams', async () => {
  expect(await generateContracts(projectRoot, true)).toEqual([]);
});
