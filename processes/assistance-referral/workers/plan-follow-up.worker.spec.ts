import { planFollowUp } from '#libs/assistance/follow-up';
import { describeWorker } from '#processes/describe-worker';
import { PlanFollowUpWorker } from './plan-follow-up.worker';

jest.mock('#libs/assistance/follow-up');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  referralId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(PlanFollowUpWorker, {
  useCase: planFollowUp,
  variables: step,
  asked: [step],
  told: [
    [
      'what comes next',
      { followUpAt: '2026-09-01T00:00:00.000Z' },
      { followUpAt: '2026-09-01T00:00:00.000Z' },
    ],
  ],
  untold: [['what people wrote', { followUpAt: '九十天后' }, 'followUpAt']],
});
