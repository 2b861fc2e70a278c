import { checkHardship } from '#libs/assistance/describe-hardship';
import { describeWorker } from '#processes/describe-worker';
import { CheckHardshipWorker } from './check-hardship.worker';

jest.mock('#libs/assistance/describe-hardship');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  referralId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(CheckHardshipWorker, {
  useCase: checkHardship,
  variables: step,
  asked: [step],
  told: [
    [
      'codes alone',
      { belowIncomeLine: true, heavyNeeds: false, suddenEvent: false },
      { belowIncomeLine: true, heavyNeeds: false, suddenEvent: false },
    ],
  ],
  untold: [
    [
      'what people wrote',
      { belowIncomeLine: 80000, heavyNeeds: false, suddenEvent: false },
      'belowIncomeLine',
    ],
  ],
});
