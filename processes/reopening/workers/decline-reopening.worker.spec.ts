import { declineReopening } from '#libs/petition/decline-reopening';
import { describeWorker } from '#processes/describe-worker';
import { DeclineReopeningWorker } from './decline-reopening.worker';

jest.mock('#libs/petition/decline-reopening');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  reopeningId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(DeclineReopeningWorker, {
  useCase: declineReopening,
  variables: step,
  asked: [step, '2251799813685249'],
  told: [['nothing but that it is done', undefined, {}]],
});
