import { circulateSupervision } from '#libs/petition/supervision/settle-supervision';
import { describeWorker } from '#processes/describe-worker';
import { CirculateRefusalWorker } from './circulate-refusal.worker';

jest.mock('#libs/petition/supervision/settle-supervision');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  supervisionId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(CirculateRefusalWorker, {
  useCase: circulateSupervision,
  variables: step,
  asked: [step, 'circulate-refusal'],
  told: [['nothing but that it is done', undefined, {}]],
});
