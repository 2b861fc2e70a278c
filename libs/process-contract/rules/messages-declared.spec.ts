import { smallPetition } from '../fixtures/small-petition.catalogue';
import { findingsOf } from '../fixtures/valid-process';

describe('the messages of the diagram are declared', () => {
  it('refuses an undeclared message and a declared one that the diagram lacks', async () => {
    const messageVariables = { 'review-requested': [], 'petition-recalled': [] };
    expect(await findingsOf({ catalogue: { ...smallPetition, messageVariables } })).toEqual([
      'message.undeclared @ petition-withdrawn',
      'message.dead @ process',
    ]);
  });
});
