import { referForHandling } from '#libs/assistance/request-referral';
import { describeWorker } from '#processes/describe-worker';
import { ReferAssistanceWorker } from './refer-assistance.worker';

jest.mock('#libs/assistance/request-referral');

const petitionId = '019a0000-0000-7000-8000-000000000001';
const referralId = '019a0000-0000-7000-8000-000000000003';

describeWorker(ReferAssistanceWorker, {
  useCase: referForHandling,
  variables: { petitionId },
  asked: [petitionId],
  told: [
    ['a referral', { referred: true, referralId }, { referred: true, referralId }],
    ['that there is none', { referred: false, referralId: '' }, { referred: false, referralId: '' }],
  ],
  untold: [['an id that is none', { referred: true, referralId: '王小明' }, 'referralId']],
});
