import { notifyRefusal } from '#libs/petition/notify-refusal';
import { describeWorker } from '#processes/describe-worker';
import { NotifyRefusalWorker } from './notify-refusal.worker';

jest.mock('#libs/petition/notify-refusal');

const petitionId = '019a0000-0000-7000-8000-000000000001';

describeWorker(NotifyRefusalWorker, {
  useCase: notifyRefusal,
  variables: { petitionId },
  asked: [petitionId],
  told: [['nothing but that the notice of refusal is given', undefined, {}]],
});
