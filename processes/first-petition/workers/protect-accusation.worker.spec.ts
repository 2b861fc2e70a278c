import { protectAccusation } from '#libs/petition/protect-accusation';
import { describeWorker } from '#processes/describe-worker';
import { ProtectAccusationWorker } from './protect-accusation.worker';

jest.mock('#libs/petition/protect-accusation');
jest.mock('#libs/assistance/end-for-accusation');

const petitionId = '019a0000-0000-7000-8000-000000000001';

describeWorker(ProtectAccusationWorker, {
  useCase: protectAccusation,
  variables: { petitionId },
  asked: [petitionId],
  told: [['nothing but that the accusation is protected', undefined, {}]],
});
