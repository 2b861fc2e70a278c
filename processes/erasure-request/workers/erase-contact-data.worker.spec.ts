import { eraseContactData } from '#libs/erasure-request/answer-erasure-request';
import { describeWorker } from '#processes/describe-worker';
import { EraseContactDataWorker } from './erase-contact-data.worker';

jest.mock('#libs/erasure-request/answer-erasure-request');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  requestId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(EraseContactDataWorker, {
  useCase: eraseContactData,
  variables: step,
  asked: [step, '2251799813685249'],
  told: [['nothing but that it is done', undefined, {}]],
});
