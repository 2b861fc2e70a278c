import { closeReferral } from '#libs/assistance/follow-up';
import { describeWorker } from '#processes/describe-worker';
import { CloseReferralWorker } from './close-referral.worker';

jest.mock('#libs/assistance/follow-up');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  referralId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(CloseReferralWorker, {
  useCase: closeReferral,
  variables: step,
  asked: [step, '2251799813685249'],
  told: [['nothing', undefined, {}]],
});
