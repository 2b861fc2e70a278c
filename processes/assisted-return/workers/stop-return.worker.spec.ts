import { stopReturn } from '#libs/assisted-return/stop-return';
import { describeWorker } from '#processes/describe-worker';
import { StopReturnWorker } from './stop-return.worker';

jest.mock('#libs/assisted-return/stop-return');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  returnId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(StopReturnWorker, {
  useCase: stopReturn,
  variables: step,
  asked: [step, '2251799813685249'],
  told: [['nothing', undefined, {}]],
});
