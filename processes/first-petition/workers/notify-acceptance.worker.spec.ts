import { notifyAcceptance } from '#libs/petition/notify-acceptance';
import { describeWorker } from '#processes/describe-worker';
import { NotifyAcceptanceWorker } from './notify-acceptance.worker';

jest.mock('#libs/petition/notify-acceptance');

const petitionId = '019a0000-0000-7000-8000-000000000001';

describeWorker(NotifyAcceptanceWorker, {
  useCase: notifyAcceptance,
  variables: { petitionId },
  asked: [petitionId],
  told: [['nothing but that the notice of acceptance is given', undefined, {}]],
});
