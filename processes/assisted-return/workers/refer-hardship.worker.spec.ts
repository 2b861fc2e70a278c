import { referHardship } from '#libs/assisted-return/refer-hardship';
import { describeWorker } from '#processes/describe-worker';
import { ReferHardshipWorker } from './refer-hardship.worker';

jest.mock('#libs/assisted-return/refer-hardship');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  returnId: '019a0000-0000-7000-8000-000000000002',
};
const referralId = '019a0000-0000-7000-8000-000000000003';

describeWorker(ReferHardshipWorker, {
  useCase: referHardship,
  variables: step,
  asked: [step],
  told: [
    ['a referral', { referred: true, referralId }, { referred: true, referralId }],
    ['that there is none', { referred: false, referralId: '' }, { referred: false, referralId: '' }],
  ],
  untold: [['an id that is none', { referred: true, referralId: '王小明' }, 'referralId']],
});
