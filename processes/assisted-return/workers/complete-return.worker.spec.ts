import { completeReturn } from '#libs/assisted-return/hold-talk';
import { describeWorker } from '#processes/describe-worker';
import { CompleteReturnWorker } from './complete-return.worker';

jest.mock('#libs/assisted-return/hold-talk');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  returnId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(CompleteReturnWorker, {
  useCase: completeReturn,
  variables: step,
  asked: [step, '2251799813685249'],
  told: [['nothing', undefined, {}]],
});
