import { startRehandling } from '#libs/petition/start-rehandling';
import { describeWorker } from '#processes/describe-worker';
import { StartRehandlingWorker } from './start-rehandling.worker';

jest.mock('#libs/petition/start-rehandling');

const order = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  rehandlingId: '019a0000-0000-7000-8000-000000000002',
};
const groups = { handlerGroup: 'dongjie:handler', headGroup: 'dongjie:head' };

describeWorker(StartRehandlingWorker, {
  useCase: startRehandling,
  variables: order,
  asked: [order, { key: '2251799813685249', processVersion: 4 }],
  told: [['who handles and who signs', groups, groups]],
  untold: [['a group that is no code', { ...groups, headGroup: '吴国栋' }, 'headGroup']],
});
