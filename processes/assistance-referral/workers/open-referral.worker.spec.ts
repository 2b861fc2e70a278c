import { openReferral } from '#libs/assistance/open-referral';
import { describeWorker } from '#processes/describe-worker';
import { OpenReferralWorker } from './open-referral.worker';

jest.mock('#libs/assistance/open-referral');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  referralId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(OpenReferralWorker, {
  useCase: openReferral,
  variables: step,
  asked: [step, { key: '2251799813685249', processVersion: 4 }],
  told: [['codes alone', { handlerGroup: 'dongjie:handler' }, { handlerGroup: 'dongjie:handler' }]],
  untold: [['what people wrote', { handlerGroup: '吴国栋' }, 'handlerGroup']],
});
