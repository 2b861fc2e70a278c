import { forwardPetition } from '#libs/petition/forward-petition';
import { describeWorker } from '#processes/describe-worker';
import { ForwardPetitionWorker } from './forward-petition.worker';

jest.mock('#libs/petition/forward-petition');

const petitionId = '019a0000-0000-7000-8000-000000000001';

describeWorker(ForwardPetitionWorker, {
  useCase: forwardPetition,
  variables: { petitionId },
  asked: [petitionId],
  told: [['nothing but that the petition is forwarded', undefined, {}]],
});
