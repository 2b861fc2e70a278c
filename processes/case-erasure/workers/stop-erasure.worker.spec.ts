import { stopErasure } from '#libs/retention/end-erasure';
import { describeWorker } from '#processes/describe-worker';
import { StopErasureWorker } from './stop-erasure.worker';

jest.mock('#libs/retention/end-erasure');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  erasureId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(StopErasureWorker, {
  useCase: stopErasure,
  variables: step,
  asked: [step, '2251799813685249'],
  told: [['nothing but that it is done', undefined, {}]],
});
