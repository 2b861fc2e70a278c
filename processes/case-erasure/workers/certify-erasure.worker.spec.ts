import { certifyErasure } from '#libs/retention/certify-erasure';
import { describeWorker } from '#processes/describe-worker';
import { CertifyErasureWorker } from './certify-erasure.worker';

jest.mock('#libs/retention/certify-erasure');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  erasureId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(CertifyErasureWorker, {
  useCase: certifyErasure,
  variables: step,
  asked: [step, '2251799813685249'],
  told: [['nothing but that it is done', undefined, {}]],
});
