import { smallPetition } from '../fixtures/small-petition.catalogue';
import { diagramWith, findingsOf } from '../fixtures/valid-process';

describe('a job type is the process and the element', () => {
  it('refuses a type of another name, even when a worker serves it', async () => {
    const catalogue = {
      ...smallPetition,
      workers: smallPetition.workers.map((worker) => ({
        ...worker,
        type: worker.type.replace('notify-refusal', 'refuse'),
      })),
    };
    const xml = diagramWith('type="small-petition.notify-refusal"', 'type="small-petition.refuse"').xml;
    expect(await findingsOf({ xml, catalogue })).toEqual(['job-type.misnamed @ notify-refusal']);
  });
});
