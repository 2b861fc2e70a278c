import { openErasureRequest } from '#libs/erasure-request/open-erasure-request';
import { describeWorker } from '#processes/describe-worker';
import { OpenErasureRequestWorker } from './open-erasure-request.worker';

jest.mock('#libs/erasure-request/open-erasure-request');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  requestId: '019a0000-0000-7000-8000-000000000002',
};
const opened = { answerGroup: 'petition-office:supervisor' };

describeWorker(OpenErasureRequestWorker, {
  useCase: openErasureRequest,
  variables: step,
  asked: [step, { key: '2251799813685249', processVersion: 4 }],
  told: [['who decides', opened, opened]],
  untold: [['a group that is no code', { answerGroup: '吴国栋' }, 'answerGroup']],
});
