import { tellTravel } from '#libs/assisted-return/arrange-travel';
import { describeWorker } from '#processes/describe-worker';
import { TellTravelWorker } from './tell-travel.worker';

jest.mock('#libs/assisted-return/arrange-travel');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  returnId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(TellTravelWorker, {
  useCase: tellTravel,
  variables: step,
  asked: [step],
  told: [['nothing', undefined, {}]],
});
