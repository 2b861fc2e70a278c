import { openReturn } from '#libs/assisted-return/open-return';
import { describeWorker } from '#processes/describe-worker';
import { OpenReturnWorker } from './open-return.worker';

jest.mock('#libs/assisted-return/open-return');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  returnId: '019a0000-0000-7000-8000-000000000002',
};
const opened = { officeGroup: 'petition-office:registrar' };

describeWorker(OpenReturnWorker, {
  useCase: openReturn,
  variables: step,
  asked: [step, { key: '2251799813685249', processVersion: 4 }],
  told: [['who makes the offer', opened, opened]],
  untold: [['a group that is no code', { officeGroup: '吴国栋' }, 'officeGroup']],
});
