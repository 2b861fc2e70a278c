import { openReopening } from '#libs/petition/open-reopening';
import { describeWorker } from '#processes/describe-worker';
import { OpenReopeningWorker } from './open-reopening.worker';

jest.mock('#libs/petition/open-reopening');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  reopeningId: '019a0000-0000-7000-8000-000000000002',
};
const opened = { headGroup: 'dongjie:head' };

describeWorker(OpenReopeningWorker, {
  useCase: openReopening,
  variables: step,
  asked: [step, { key: '2251799813685249', processVersion: 4 }],
  told: [['who decides', opened, opened]],
  untold: [['a group that is no code', { headGroup: '吴国栋' }, 'headGroup']],
});
