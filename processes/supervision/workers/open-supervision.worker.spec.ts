import { beginSupervision } from '#libs/petition/supervision/begin-supervision';
import { describeWorker } from '#processes/describe-worker';
import { OpenSupervisionWorker } from './open-supervision.worker';

jest.mock('#libs/petition/supervision/begin-supervision');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  supervisionId: '019a0000-0000-7000-8000-000000000002',
};
const begun = { headGroup: 'dongjie:head', supervisorGroup: 'petition-office:supervisor', round: 0 };

describeWorker(OpenSupervisionWorker, {
  useCase: beginSupervision,
  variables: step,
  asked: [step, { key: '2251799813685249', processVersion: 4 }],
  told: [['who answers and who checks', begun, begun]],
  untold: [['a group that is no code', { ...begun, headGroup: '吴国栋' }, 'headGroup']],
});
