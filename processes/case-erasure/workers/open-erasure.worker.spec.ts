import { openErasure } from '#libs/retention/open-erasure';
import { describeWorker } from '#processes/describe-worker';
import { OpenErasureWorker } from './open-erasure.worker';

jest.mock('#libs/retention/open-erasure');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  erasureId: '019a0000-0000-7000-8000-000000000002',
};
const opened = { appraiserGroup: 'petition-office:registrar', approverGroup: 'petition-office:supervisor' };

describeWorker(OpenErasureWorker, {
  useCase: openErasure,
  variables: step,
  asked: [step, { key: '2251799813685249', processVersion: 4 }],
  told: [['who decides', opened, opened]],
  untold: [['a group that is no code', { ...opened, approverGroup: '何志强' }, 'approverGroup']],
});
