import { smallPetition } from '../fixtures/small-petition.catalogue';
import { diagramWith, findingsOf } from '../fixtures/valid-process';

describe('the diagram is the one of its room', () => {
  it('refuses another process', async () => {
    expect(await findingsOf({ catalogue: { ...smallPetition, processId: 'other' } })).toEqual([
      'process.misnamed @ process',
    ]);
  });

  it('refuses a process that the engine may not run', async () => {
    expect(await findingsOf(diagramWith('isExecutable="true"', 'isExecutable="false"'))).toEqual([
      'process.not-executable @ process',
    ]);
  });
});
