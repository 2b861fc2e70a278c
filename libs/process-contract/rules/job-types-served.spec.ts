import { smallPetition } from '../fixtures/small-petition.catalogue';
import { diagramWith, findingsOf } from '../fixtures/valid-process';

const { workers } = smallPetition;

describe('every job type is served by exactly one worker', () => {
  it('refuses a renamed job type: the task is unserved and the worker is dead', async () => {
    const renamed = diagramWith('small-petition.notify-refusal', 'small-petition.tell-refusal');
    expect(await findingsOf(renamed)).toEqual([
      'job-type.unserved @ notify-refusal',
      'job-type.dead-worker @ process',
      'job-type.misnamed @ notify-refusal',
    ]);
  });

  it('refuses a missing worker', async () => {
    const catalogue = {
      ...smallPetition,
      workers: workers.filter(({ type }) => !type.endsWith('notify-refusal')),
    };
    expect(await findingsOf({ catalogue })).toEqual(['job-type.unserved @ notify-refusal']);
  });

  it('refuses two workers for one type', async () => {
    const catalogue = { ...smallPetition, workers: [...workers, ...workers.slice(0, 1)] };
    expect(await findingsOf({ catalogue })).toEqual(['job-type.served-twice @ process']);
  });

  it('refuses a service task without a job type', async () => {
    const without = diagramWith(
      '<zeebe:taskDefinition type="small-petition.notify-refusal" retries="3" />',
      '',
    );
    expect(await findingsOf(without)).toContain('job-type.without-job @ notify-refusal');
  });
});
