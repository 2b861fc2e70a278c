import { refuseReferral } from '#libs/assistance/refuse-referral';
import { describeWorker } from '#processes/describe-worker';
import { RefuseReferralWorker } from './refuse-referral.worker';

jest.mock('#libs/assistance/refuse-referral');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  referralId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(RefuseReferralWorker, {
  useCase: refuseReferral,
  variables: step,
  asked: [step, '2251799813685249'],
  told: [['nothing', undefined, {}]],
});
