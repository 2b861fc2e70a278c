import { transferPetition } from '#libs/petition/transfer-petition';
import { describeWorker } from '#processes/describe-worker';
import { TransferPetitionWorker } from './transfer-petition.worker';

jest.mock('#libs/petition/transfer-petition');

const petitionId = '019a0000-0000-7000-8000-000000000001';

describeWorker(TransferPetitionWorker, {
  useCase: transferPetition,
  variables: { petitionId },
  asked: [petitionId],
  told: [['nothing: the other instance knows', undefined, {}]],
});
