import { stopReferral } from '#libs/assistance/stop-referral';
import { describeWorker } from '#processes/describe-worker';
import { StopReferralWorker } from './stop-referral.worker';

jest.mock('#libs/assistance/stop-referral');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  referralId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(StopReferralWorker, {
  useCase: stopReferral,
  variables: step,
  asked: [step, '2251799813685249'],
  told: [['nothing', undefined, {}]],
});
