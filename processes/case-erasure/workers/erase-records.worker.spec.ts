import { eraseRecords } from '#libs/retention/erase-records';
import { describeWorker } from '#processes/describe-worker';
import { EraseRecordsWorker } from './erase-records.worker';

jest.mock('#libs/retention/erase-records');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  erasureId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(EraseRecordsWorker, {
  useCase: eraseRecords,
  variables: step,
  asked: [step],
  told: [['nothing but that it is done', undefined, {}]],
});
