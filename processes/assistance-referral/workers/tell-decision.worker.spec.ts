import { tellDecision } from '#libs/assistance/tell-decision';
import { describeWorker } from '#processes/describe-worker';
import { TellDecisionWorker } from './tell-decision.worker';

jest.mock('#libs/assistance/tell-decision');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  referralId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(TellDecisionWorker, {
  useCase: tellDecision,
  variables: step,
  asked: [step, '2251799813685249'],
  told: [['codes alone', { granted: 'money' }, { granted: 'money' }]],
  untold: [['what people wrote', { granted: 3000 }, 'granted']],
});
