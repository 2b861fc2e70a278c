import { concludeSupervision } from '#libs/petition/supervision/settle-supervision';
import { describeWorker } from '#processes/describe-worker';
import { EndSupervisionWorker } from './end-supervision.worker';

jest.mock('#libs/petition/supervision/settle-supervision');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  supervisionId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(EndSupervisionWorker, {
  useCase: concludeSupervision,
  variables: step,
  asked: [step, '2251799813685249', 'end-supervision'],
  told: [['nothing but that it is done', undefined, {}]],
});
