import { startFollowUp } from '#libs/assistance/follow-up';
import { describeWorker } from '#processes/describe-worker';
import { StartFollowUpWorker } from './start-follow-up.worker';

jest.mock('#libs/assistance/follow-up');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  referralId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(StartFollowUpWorker, {
  useCase: startFollowUp,
  variables: step,
  asked: [step],
  told: [['codes alone', { handlerGroup: 'dongjie:handler' }, { handlerGroup: 'dongjie:handler' }]],
  untold: [['what people wrote', { handlerGroup: '吴国栋' }, 'handlerGroup']],
});
